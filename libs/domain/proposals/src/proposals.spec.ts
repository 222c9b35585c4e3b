import { FakeClock, idFrom, newId, unwrap, type Act, type Day, type Id } from '@mondee/kernel';
import type { PolicyViewer, Role } from '@mondee/domain/people';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canPublish,
  canSee,
  draft,
  publish,
  readDraft,
  readText,
  submit,
  support,
  withdrawSupport,
  type Draft,
  type Opening,
  type Proposal,
  type Published,
} from './index';

const clock = new FakeClock('2026-11-22T20:00:00.000Z');
const id = () => newId(Date.parse(clock.now()));
const jeanne = id();
const bastien = id();
const odile = id();
const aline = id();
const axis = id();
const zone = 'Europe/Paris';
const places = { axes: [axis], communes: ['26364', '26290'] };
const full = {
  title: 'Un car le soir vers Vassieux',
  need: 'Après 18 heures, aucun car ne remonte au village.',
  idea: 'Un petit car à la demande, trois soirs par semaine.',
  axis,
  commune: '26364',
};

const viewer = (person: Id, ...roles: Role[]): PolicyViewer => ({ person, roles, mandates: [] });
const act = (person: Id, more: Partial<Act> = {}): Act => ({
  id: id(),
  actor: { kind: 'person', person },
  channel: 'web',
  at: clock.now(),
  ...more,
});
const begin = (input: unknown = full, by = jeanne) =>
  draft(undefined, input, act(by), { viewer: viewer(by), zone, ...places, id: id(), number: 1 });
const drafted = (): Draft => unwrap(begin()).state;
const opening = { open: true };
const submitted = () =>
  unwrap(submit(drafted(), act(jeanne), { viewer: viewer(jeanne), zone, ...places, opening })).state;
const published = (): Published =>
  unwrap(publish(submitted(), act(aline), { viewer: viewer(aline, 'moderator'), zone })).state;

describe('drafting', () => {
  it('begins with anything, even nothing', () => {
    const { state, facts } = unwrap(begin({}));
    expect(state).toMatchObject({ state: 'draft', revision: 1, text: { commune: null }, author: { person: jeanne } });
    expect(facts).toMatchObject([{ kind: 'ProposalDrafted', public: false, data: { revision: 1 } }]);
    expect(facts[0]!.data).not.toHaveProperty('author');
  });

  it('sent twice is written once', () => {
    const first = drafted();
    const ctx = { viewer: viewer(jeanne), zone, ...places, id: first.id, number: 99 };
    expect(draft(first, { ...full, title: ` ${full.title}\u200b ` }, act(jeanne), ctx)).toEqual({
      ok: true,
      value: { state: first, facts: [] },
    });
    const changed = unwrap(draft(first, { ...full, commune: null }, act(jeanne), ctx)).state;
    expect(changed).toMatchObject({ id: first.id, number: 1, revision: 2, text: { commune: null } });
  });

  it('by a clerk belongs to the helped person and names the clerk', () => {
    const at = act(bastien, { channel: 'desk', place: '26074', behalf: { kind: 'person', person: odile } });
    const ctx = { viewer: viewer(bastien, 'agent'), zone, ...places, id: id(), number: 2 };
    const state = unwrap(draft(undefined, full, at, ctx)).state;
    expect(state).toMatchObject({ author: { person: odile }, enteredBy: bastien, channel: 'desk' });
    expect(canSee(viewer(odile), state).ok && canSee(viewer(bastien), state).ok).toBe(true);
  });

  it("answers another person's draft as if it did not exist, to an administrator as well", () => {
    const ctx = { viewer: viewer(aline, 'administrator'), zone, ...places, id: id(), number: 2 };
    expect(draft(drafted(), full, act(aline), ctx)).toMatchObject({ refusal: { code: 'proposals.NotFound' } });
  });

  it.each([
    ['title', 'x'.repeat(121), 'proposals.TooLong'],
    ['title', 'y'.repeat(1_000_000), 'proposals.TooLong'],
    ['need', 'a\u0000b', 'proposals.HiddenCharacters'],
    ['idea', 'half a \ud83d character', 'proposals.HiddenCharacters'],
    ['idea', { toString: 1 }, 'proposals.Missing'],
    ['axis', 'mobility', 'proposals.UnknownAxis'],
    ['axis', idFrom('019aace6-0000-7000-8000-000000000000'), 'proposals.UnknownAxis'],
    ['commune', '75056', 'proposals.UnknownCommune'],
    ['commune', 26364, 'proposals.UnknownCommune'],
  ])('refuses %s = %j and names the field', (field, value, code) => {
    const said = JSON.stringify(value)?.slice(0, 20);
    expect(begin({ ...full, [field]: value }), said).toMatchObject({ refusal: { code, field } });
  });

  it('takes any JSON without a fault', () => {
    fc.assert(fc.property(fc.jsonValue(), (input) => typeof begin(input).ok === 'boolean'));
    fc.assert(
      fc.property(fc.record({ title: fc.anything(), need: fc.anything(), axis: fc.anything() }), (input) => {
        expect(typeof readDraft(input).ok).toBe('boolean');
      }),
    );
  });

  it('cleans once: what it wrote, it reads back the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (need) => {
        const once = readDraft({ need });
        if (once.ok) expect(readDraft(once.value)).toEqual(once);
      }),
    );
  });
});

