import type { Role } from '@mondee/domain/people';
import { addDays, FakeClock, newId, unwrap, type Act, type Day } from '@mondee/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  make,
  milestoneState,
  moveDate,
  proveMilestone,
  slippageDays,
  STATUS_TABLE,
  statusOf,
  type Commitment,
  type CommitmentInput,
  type MoveInput,
  type ProofInput,
  type StatusRow,
} from './index';

const clock = new FakeClock('2026-11-22T20:00:00.000Z');
const id = () => newId(Date.parse(clock.now()));
const [nadia, service, trips, decision] = [id(), id(), id(), id()];
const at = (instant = clock.now()): Act => ({
  id: id(),
  actor: { kind: 'person', person: nadia },
  channel: 'web',
  at: instant,
});
const who = (...roles: Role[]) => ({ viewer: { person: nadia, roles, mandates: [] }, zone: 'Europe/Paris' });
const context = (adopted = true, ...roles: Role[]) => ({
  ...who(...(roles.length ? roles : ['decider' as const])),
  id: id(),
  newId: id,
  number: 7,
  decision: { id: decision, adopted, decidedOn: '2026-11-19' },
  organisations: [service],
  indicators: [trips],
});
const agentOf = (commune: string) => ({
  person: nadia,
  roles: [],
  scopedRoles: [{ role: 'agent' as const, scope: { kind: 'commune' as const, id: commune } }],
  mandates: [],
});
const full: CommitmentInput = {
  title: 'Ouvrir un car à la demande',
  what: 'Trois soirs par semaine, de La Chapelle à Vassieux, pendant six mois.',
  ownerOrganisationId: service,
  indicatorId: trips,
  due: '2027-09-01',
  milestones: [
    { title: 'Premier trajet', due: '2027-03-01' },
    { title: 'Marché signé', due: '2027-01-15' },
  ],
};
const made = () => unwrap(make(full, at(), context())).state;
const code = (result: { ok: boolean }) => ('refusal' in result ? (result.refusal as { code: string }).code : 'ok');

describe('making a commitment', () => {
  it('fulfils an adopted decision, aims at an indicator, and orders its milestones', () => {
    const { state, facts } = unwrap(make(full, at(), context()));
    expect(state.milestones.map((one) => one.title)).toEqual(['Marché signé', 'Premier trajet']);
    expect(state).toMatchObject({ due: '2027-09-01', firstDue: '2027-09-01', slippages: [] });
    expect(facts).toMatchObject([
      {
        kind: 'CommitmentMade',
        public: true,
        links: [
          { to: { id: decision }, as: 'fulfils' },
          { to: { id: trips }, as: 'aims-at' },
        ],
      },
    ]);
    expect(JSON.stringify(facts[0]!.data)).not.toContain(nadia);
  });

  it('is given, moved and proven by an agent of the commune that its decision is about, and of no other', () => {
    const here = { ...context(), viewer: agentOf('26364') };
    const made = unwrap(make(full, at(), { ...here, commune: '26364' })).state;
    const milestone = { milestoneId: made.milestones[0]!.id, evidence: 'Vu sur place.', doneOn: '2026-11-22' };
    const move = { to: '2027-10-01', reason: 'Le marché est à relancer.' };
    const all = (more: { commune?: string }) => [
      make(full, at(), { ...here, ...more }),
      moveDate(made, move, at(), { ...here, ...more }),
      proveMilestone(made, milestone, at(), { ...here, ...more, decidedOn: '2026-11-19' }),
    ];
    for (const done of all({ commune: '26364' })) expect(done.ok).toBe(true);
    for (const more of [{ commune: '26074' }, {}])
      for (const no of all(more)) expect(no).toMatchObject({ refusal: { code: 'commitments.NotKeeper' } });
  });

  it.each<[CommitmentInput, string, string]>([
    [{ title: '' }, 'commitments.Missing', 'title'],
    [{ what: 'Court.' }, 'commitments.TooShort', 'what'],
    [{ ownerOrganisationId: id() }, 'commitments.UnknownOwner', 'ownerOrganisationId'],
    [{ indicatorId: id() }, 'commitments.UnknownIndicator', 'indicatorId'],
    [{ due: 'soon' }, 'commitments.BadDate', 'due'],
    [{ due: '2026-11-18' }, 'commitments.BeforeDecision', 'due'],
    [{ milestones: [] }, 'commitments.NoMilestone', 'milestones'],
    [{ milestones: Array(41).fill(full.milestones![0]) }, 'commitments.TooManyMilestones', 'milestones'],
    [
      { milestones: [{ title: 'Premier trajet', due: '2027-09-02' }] },
      'commitments.MilestoneAfterEnd',
      'milestones.0.due',
    ],
    [
      { milestones: [{ title: 'Premier trajet', due: '2026-11-01' }] },
      'commitments.BeforeDecision',
      'milestones.0.due',
    ],
    [{ milestones: [{ due: '2027-01-01' }] }, 'commitments.Missing', 'milestones.0.title'],
  ])('%j is refused: %s', (change, refusal, field) => {
    expect(make({ ...full, ...change }, at(), context())).toMatchObject({ refusal: { code: refusal, field } });
  });

  it('needs an adopted decision, and somebody who may give the word', () => {
    expect(code(make(full, at(), context(false)))).toBe('commitments.NotAdopted');
    expect(code(make(full, at(), context(true, 'moderator')))).toBe('commitments.NotKeeper');
  });
});

