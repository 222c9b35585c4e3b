// What is no vote is refused with a reason of its own and a sentence, and noted without a name, a choice or a code.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Id } from '@mondee/kernel';
import { base64url } from '@mondee/methods/sealing';
import { CAST } from '@mondee/testing/cast';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { TestApp } from '../platform/testing/test-app';
import { CLOSES, csvOf, Voting, YES_NO } from '../platform/testing/voters';
import { CloseBallot } from './close-ballot';

const DURING = '2026-11-23T09:00:00.000Z';
const LABELS = ['label,college', ...Array.from({ length: 6 }, (_, at) => `Boîte ${at + 1},`)].join('\n');
const WITH_CODES = { ...YES_NO, secrecy: 'secret-codes' };

let app: TestApp;
let voting: Voting;
let people: Id[];
let ballot: Id;
let [ada, ben]: [Id, Id] = [undefined as never, undefined as never];

beforeAll(async () => {
  // The limits of a real site: codes can be guessed no faster here than there.
  app = await TestApp.start({ FLOOD_FACTOR: '1' }, castOnStage);
  voting = new Voting(app);
  people = await voting.people(8);
});
afterAll(() => app?.stop());
beforeEach(async () => {
  app.clock.set(DURING);
  ballot = await voting.opened(YES_NO, csvOf(people));
  [ada, ben] = [people[0]!, people[1]!];
});

const rows = async (sql: string, params: unknown[]) => (await app.owner.query(sql, params)).rows;
const noted = (of = ballot) => rows('SELECT code, many FROM ballot_refused WHERE ballot_id = $1 ORDER BY code', [of]);
const laid = (of = ballot) =>
  rows('SELECT 1 FROM ballot_roll WHERE ballot_id = $1 AND signed_at IS NOT NULL', [of]).then(({ length }) => length);
const cast = async (input: object, person?: Id, of = ballot) =>
  voting.does('castBallot', { ballotId: of, ...input }, person && (await voting.as(person)));

/** Refused, with a sentence that is more than its code, noted once, and nothing kept. */
async function refused(code: string, answer: Promise<{ code?: string; message?: unknown }>, of = ballot) {
  const before = await laid(of);
  const told = await answer;
  expect(told.code).toBe(code);
  expect(told.message).toMatch(/^\p{Lu}.{20,}[.]$/su);
  expect(await noted(of)).toContainEqual({ code, many: expect.any(Number) });
  expect(await laid(of)).toBe(before);
}

async function codes(of: Id): Promise<string[]> {
  const { codes: printed } = await voting.does('printBallotCodes', { ballotId: of }, await voting.as(CAST.irene.id));
  return (printed as { code: string }[]).map(({ code }) => code);
}