describe('handing in', () => {
  it.each(['title', 'need', 'idea', 'axis'] as const)('needs %s', (field) => {
    const state = { ...drafted(), text: { ...drafted().text, [field]: undefined } };
    expect(submit(state, act(jeanne), { viewer: viewer(jeanne), zone, ...places, opening })).toMatchObject({
      refusal: { code: 'proposals.Missing', field, params: { field } },
    });
  });

  it('waits until the territory is open, and says when that is', () => {
    const before = (opening: Opening) =>
      submit(drafted(), act(jeanne), { viewer: viewer(jeanne), zone, ...places, opening });
    expect(before({ open: false })).toMatchObject({
      refusal: { code: 'proposals.NotOpenYet', params: { known: 'false' } },
    });
    expect(before({ open: false, on: '2027-03-15' as Day })).toMatchObject({
      refusal: { params: { known: 'true', on: '2027-03-15' } },
    });
  });

  it('needs texts that say something', () => {
    expect(readText({ ...full, title: 'Un car' })).toMatchObject({
      refusal: { code: 'proposals.TooShort', field: 'title', params: { min: 8 } },
    });
  });

  it('happens once, by the author', () => {
    const once = submitted();
    expect(once.submittedAt).toBe(clock.now());
    const again = submit(once, act(jeanne), { viewer: viewer(jeanne), zone, ...places, opening });
    expect(again).toMatchObject({ refusal: { code: 'proposals.AlreadySubmitted' } });
    const other = submit(once, act(aline), { viewer: viewer(aline, 'moderator'), zone, ...places, opening });
    expect(other).toMatchObject({ refusal: { code: 'proposals.NotYours' } });
  });
});

describe('publishing', () => {
  it('makes the fact public, and the author only personal', () => {
    const { state, facts } = unwrap(publish(submitted(), act(aline), { viewer: viewer(aline, 'moderator'), zone }));
    expect(state).toMatchObject({ state: 'published', supportCount: 0 });
    expect(facts).toMatchObject([{ kind: 'ProposalPublished', public: true, personal: { author: jeanne } }]);
    expect(JSON.stringify(facts[0]!.data)).not.toContain(jeanne);
  });

  it('takes four eyes, save for the administrator', () => {
    expect(canPublish(viewer(jeanne, 'moderator'), submitted())).toMatchObject({
      refusal: { code: 'proposals.OwnProposal' },
    });
    expect(canPublish(viewer(jeanne, 'administrator'), submitted()).ok).toBe(true);
    expect(canPublish(viewer(jeanne), submitted())).toMatchObject({ refusal: { code: 'proposals.NotModerator' } });
  });

  it('is for a moderator of the commune it is about, and not of another', () => {
    const of = (commune: string): PolicyViewer => ({
      ...viewer(aline),
      scopedRoles: [{ role: 'moderator', scope: { kind: 'commune', id: commune } }],
    });
    const [here, elsewhere] = ['26364', '26290'];
    const about = (commune: string | null) => ({ ...submitted(), text: { ...submitted().text, commune } });
    expect(canPublish(of(here), about(here)).ok).toBe(true);
    expect(canPublish(of(elsewhere), about(here))).toMatchObject({ refusal: { code: 'proposals.NotFound' } });
    expect(canPublish(of(here), about(null))).toMatchObject({
      refusal: { code: 'proposals.NotFound' },
    });
  });

  it('tells who may not see a proposal nothing of it, not even that it is not theirs to publish', () => {
    expect(canPublish(viewer(bastien, 'agent'), submitted())).toMatchObject({
      refusal: { code: 'proposals.NotFound' },
    });
  });

  it('asks for a proposal that was handed in, once', () => {
    expect(canPublish(viewer(jeanne, 'administrator'), drafted())).toMatchObject({
      refusal: { code: 'proposals.NotSubmitted' },
    });
    expect(canPublish(viewer(aline, 'moderator'), published())).toMatchObject({
      refusal: { code: 'proposals.AlreadyPublished' },
    });
  });
});