describe('moving a date', () => {
  const move = (of: Commitment, input: MoveInput, instant?: string) =>
    moveDate(of, { reason: 'Le fournisseur a deux mois de retard.', ...input }, at(instant), {
      ...who('agent'),
      id: id(),
    });

  it('keeps the old day, the days moved and the reason', () => {
    const { state, facts } = unwrap(move(made(), { to: '2027-11-01' }));
    expect(state).toMatchObject({ due: '2027-11-01', firstDue: '2027-09-01' });
    expect(state.slippages).toMatchObject([{ from: '2027-09-01', to: '2027-11-01', days: 61 }]);
    expect(slippageDays(state)).toBe(61);
    expect(facts).toMatchObject([
      { kind: 'DateMoved', data: { from: '2027-09-01', to: '2027-11-01', days: 61, of: full.title }, public: true },
    ]);
  });

  it('of a milestone names it, and may come earlier', () => {
    const of = made();
    const { state, facts } = unwrap(move(of, { milestoneId: of.milestones[1]!.id, to: '2027-01-10' }));
    expect(state.milestones.map((one) => [one.title, one.due])).toEqual([
      ['Premier trajet', '2027-01-10'],
      ['Marché signé', '2027-01-15'],
    ]);
    expect(facts[0]!.data).toMatchObject({ of: 'Premier trajet', days: -50 });
  });

  it.each<[string, (of: Commitment) => MoveInput, string]>([
    ['a reason too short', () => ({ to: '2027-10-01', reason: 'retard' }), 'commitments.TooShort'],
    ['no reason', () => ({ to: '2027-10-01', reason: undefined }), 'commitments.Missing'],
    ['the same day', () => ({ to: '2027-09-01' }), 'commitments.SameDate'],
    ['a day gone by', () => ({ to: '2026-11-21' }), 'commitments.InThePast'],
    ['an end before a milestone', () => ({ to: '2027-02-28' }), 'commitments.BeforeMilestone'],
    [
      'a milestone after the end',
      (of) => ({ milestoneId: of.milestones[0]!.id, to: '2027-09-02' }),
      'commitments.MilestoneAfterEnd',
    ],
    ['another commitment’s milestone', () => ({ milestoneId: id(), to: '2027-02-02' }), 'commitments.UnknownMilestone'],
    ['no day', () => ({ to: '2027-02-30' }), 'commitments.BadDate'],
  ])('refuses %s', (_what, input, refusal) => {
    const of = made();
    expect(code(move(of, input(of)))).toBe(refusal);
  });

  it('the ledger adds up: first day + all moves = present day, for the end and each milestone', () => {
    const step = fc.record({ which: fc.integer({ min: -1, max: 1 }), to: fc.integer({ min: 0, max: 700 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const start = made();
        const ids = [undefined, ...start.milestones.map((one) => one.id)];
        const end = steps.reduce((of, { which, to }) => {
          const result = move(of, { milestoneId: ids[which + 1], to: addDays('2026-11-22', to) });
          return result.ok ? result.value.state : of;
        }, start);
        for (const which of ids) {
          const of = which ? end.milestones.find((one) => one.id === which)! : end;
          const moves = end.slippages.filter((one) => one.milestone === which);
          expect(moves.reduce((sum, one) => sum + one.days, 0)).toBe(slippageDays(of));
          expect(addDays(of.firstDue, slippageDays(of))).toBe(of.due);
        }
        expect(end.milestones.every((one) => one.due <= end.due)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('proving a milestone', () => {
  const proof = { doneOn: '2026-11-21', evidence: 'Procès-verbal de réception du 21 novembre.' };
  const prove = (of: Commitment, input: ProofInput) =>
    proveMilestone(of, { milestoneId: of.milestones[0]!.id, ...input }, at(), {
      ...who('agent'),
      decidedOn: '2026-11-19',
    });

  it('said done with nothing to show is no more than that: it waits for its evidence, which may come later', () => {
    let of = made();
    const { milestones } = of;
    for (const { id } of milestones) {
      const input = { milestoneId: id, doneOn: '2026-11-21', withoutEvidence: true };
      const said = unwrap(prove(of, input));
      expect(said.facts).toMatchObject([{ kind: 'MilestoneSaidDone', public: true }]);
      expect(said.facts[0]!.personal).not.toHaveProperty('evidence');
      of = said.state;
      expect(prove(of, input)).toMatchObject({
        ...{ ok: false, refusal: { code: 'commitments.AlreadyDone' } },
      });
    }
    expect(statusOf(of, '2026-11-22').status).toBe('awaiting-evidence');
    for (const { id } of milestones) of = unwrap(prove(of, { ...proof, milestoneId: id })).state;
    expect(statusOf(of, '2026-11-22').status).toMatch(/^kept/);
  });

  it('needs evidence, and keeps it beside the milestone', () => {
    const { state, facts } = unwrap(prove(made(), { ...proof, evidenceUrl: 'https://demo.mondee.example/pv' }));
    expect(state.milestones[0]).toMatchObject({ doneOn: '2026-11-21', evidenceUrl: 'https://demo.mondee.example/pv' });
    expect(facts).toMatchObject([{ kind: 'MilestoneProven', data: { doneOn: '2026-11-21' }, public: true }]);
    expect(code(prove(state, proof))).toBe('commitments.AlreadyDone');
    const again = moveDate(
      state,
      { milestoneId: state.milestones[0]!.id, to: '2027-02-01', reason: 'Pour voir si cela passe' },
      at(),
      { ...who('agent'), id: id() },
    );
    expect(code(again)).toBe('commitments.AlreadyDone');
  });

  it.each<[ProofInput, string, string]>([
    [{ evidence: undefined }, 'commitments.Missing', 'evidence'],
    [{ evidence: 'Fait.' }, 'commitments.TooShort', 'evidence'],
    [{ doneOn: '2026-11-23' }, 'commitments.InTheFuture', 'doneOn'],
    [{ doneOn: '2026-11-18' }, 'commitments.BeforeDecision', 'doneOn'],
    [{ doneOn: 20261121 }, 'commitments.BadDate', 'doneOn'],
    [{ evidenceUrl: 'javascript:alert(1)' }, 'commitments.BadLink', 'evidenceUrl'],
    [{ evidenceUrl: 'https://me:secret@x.fr' }, 'commitments.BadLink', 'evidenceUrl'],
    [{ milestoneId: id() }, 'commitments.UnknownMilestone', 'milestoneId'],
  ])('%j is refused: %s', (change, refusal, field) => {
    expect(prove(made(), { ...proof, ...change })).toMatchObject({ refusal: { code: refusal, field } });
  });
});

describe('the status table', () => {
  const today = '2027-06-15';
  const one = (due: Day, doneOn?: Day, evidence?: string) => ({
    id: id(),
    title: 'Jalon',
    due,
    firstDue: due,
    doneOn,
    evidence,
  });
  const situation = (due: Day, firstDue: Day, ...milestones: ReturnType<typeof one>[]): Commitment => ({
    ...made(),
    due,
    firstDue,
    milestones,
  });
  const PV = 'Procès-verbal';
  const rows: Record<string, Commitment> = {
    'none ahead complete': situation('2027-09-01', '2027-09-01', one('2027-07-01')),
    'none milestone-passed complete': situation('2027-09-01', '2027-09-01', one('2027-06-14')),
    'none passed complete': situation('2027-06-14', '2027-06-14', one('2027-06-01')),
    'some ahead complete': situation(
      '2027-06-15',
      '2027-06-15',
      one('2027-05-01', '2027-05-03', PV),
      one('2027-06-15'),
    ),
    'some ahead missing': situation('2027-09-01', '2027-09-01', one('2027-05-01', '2027-05-03'), one('2027-07-01')),
    'some milestone-passed complete': situation(
      '2027-09-01',
      '2027-09-01',
      one('2027-05-01', '2027-05-03', PV),
      one('2027-06-01'),
    ),
    'some milestone-passed missing': situation(
      '2027-09-01',
      '2027-09-01',
      one('2027-05-01', '2027-05-03'),
      one('2027-06-01'),
    ),
    'some passed complete': situation(
      '2027-06-10',
      '2027-06-10',
      one('2027-05-01', '2027-05-03', PV),
      one('2027-06-10'),
    ),
    'some passed missing': situation('2027-06-10', '2027-06-10', one('2027-05-01', '2027-05-03'), one('2027-06-10')),
    'all in-time complete': situation('2027-06-01', '2027-06-01', one('2027-05-01', '2027-06-01', PV)),
    'all in-time missing': situation('2027-06-01', '2027-06-01', one('2027-05-01', '2027-06-01')),
    'all by-moved-date complete': situation('2027-06-10', '2027-06-01', one('2027-05-01', '2027-06-05', PV)),
    'all by-moved-date missing': situation('2027-06-10', '2027-06-01', one('2027-05-01', '2027-06-05')),
    'all after complete': situation('2027-06-01', '2027-06-01', one('2027-05-01', '2027-06-02', PV)),
    'all after missing': situation('2027-06-01', '2027-06-01', one('2027-05-01', '2027-06-02')),
  };
  const name = (row: StatusRow) => `${row.done} ${row.when} ${row.evidence}`;

  it.each(STATUS_TABLE.map((row) => [name(row), row] as const))('%s', (situationName, row) => {
    expect(statusOf(rows[situationName]!, today)).toBe(row);
  });

  it('says each situation once', () => {
    expect(new Set(STATUS_TABLE.map(name)).size).toBe(STATUS_TABLE.length);
    expect(STATUS_TABLE.map(name).sort()).toEqual(Object.keys(rows).sort());
  });

  it('a promise made today and due today is not late today, and is tomorrow', () => {
    const of = situation(today, today, one(today));
    expect([statusOf(of, today).status, statusOf(of, '2027-06-16').status]).toEqual(['to-come', 'late']);
  });

  it('has a row for whatever can be, and moving a date later never turns a late word into a kept one', () => {
    const day = fc.integer({ min: -60, max: 60 }).map((n) => addDays(today, n));
    const milestone = fc.record({ due: day, doneOn: fc.option(day, { nil: undefined }), proven: fc.boolean() });
    fc.assert(
      fc.property(fc.array(milestone, { minLength: 1, maxLength: 5 }), day, fc.nat({ max: 60 }), (list, due, later) => {
        const milestones = list.map(({ due: on, doneOn, proven }) =>
          one(on, doneOn, doneOn && proven ? PV : undefined),
        );
        const before = statusOf(situation(due, due, ...milestones), today).status;
        const after = statusOf(situation(addDays(due, later), due, ...milestones), today).status;
        if (before !== 'kept') expect(after).not.toBe('kept');
      }),
    );
  });

  it('tells which milestone is being done now', () => {
    const list = [one('2027-05-01', '2027-05-01', PV), one('2027-06-01'), one('2027-09-01'), one('2027-07-01')];
    expect(list.map((of) => milestoneState(list, of, today))).toEqual(['done', 'late', 'todo', 'now']);
  });
});
