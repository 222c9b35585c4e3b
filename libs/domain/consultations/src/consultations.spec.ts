import { newId, unwrap, type Act, type Id } from '@mondee/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canSee,
  canTakePart,
  closeProcess,
  draftProcess,
  extendPhase,
  instantAt,
  inviteGuests,
  openProcess,
  phaseAt,
  phasesFrom,
  rulesOf,
  TEMPLATE_NAMES,
  wallAt,
  type OpenProcess,
  type ProcessContext,
} from './index';

const PARIS = 'Europe/Paris';
const now = '2026-11-22T09:00:00.000Z';
const [irene, jeanne] = [newId(1), newId(2)] as [Id, Id];
const ctx = (person: Id, roles: ProcessContext['viewer']['roles'] = [], invited = false): ProcessContext => ({
  ...{ viewer: { person, roles, mandates: [] }, zone: PARIS, invited },
});
const holder = ctx(irene, ['facilitator']);
const act = (person: Id, at = now): Act => ({ id: newId(3), actor: { kind: 'person', person }, channel: 'web', at });
const code = (result: { ok: boolean }) => ('refusal' in result ? (result.refusal as { code: string }).code : 'ok');
const field = (result: { ok: boolean }) => ('refusal' in result ? (result.refusal as { field?: string }).field : 'ok');
const whole = {
  ...{ title: 'Partager l’eau quand elle manque', summary: 'Comment partager l’eau l’été, entre villages et usages.' },
  ...{ owner: 'La communauté de communes', level: 'concertation', open: 'Les règles des mois secs.' },
  ...{ settled: 'Le prix de l’eau.', decider: 'Le conseil communautaire', answerDue: '2027-01-14', residence: 'none' },
  ...{ offlinePath: 'Au guichet de La Chapelle, le mardi.', visibility: 'public' },
  phases: [
    { kind: 'opinion', from: '2026-11-22T08:00', until: '2026-12-02T20:00' },
    { kind: 'answer', from: '2026-12-02T20:00', until: '2027-01-14T20:00' },
  ],
};
const drafted = (more: object = {}) =>
  unwrap(draftProcess(undefined, { id: newId(9), ...whole, ...more }, act(irene), holder)).state;
const opened = (more: object = {}): OpenProcess => unwrap(openProcess(drafted(more), act(irene), holder)).state;

describe('a process', () => {
  it('cannot open without what it must say, and each refusal names what is missing', () => {
    for (const name of ['title', 'summary', 'owner', 'level', 'open', 'settled', 'decider', 'answerDue', 'residence'])
      expect(field(openProcess(drafted({ [name]: '' }), act(irene), holder))).toBe(name);
    const off = openProcess(drafted({ offlinePath: '' }), act(irene), holder);
    expect([code(off), field(off)]).toEqual(['consultations.OfflineMissing', 'offlinePath']);
    const justified = { offlinePath: '', noOffline: 'Tout se passe en une soirée, dans la salle des fêtes.' };
    expect(code(openProcess(drafted(justified), act(irene), holder))).toBe('ok');
    expect(field(openProcess(drafted({ phases: [] }), act(irene), holder))).toBe('phases');
    const early = openProcess(drafted({ answerDue: '2026-12-01' }), act(irene), holder);
    expect(code(early)).toBe('consultations.AnswerBeforeEnd');
    const late = openProcess(drafted(), act(irene, '2027-02-01T00:00:00.000Z'), holder);
    expect(code(late)).toBe('consultations.PhasePast');
  });

  it('is begun, opened, extended and closed by facilitators; to others its draft is not there', () => {
    const input = { id: newId(9), ...whole };
    expect(code(draftProcess(undefined, input, act(jeanne), ctx(jeanne)))).toBe('consultations.NotFacilitator');
    expect(code(openProcess(drafted(), act(jeanne), ctx(jeanne)))).toBe('consultations.NotFound');
    expect(code(extendPhase(opened(), EXTENSION, act(jeanne), ctx(jeanne)))).toBe('consultations.NotFacilitator');
    expect(code(openProcess(opened(), act(irene), holder))).toBe('consultations.AlreadyOpen');
    const held = drafted();
    const other = draftProcess(held, { ...input, baseRevision: 7 }, act(irene), holder);
    expect(code(other)).toBe('consultations.ChangedElsewhere');
  });

  it('tells the day of its answer to whoever keeps promises', () => {
    const { facts } = unwrap(openProcess(drafted(), act(irene), holder));
    expect(facts[0]).toMatchObject({ kind: 'ProcessOpened', data: { answerDue: '2027-01-14' }, public: true });
    const quiet = unwrap(openProcess(drafted({ visibility: 'invited' }), act(irene), holder));
    expect(quiet.facts[0]?.public).toBe(false);
  });

  it('may end by going on, mending or doing nothing, and says why', () => {
    for (const outcome of ['continue', 'repair', 'nothing'] as const)
      expect(code(closeProcess(opened(), { outcome, reason: 'Il manquait du monde.' }, act(irene), holder))).toBe('ok');
    const mute = closeProcess(opened(), { outcome: 'nothing', reason: '' }, act(irene), holder);
    expect(code(mute)).toBe('consultations.Missing');
  });

  it('invites addresses without saying which are known', () => {
    const invited = unwrap(inviteGuests(drafted(), [' A@b.fr', 'a@b.fr ', 'c@d.org'], act(irene), holder));
    expect(invited.emails).toEqual(['a@b.fr', 'c@d.org']);
    expect(JSON.stringify(invited.facts)).not.toContain('@');
    expect(code(inviteGuests(drafted(), ['pas une adresse'], act(irene), holder))).toBe('consultations.NotAnAddress');
  });
});

