import { describe, expect, it } from 'vitest';
import type { PolicyViewer } from '@mondee/domain/people';
import { newId, unwrap, type Act, type Id, type Instant } from '@mondee/kernel';
import { answerInvitation, invite, type Invitation, type InviteContext } from './co-authors';
import { draft } from './draft';
import { hide, restore } from './hide';
import type { Published } from './proposal';
import { readDraft, readText } from './proposal-draft';
import { canEdit, canPublish, canRevise, canSee, canSupport, canWithdraw } from './proposal-policy';
import { revise } from './revise';
import { withdraw } from './withdraw';

const [jeanne, karim, odile, axis, file, other, id] = [1, 2, 3, 4, 5, 6, 7].map((n) => newId(n)) as Id[] as [
  Id,
  Id,
  Id,
  Id,
  Id,
  Id,
  Id,
];
const at = '2026-11-22T09:00:00.000Z' as Instant;
const viewer = (person?: Id, ...roles: string[]): PolicyViewer =>
  ({ ...(person && { person }), roles, mandates: [] }) as PolicyViewer;
const act = (person: Id): Act => ({ id: newId(9), actor: { kind: 'person', person }, channel: 'web', at });
const ctx = (person: Id) => ({ viewer: viewer(person), zone: 'Europe/Paris', axes: [axis], communes: ['26364'] });
const TEXT = {
  title: 'Un banc à l’arrêt de Vassieux',
  need: 'On attend la navette sous la neige.',
  idea: 'Poser un banc et un toit à l’arrêt.',
  axis,
  commune: '26364',
};
const published: Published = {
  ...{ state: 'published', id, number: 1, author: { person: jeanne }, channel: 'web', revision: 3, text: TEXT },
  ...{ createdAt: at, submittedAt: at, publishedAt: at, supportCount: 12 },
};
const code = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? 'ok' : outcome.refusal!.code);

describe('what is attached', () => {
  it.each<[string, object, string]>([
    [
      'six photos',
      { photos: Array.from({ length: 6 }, (_, n) => ({ file: newId(n + 20), alt: 'Un banc' })) },
      'proposals.TooManyPhotos',
    ],
    ['a photo of no file', { photos: [{ file: '../../etc', alt: 'x' }] }, 'platform.NoSuchFile'],
    ['photos that are no list', { photos: 'a' }, 'proposals.Missing'],
    ['a novel under a photo', { photos: [{ file, alt: 'x'.repeat(1_000_000) }] }, 'proposals.TooLong'],
    ['a point that is none', { point: { lon: Number.NaN, lat: 44 } }, 'proposals.NotAPoint'],
    ['a point off the earth', { point: { lon: 5, lat: 95 } }, 'proposals.NotAPoint'],
    ['six documents', { documents: Array.from({ length: 6 }, (_, n) => newId(n + 20)) }, 'proposals.TooManyDocuments'],
  ])('refuses %s', (_, extra, expected) => {
    expect(code(readDraft({ ...TEXT, ...extra }))).toBe(expected);
  });

  it('may be unsaid in a draft, never when handed in, unless it only decorates', () => {
    const photos = [{ file, alt: ' ', decorative: false }];
    expect(code(readDraft({ ...TEXT, photos }))).toBe('ok');
    expect(code(readText({ ...TEXT, photos }))).toBe('proposals.PhotoUnsaid');
    expect(unwrap(readText({ ...TEXT, photos: [{ file, alt: 'x', decorative: true }] })).photos).toEqual([
      { file, alt: '', decorative: true },
    ]);
  });

  it('has no text of its own that turns or hides', () => {
    const [photo] = unwrap(readDraft({ ...TEXT, photos: [{ file, alt: 'Un\u202E banc\u200B' }] })).photos!;
    expect(photo!.alt).toBe('Un banc');
    expect(code(readDraft({ ...TEXT, photos: [{ file, alt: 'Un\u0000' }] }))).toBe('proposals.HiddenCharacters');
  });

  it('is as nothing when the lists are empty, and once when given twice', () => {
    expect(unwrap(readDraft({ ...TEXT, photos: [], documents: [] }))).toEqual(TEXT);
    expect(unwrap(readDraft({ ...TEXT, documents: [file, file] })).documents).toEqual([file]);
  });

  it('stands inside the territory', () => {
    const bounds = { west: 5, south: 44, east: 6, north: 45.5 };
    const input = (lon: number) => ({ ...TEXT, point: { lon, lat: 44.9 } });
    const drafted = (lon: number) =>
      draft(undefined, input(lon), act(jeanne), { ...ctx(jeanne), id, number: 1, bounds });
    expect(code(drafted(5.5))).toBe('ok');
    expect(code(drafted(2.35))).toBe('proposals.OutsideTerritory');
  });
});