describe('seeing', () => {
  const everyone: [string, PolicyViewer][] = [
    ['nobody', { roles: [], mandates: [] }],
    ['another resident', viewer(odile)],
    ['agent', viewer(bastien, 'agent')],
    ['moderator', viewer(aline, 'moderator')],
    ['author', viewer(jeanne)],
  ];
  const table: [string, () => Proposal, string[]][] = [
    ['draft', drafted, ['author']],
    ['submitted', submitted, ['moderator', 'author']],
    ['published', published, everyone.map(([name]) => name)],
  ];
  it.each(table)('a %s is for exactly those', (_state, make, expected) => {
    expect(everyone.filter(([, who]) => canSee(who, make()).ok).map(([name]) => name)).toEqual(expected);
  });
});

describe('support', () => {
  const by = (person: Id, supports: boolean) => ({
    viewer: viewer(person),
    zone,
    supports,
    threshold: 99,
    reached: false,
  });

  it('counts a person once, and can be taken back', () => {
    const start = published();
    const one = unwrap(support(start, act(odile), by(odile, false)));
    expect(one).toMatchObject({ state: { supportCount: 1 }, person: odile });
    expect(one.facts).toMatchObject([
      { kind: 'ProposalSupported', data: { supportCount: 1 }, personal: { person: odile } },
    ]);
    expect(unwrap(support(one.state, act(odile), by(odile, true)))).toMatchObject({
      state: { supportCount: 1 },
      facts: [],
    });
    const back = unwrap(withdrawSupport(one.state, act(odile), by(odile, true)));
    expect(back).toMatchObject({ state: { supportCount: 0 }, facts: [{ kind: 'SupportWithdrawn' }] });
    expect(unwrap(withdrawSupport(start, act(odile), by(odile, false))).facts).toEqual([]);
  });

  it('counts the helped person, not the clerk', () => {
    const at = act(bastien, { channel: 'desk', behalf: { kind: 'person', person: odile } });
    const ctx = { viewer: viewer(bastien, 'agent'), zone, supports: false, threshold: 99, reached: false };
    expect(unwrap(support(published(), at, ctx)).person).toBe(odile);
  });

  it('is for persons, signed in, on what is public', () => {
    const organisation = act(odile, { behalf: { kind: 'organisation', organisation: id(), mandate: id() } });
    expect(support(published(), organisation, by(odile, false))).toMatchObject({
      refusal: { code: 'proposals.PersonsOnly' },
    });
    expect(
      support(published(), act(odile), { ...by(odile, false), viewer: { roles: [], mandates: [] } }),
    ).toMatchObject({
      refusal: { code: 'people.SignInNeeded' },
    });
    expect(support(submitted(), act(odile), by(odile, false))).toMatchObject({
      refusal: { code: 'proposals.NotFound' },
    });
    expect(support(submitted(), act(jeanne), by(jeanne, false))).toMatchObject({
      refusal: { code: 'proposals.NotPublished' },
    });
  });

  it('any sequence of supports and withdrawals counts the set of supporters', () => {
    const people = [jeanne, odile, bastien, aline];
    const steps = fc.array(fc.tuple(fc.constantFrom(...people), fc.boolean()), { maxLength: 40 });
    fc.assert(
      fc.property(steps, (moves) => {
        const naive = new Set<Id>();
        let state = published();
        for (const [who, wants] of moves) {
          const turn = wants ? support : withdrawSupport;
          state = unwrap(turn(state, act(who), by(who, naive.has(who)))).state;
          if (wants) naive.add(who);
          else naive.delete(who);
        }
        expect(state.supportCount).toBe(naive.size);
      }),
      { numRuns: 50 },
    );
  });
});