describe('a vote is refused and noted', () => {
  it('replayed: an envelope that is in the box already', async () => {
    const envelope = await voting.envelope(ballot, 'yes');
    expect(await cast({ envelope }, ada)).toMatchObject({ replaces: false });
    await refused('ballots.EnvelopeTwice', cast({ envelope }, ben));
  });

  it('forged: sent by nobody, or by who is not on the list', async () => {
    const envelope = await voting.envelope(ballot, 'yes');
    await refused('people.SignInNeeded', cast({ envelope }));
    await refused('ballots.NotOnList', cast({ envelope }, CAST.karim.id));
  });

  it('forged: sealed for another ballot, or touched, it is found out at the count and says nothing', async () => {
    const of = await voting.opened(YES_NO, csvOf(people));
    await cast({ envelope: await voting.envelope(ballot, 'yes') }, ada, of);
    const touched = Buffer.from(await voting.envelope(of, 'yes'), 'base64url');
    touched[touched.length - 1]! ^= 1;
    await cast({ envelope: base64url(touched) }, ben, of);
    await voting.counts(of);
    expect((await voting.ballot(of)).answer['result']).toMatchObject({ unreadable: 2, winners: ['no'] });
  });

  it('late, at the stated instant, whatever job has run', async () => {
    const envelope = await voting.envelope(ballot, 'yes');
    app.clock.set(CLOSES);
    await refused('ballots.Closed', cast({ envelope }, ada));
  });

  it('early, a millisecond before', async () => {
    const envelope = await voting.envelope(ballot, 'yes');
    app.clock.set('2026-11-22T07:59:59.999Z');
    await refused('ballots.NotYetOpen', cast({ envelope }, ada));
  });

  it.each<[string, object]>([
    ['text', { envelope: '<script>' }],
    ['short', { envelope: 'AAAA' }],
    ['empty', { envelope: '' }],
  ])('malformed: an envelope that is none (%s)', async (_, input) => {
    await refused('ballots.BadEnvelope', cast(input, ada));
  });

  it.each<[string, object]>([
    ['nothing', {}],
    ['no JSON', { choice: '{' }],
    ['no answer of this ballot', { choice: '"maybe"' }],
    ['of another method', { choice: '["1"]' }],
  ])('malformed: a choice that is none (%s)', async (_, input) => {
    await refused('ballots.BadChoice', cast(input, ada));
  });

  it('over-long, by one sign or by a hundred thousand', async () => {
    const envelope = await voting.envelope(ballot, 'yes');
    await refused('ballots.VoteTooLong', cast({ envelope: `${envelope}AAAA` }, ada));
    await refused('ballots.VoteTooLong', cast({ envelope: 'A'.repeat(150_000) }, ada));
    await refused('ballots.VoteTooLong', cast({ choice: `"${'x'.repeat(150_000)}"` }, ada));
  });

  it('over the budget', async () => {
    const options = ['1', '2'].map((key) => ({ key, name: `Projet ${key}`, cost: 60 }));
    const budget = { amount: 100, withinBudget: true, incompatible: [] };
    const of = await voting.opened({ ...YES_NO, method: 'greedy', options, budget }, csvOf(people));
    await refused('ballots.OverBudget', cast({ choice: '["1","2"]' }, ada, of), of);
  });

  it('with somebody else’s code', async () => {
    const [line] = await rows('SELECT id FROM ballot_roll WHERE ballot_id = $1 AND person_id = $2', [ballot, ben]);
    const bastien = await voting.as(CAST.bastien.id);
    const { screenCode } = await voting.does('admitToScreen', { ballotId: ballot, lineId: line.id }, bastien);
    const input = { code: screenCode, envelope: await voting.envelope(ballot, 'yes') };
    await refused('ballots.CodeNotYours', cast(input, ada));
    expect(await cast(input)).toMatchObject({ replaces: false });
  });

  it('with a code of another ballot, or one that is no code', async () => {
    const [of, other] = [await voting.opened(WITH_CODES, LABELS), await voting.opened(WITH_CODES, LABELS)];
    const [code] = await codes(other);
    const envelope = await voting.envelope(of, 'yes');
    for (const tried of [code, 'AAAAA-AAAAA', '', 'é'.repeat(5_000)])
      await refused('ballots.CodeUnknown', cast({ code: tried, envelope }, undefined, of), of);
  });

  it('by two codes of one sheet: the one printed before is dead, and that for the screen opens no second way', async () => {
    const of = await voting.opened(WITH_CODES, LABELS);
    const [first] = await codes(of);
    const [second] = await codes(of);
    const envelope = await voting.envelope(of, 'yes');
    await refused('ballots.CodeUnknown', cast({ code: first, envelope }, undefined, of), of);
    const bastien = await voting.as(CAST.bastien.id);
    const { screenCode } = await voting.does('admitToScreen', { ballotId: of, code: second }, bastien);
    expect(await cast({ code: second, envelope }, undefined, of)).toMatchObject({ replaces: false });
    const again = { code: screenCode, envelope: await voting.envelope(of, 'no') };
    await refused('ballots.VotedElsewhere', cast(again, undefined, of), of);
    expect(await rows('SELECT 1 FROM ballot_envelope WHERE ballot_id = $1', [of])).toHaveLength(1);
  });

  it('when a clock went back: before the opening, after a later vote of the same person, or once it is shut', async () => {
    const envelope = () => voting.envelope(ballot, 'no');
    expect(await cast({ envelope: await envelope() }, ada)).toMatchObject({ replaces: false });
    app.clock.set('2026-11-23T08:58:00.000Z');
    await refused('ballots.ClockMoved', cast({ envelope: await envelope() }, ada));
    app.clock.set('2026-11-20T09:00:00.000Z');
    await refused('ballots.NotYetOpen', cast({ envelope: await envelope() }, ben));
    app.clock.set(CLOSES);
    expect(await app.app.get(CloseBallot).run(ballot)).toMatchObject({ value: { state: 'closed' } });
    app.clock.set(DURING);
    await refused('ballots.Closed', cast({ envelope: await envelope() }, ben));
  });
});

describe('what is noted', () => {
  it('tells neither who, nor what, nor which code; and only who organises or tells reads it', async () => {
    const envelope = await voting.envelope(ballot, 'yes');
    await refused('ballots.NotOnList', cast({ envelope }, CAST.karim.id));
    await refused('ballots.CodeUnknown', cast({ envelope, code: 'ACDEF-GHJKM' }));
    const all = JSON.stringify(await rows('SELECT * FROM ballot_refused WHERE ballot_id = $1', [ballot]));
    for (const leak of [CAST.karim.id, envelope, 'ACDEF', '127.0.0.1']) expect(all).not.toContain(leak);
    const read = async (person?: Id) => {
      const { data } = await app.ask<{ it: { refusedVotes: object[] } }>(
        'query($id: ID!) { it: ballotViewer(id: $id) { refusedVotes { code many first last } } }',
        { id: ballot },
        person && (await voting.as(person)),
      );
      return data!.it.refusedVotes;
    };
    const hour = '2026-11-23T09:00:00.000Z';
    expect(await read(CAST.irene.id)).toContainEqual({ code: 'ballots.NotOnList', many: 1, first: hour, last: hour });
    expect([await read(ada), await read()]).toEqual([[], []]);
  });

  it('nothing, of a ballot that is a draft or does not exist', async () => {
    const draft = await voting.drafted(YES_NO);
    for (const of of [draft, people[0]!]) {
      expect(await cast({ choice: '"yes"' }, ada, of)).toMatchObject({ code: 'ballots.NotFound' });
      expect(await noted(of)).toEqual([]);
    }
  });

  // The last of this file: from here on this place has tried too often.
  it('guesses: after so many tries from one place no code is looked at, not even a right one', async () => {
    const of = await voting.opened(WITH_CODES, LABELS);
    const [right] = await codes(of);
    const envelope = await voting.envelope(of, 'yes');
    for (let tries = 0; tries < 120; tries++) await cast({ code: 'AA', envelope }, undefined, of);
    await refused('ballots.CodeLocked', cast({ code: right, envelope }, undefined, of), of);
    const [many] = await rows(`SELECT many FROM ballot_refused WHERE ballot_id = $1 AND code = 'ballots.CodeUnknown'`, [
      of,
    ]);
    expect(many.many).toBeLessThanOrEqual(120);
  });
});