describe('a draft changed on two devices', () => {
  it('refuses the one that did not see the other, and takes the same text twice', () => {
    const begun = unwrap(draft(undefined, TEXT, act(jeanne), { ...ctx(jeanne), id, number: 1 })).state;
    const change = (idea: string, baseRevision: number) =>
      draft(begun, { ...TEXT, idea }, act(jeanne), { ...ctx(jeanne), id, number: 1, baseRevision });
    expect(code(change('Un autre texte, écrit du téléphone.', 0))).toBe('proposals.ChangedElsewhere');
    expect(code(change(TEXT.idea, 0))).toBe('ok');
    expect(unwrap(change('Un autre texte, écrit du téléphone.', 1)).state.revision).toBe(2);
  });
});

describe('a text that changes on line', () => {
  const change = (
    of = published,
    person = jeanne,
    over: object = {},
    reason: unknown = 'Le prix a été précisé',
    more: object = {},
  ) =>
    revise(of, { ...TEXT, idea: 'Poser un banc, un toit et un horaire.', ...over }, reason, act(person), {
      ...ctx(person),
      versions: 1,
      ...more,
    });

  it('is a version with its reason, and supports stay', () => {
    const { state, facts } = unwrap(change());
    expect(state).toMatchObject({ revision: 4, supportCount: 12, publishedAt: at });
    expect(facts).toMatchObject([{ kind: 'ProposalRevised', public: true, data: { version: 2 } }]);
    expect(JSON.stringify(facts[0]!.data)).not.toContain('précisé');
  });

  it.each<[string, () => ReturnType<typeof change>, string]>([
    ['once an answer is published', () => change({ ...published, answeredAt: at }), 'proposals.AlreadyAnswered'],
    ['by somebody else', () => change(published, karim), 'proposals.NotYours'],
    ['without a reason', () => change(published, jeanne, {}, ''), 'proposals.Missing'],
    ['for a word of a reason', () => change(published, jeanne, {}, 'faute'), 'proposals.TooShort'],
    ['into half a text', () => change(published, jeanne, { need: '' }), 'proposals.Missing'],
    ['into itself', () => change(published, jeanne, { idea: TEXT.idea }), 'proposals.NothingChanged'],
    [
      'for the twentieth time',
      () => change(published, jeanne, {}, 'Encore une fois', { versions: 20 }),
      'proposals.TooManyVersions',
    ],
    [
      'unseen by who changed it meanwhile',
      () => change(published, jeanne, {}, 'Encore une fois', { baseRevision: 2 }),
      'proposals.ChangedElsewhere',
    ],
  ])('does not %s', (_, attempt, expected) => expect(code(attempt())).toBe(expected));
});

