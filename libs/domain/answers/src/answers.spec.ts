import { addDays, FakeClock, newId, ref, unwrap, type Act, type Id } from '@mondee/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  announce,
  answerClock,
  canReadAnswer,
  isOverdue,
  overdueDays,
  prepare,
  promise,
  publish,
  type Answer,
  type AnswerInput,
} from './index';

const clock = new FakeClock('2026-11-22T23:30:00.000Z');
const id = () => newId(Date.parse(clock.now()));
const [nadia, jeanne, proposal] = [id(), id(), id()];
const zone = 'Europe/Paris';
const to = ref('proposal', proposal);
const decider = { viewer: { person: nadia, roles: ['decider'] }, zone };
const act = (person: Id = nadia): Act => ({
  id: id(),
  actor: { kind: 'person', person },
  channel: 'web',
  at: clock.now(),
});
const promised = () => promise(to, act(jeanne), { id: id(), zone, public: false }).state;
const full: AnswerInput = {
  verdict: 'partly',
  text: 'Un essai de six mois commence en mars, deux soirs par semaine.',
  reasons: 'Le budget de l’année permet deux soirs, pas trois.',
};
const prepared = (input: AnswerInput = full) => unwrap(prepare(promised(), input, act(), decider)).state;
const given = { ...decider, quality: 'Vice-présidente à la mobilité', subjectPublic: true };
const code = (result: { ok: boolean }) => ('refusal' in result ? (result.refusal as { code: string }).code : 'ok');

describe('promising', () => {
  it('counts 60 days from the day it was in the territory', () => {
    const { state, facts } = promise(to, act(jeanne), { id: id(), zone, public: false });
    expect(state.due).toBe('2027-01-22');
    expect(facts).toMatchObject([{ kind: 'AnswerPromised', public: false, links: [{ to, as: 'answers' }] }]);
  });
  it('takes another delay when the kind has one, and is said aloud when its subject is', () => {
    const { state } = promise(to, act(), { id: id(), zone, public: false, days: 7 });
    expect(state.due).toBe('2026-11-30');
    expect(announce(state).facts).toMatchObject([
      { kind: 'AnswerAnnounced', public: true, data: { due: '2026-11-30' } },
    ]);
  });
});

describe('preparing', () => {
  it('is for deciders and agents', () => {
    expect(code(prepare(promised(), full, act(jeanne), { ...decider, viewer: { person: jeanne, roles: [] } }))).toBe(
      'answers.NotAnswerer',
    );
    expect(code(prepare(promised(), full, act(jeanne), decider))).toBe('answers.NotAnswerer');
  });
  it('keeps what is there, and stays out of sight', () => {
    const { state, facts } = unwrap(prepare(promised(), { text: ' À suivre\u200b ' }, act(), decider));
    expect(state).toMatchObject({ state: 'prepared', text: 'À suivre' });
    expect(state).not.toHaveProperty('verdict');
    expect(facts).toMatchObject([{ kind: 'AnswerPrepared', public: false, data: {} }]);
    expect(canReadAnswer({ person: jeanne, roles: [] }, state)).toMatchObject({
      refusal: { code: 'answers.NotPublished', params: { date: state.due } },
    });
    expect(canReadAnswer(decider.viewer, state).ok).toBe(true);
  });
  it.each([
    [{ verdict: 'maybe' }, 'answers.NotAVerdict', 'verdict'],
    [{ text: 'a\u0000' }, 'answers.HiddenCharacters', 'text'],
    [{ reasons: 'x'.repeat(5001) }, 'answers.TooLong', 'reasons'],
    [{ text: 12 }, 'answers.Missing', 'text'],
  ])('refuses %j', (input, refusal, field) => {
    expect(prepare(promised(), input, act(), decider)).toMatchObject({ refusal: { code: refusal, field } });
  });
});

describe('publishing', () => {
  it('needs verdict, text and reasons', () => {
    for (const field of ['verdict', 'text', 'reasons']) {
      expect(publish(prepared({ ...full, [field]: undefined }), act(), given)).toMatchObject({
        refusal: { code: 'answers.Missing', field },
      });
    }
    expect(code(publish(prepared({ ...full, reasons: 'Non.' }), act(), given))).toBe('answers.TooShort');
    expect(code(publish(promised(), act(), given))).toBe('answers.NotPrepared');
  });
  it('waits until its subject is on line', () => {
    expect(code(publish(prepared(), act(), { ...given, subjectPublic: false }))).toBe('answers.SubjectNotPublic');
  });
  it('is public, linked to what it answers, and final', () => {
    const { state, facts } = unwrap(publish(prepared(), act(), given));
    expect(facts).toMatchObject([
      {
        kind: 'AnswerPublished',
        public: true,
        data: { verdict: 'partly', overdueDays: 0 },
        links: [{ to, as: 'answers' }],
      },
    ]);
    expect(JSON.stringify(facts[0]!.data)).not.toContain(nadia);
    expect(code(prepare(state, full, act(), decider))).toBe('answers.AlreadyAnswered');
    expect(code(publish(state, act(), given))).toBe('answers.AlreadyAnswered');
  });
});

describe('the answer clock', () => {
  it('the promised day is in time, the next one is late', () => {
    const answer = promised();
    expect([isOverdue(answer, answer.due), overdueDays(answer, answer.due)]).toEqual([false, 0]);
    expect([isOverdue(answer, '2027-01-28'), overdueDays(answer, '2027-01-28')]).toEqual([true, 6]);
  });
  it('a late answer stays late, and is no longer overdue', () => {
    const late = { ...unwrap(publish(prepared(), act(), given)).state, answeredOn: '2027-01-25' };
    expect([isOverdue(late, '2030-01-01'), overdueDays(late, '2030-01-01')]).toEqual([false, 3]);
  });
  it('counts each answer once, whatever their days (naive count)', () => {
    const published = unwrap(publish(prepared(), act(), given)).state;
    const day = fc.integer({ min: -90, max: 90 }).map((n) => addDays('2027-01-22', n));
    const one = fc.record({ given: fc.boolean(), due: day, answeredOn: day });
    fc.assert(
      fc.property(fc.array(one), day, (rows, today) => {
        const answers: Answer[] = rows.map((row) =>
          row.given
            ? { ...published, due: row.due, firstDue: row.due, answeredOn: row.answeredOn }
            : { ...promised(), due: row.due },
        );
        const tally = { answered: 0, onTime: 0, awaited: 0, overdue: 0 };
        for (const row of rows) {
          tally[row.given ? 'answered' : 'awaited']++;
          if (row.given && row.answeredOn <= row.due) tally.onTime++;
          if (!row.given && today > row.due) tally.overdue++;
        }
        expect(answerClock(answers, today)).toEqual(tally);
      }),
    );
  });
});