describe('who reads and who writes', () => {
  const seen = (visibility: string, invited: boolean) => [
    code(canSee({ roles: [], mandates: [] }, opened({ visibility }), { invited: false })),
    code(canTakePart(ctx(jeanne).viewer, opened({ visibility }), 'opinion', now, { invited })),
  ];
  it('is said by the process', () => {
    expect(seen('public', false)).toEqual(['ok', 'ok']);
    expect(seen('read-only', false)).toEqual(['ok', 'consultations.NotInvited']);
    expect(seen('read-only', true)).toEqual(['ok', 'ok']);
    expect(seen('invited', false)).toEqual(['consultations.NotFound', 'consultations.NotFound']);
    expect(seen('invited', true)).toEqual(['consultations.NotFound', 'ok']);
  });
});

const EXTENSION = { place: 0, until: '2026-12-09T20:00', reason: 'La neige a fermé les routes.' };

describe('phases', () => {
  it('switch at their instant: the first is inside, the last outside', () => {
    const { invitation } = opened();
    const at = (instant: string) => phaseAt(invitation.phases, instant)?.kind;
    expect(at('2026-11-22T06:59:59.999Z')).toBeUndefined();
    expect(at('2026-11-22T07:00:00.000Z')).toBe('opinion');
    expect(at('2026-12-02T18:59:59.999Z')).toBe('opinion');
    expect(at('2026-12-02T19:00:00.000Z')).toBe('answer');
    const may = (instant: string, kind: 'opinion' | 'survey') =>
      code(canTakePart(ctx(jeanne).viewer, opened(), kind, instant, { invited: false }));
    expect(may('2026-11-22T06:59:59.999Z', 'opinion')).toBe('consultations.PhaseNotBegun');
    expect(may('2026-12-02T19:00:00.000Z', 'opinion')).toBe('consultations.PhaseOver');
    expect(may(now, 'survey')).toBe('consultations.NoSuchPhase');
  });

  it('follow the clocks of the territory when they change', () => {
    expect(instantAt('2026-10-24T20:00', PARIS)).toBe('2026-10-24T18:00:00.000Z');
    expect(instantAt('2026-10-25T20:00', PARIS)).toBe('2026-10-25T19:00:00.000Z');
    // 2.30 comes twice: the first is meant. In spring it does not come: 3.30 is meant.
    expect(instantAt('2026-10-25T02:30', PARIS)).toBe('2026-10-25T00:30:00.000Z');
    expect(instantAt('2027-03-28T02:30', PARIS)).toBe('2027-03-28T01:30:00.000Z');
    expect(instantAt('2027-02-30T02:30', PARIS)).toBeUndefined();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (minutes) => {
        const at = new Date(Date.parse('2026-01-01T00:00:00Z') + minutes * 60_000).toISOString();
        const again = instantAt(wallAt(at, PARIS), PARIS)!;
        // Only the hour that comes twice has one reading for two instants.
        expect([0, 3_600_000]).toContain(Date.parse(at) - Date.parse(again));
      }),
    );
  });

  it('are extended with a reason that all read, and move what comes after', () => {
    const { state, extension, facts } = unwrap(extendPhase(opened(), EXTENSION, act(irene), holder));
    expect(state.invitation.phases[0]?.until).toBe('2026-12-09T19:00:00.000Z');
    expect(state.invitation.phases[1]?.from).toBe('2026-12-09T19:00:00.000Z');
    expect(extension).toMatchObject({ before: '2026-12-02T19:00:00.000Z', reason: EXTENSION.reason });
    expect(facts[0]).toMatchObject({ kind: 'PhaseExtended', public: true });
    const refused = (more: object, at = now) =>
      code(extendPhase(opened(), { ...EXTENSION, ...more }, act(irene, at), holder));
    expect(refused({ reason: '' })).toBe('consultations.Missing');
    expect(refused({ until: '2026-12-01T20:00' })).toBe('consultations.NotLonger');
    expect(refused({ until: '2027-01-15T20:00' })).toBe('consultations.AnswerBeforeEnd');
    expect(refused({}, '2026-12-02T19:00:00.000Z')).toBe('consultations.PhaseOver');
    expect(refused({ place: 7 })).toBe('consultations.NoSuchPhase');
  });

  it('are ready made, in order, for every template and every day of the year', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEMPLATE_NAMES), fc.integer({ min: 0, max: 800 }), (name, day) => {
        const first = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
        expect(drafted({ phases: phasesFrom(name, first) }).invitation.phases.length).toBeGreaterThan(1);
      }),
    );
  });
});

describe('the page', () => {
  it('says the rules that the acts apply', () => {
    const keys = (at: string) => rulesOf(opened().invitation, at).map(({ key }) => key);
    expect(keys(now)).toEqual([
      ...['level.concertation', 'visibility.public', 'residence.none', 'now.opinion', 'changes', 'answer'],
    ]);
    expect(keys('2026-11-01T00:00:00.000Z')).toContain('next');
    expect(keys('2027-06-01T00:00:00.000Z')).toContain('over');
  });
});