describe('a proposal that its author takes back', () => {
  const back = unwrap(withdraw(published, 'La commune l’a déjà fait', act(jeanne), ctx(jeanne))).state;

  it('stays to be read with its supports, and takes no more', () => {
    expect(back).toMatchObject({ state: 'withdrawn', supportCount: 12, withdrawnFor: 'La commune l’a déjà fait' });
    expect(code(canSee(viewer(), back))).toBe('ok');
    expect(code(canSupport(viewer(karim), back))).toBe('proposals.Withdrawn');
    expect(code(canRevise(viewer(jeanne), back))).toBe('proposals.Withdrawn');
    expect(code(withdraw(back, 'Encore une raison', act(jeanne), ctx(jeanne)))).toBe('proposals.Withdrawn');
  });

  it('is withdrawn still when it was hidden and comes back', () => {
    expect(restore(hide(back, 'offTopic', at))).toEqual(back);
  });

  it('is its author’s to take back, and with a reason', () => {
    expect(code(canWithdraw(viewer(karim), published))).toBe('proposals.NotYours');
    expect(code(withdraw(published, ' ', act(jeanne), ctx(jeanne)))).toBe('proposals.Missing');
  });
});

describe('those who sign with the author', () => {
  const asking = (invitations: Invitation[] = []): InviteContext => ({
    ...ctx(jeanne),
    id: other,
    invitations,
    known: (person) => person === karim,
  });
  const asked = unwrap(invite(published, { email: 'Karim@demo.mondee.example' }, act(jeanne), asking())).invitation!;

  it('are asked, once, by the author alone', () => {
    expect(asked).toMatchObject({ email: 'karim@demo.mondee.example', state: 'invited' });
    expect(
      unwrap(invite(published, { email: 'karim@demo.mondee.example' }, act(jeanne), asking([asked]))).facts,
    ).toEqual([]);
    expect(code(invite(published, { personId: karim }, act(karim), { ...asking(), ...ctx(karim) }))).toBe(
      'proposals.NotYours',
    );
    expect(code(invite(published, { personId: odile }, act(jeanne), asking()))).toBe('proposals.UnknownCoAuthor');
    expect(code(invite(published, { personId: jeanne }, act(jeanne), { ...asking(), known: () => true }))).toBe(
      'proposals.AlreadyAuthor',
    );
    expect(code(invite(published, { email: 'nonsense' }, act(jeanne), asking()))).toBe('people.NotAnEmail');
  });

  it('leave no address behind, whatever they answer, and no fact holds one', () => {
    for (const yes of [true, false]) {
      const { invitation, facts } = unwrap(answerInvitation(asked, published, yes, act(karim), ctx(karim)));
      expect(invitation).toMatchObject({ person: karim, state: yes ? 'accepted' : 'declined' });
      expect(JSON.stringify([invitation, facts])).not.toContain('@');
    }
  });

  it('may leave, and nobody says yes for them', () => {
    const joined = { ...asked, person: karim, state: 'accepted' as const };
    expect(unwrap(answerInvitation(joined, published, false, act(karim), ctx(karim))).invitation.state).toBe('left');
    expect(code(answerInvitation(joined, published, true, act(odile), ctx(odile)))).toBe('proposals.NoInvitation');
    const helped: Act = { ...act(karim), behalf: { kind: 'person', person: odile }, channel: 'desk' };
    const clerk = { ...ctx(karim), viewer: viewer(karim, 'agent') };
    expect(code(answerInvitation(asked, published, true, helped, clerk))).not.toBe('ok');
  });

  it('read the draft once asked, write in it once they said yes, and never put it on line themselves', () => {
    const begun = unwrap(draft(undefined, TEXT, act(jeanne), { ...ctx(jeanne), id, number: 1 })).state;
    const withKarim = (accepted: boolean) => ({ ...begun, coAuthors: [{ person: karim, accepted }] });
    expect(code(canSee(viewer(karim), begun))).toBe('proposals.NotFound');
    expect(code(canSee(viewer(karim), withKarim(false)))).toBe('ok');
    expect(code(canEdit(viewer(karim), withKarim(false)))).toBe('proposals.NotYours');
    expect(code(canEdit(viewer(karim), withKarim(true)))).toBe('ok');
    const waits = { ...withKarim(true), state: 'submitted' as const, text: TEXT, submittedAt: at };
    expect(code(canPublish(viewer(karim, 'moderator'), waits))).toBe('proposals.OwnProposal');
  });
});
