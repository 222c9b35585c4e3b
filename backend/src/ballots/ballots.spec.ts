import { createHash } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Id } from '@mondee/kernel';
import { recount } from '@mondee/methods/recount';
import { receiptWords } from '@mondee/methods/sealing';
import { CAST } from '@mondee/testing/cast';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { BOX_KEYS, TestApp } from '../platform/testing/test-app';
import { CloseBallot } from './close-ballot';
import { CLOSES, csvOf, OPENS, Voting, YES_NO } from '../platform/testing/voters';

/** Nonce and tag of the second lock. */
const BOX_LOCK_OVERHEAD = 28;
const DURING = '2026-11-23T09:00:00.000Z';
let app: TestApp;
let voting: Voting;
let people: Id[];

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  voting = new Voting(app);
  people = await voting.people(12);
});
afterAll(() => app?.stop());
beforeEach(() => app.clock.set(DURING));

async function inAgenda(ballot: string): Promise<object[]> {
  const [from, to] = [OPENS.slice(0, 10), CLOSES.slice(0, 10)];
  const query = `{ agenda(from: "${from}", to: "${to}") { path startsAt cancelled } }`;
  const { agenda } = (await app.ask<{ agenda: { path: string | null }[] }>(query)).data!;
  return agenda.filter(({ path }) => path === `/scrutins/${ballot}`);
}

const rows = async (sql: string, params: unknown[]) => (await app.owner.query(sql, params)).rows;

describe('a secret vote', () => {
  it('is sealed, changed, counted by two tellers together, published, and recounted from one file', async () => {
    const ballot = await voting.opened(YES_NO, csvOf(people));
    for (const [at, person] of people.slice(0, 9).entries())
      expect(await voting.casts(ballot, person, at < 6 ? 'yes' : 'no')).toMatchObject({ replaces: false });
    const again = await voting.casts(ballot, people[0]!, 'no');
    expect(again).toMatchObject({ replaces: true, words: receiptWords(again['fingerprint'] as string) });
    expect(await rows('SELECT count(*)::int AS n FROM ballot_envelope WHERE ballot_id = $1', [ballot])).toEqual([
      { n: 9 },
    ]);

    const open = (await voting.ballot(ballot)).answer;
    expect(open).toMatchObject({ state: 'OPEN', result: null, turnout: { onList: 12, voted: 9, byChannel: [] } });
    expect(await voting.counts(ballot)).toMatchObject({ state: 'COUNTED' });

    const { answer } = await voting.ballot(ballot);
    expect(answer['result']).toMatchObject({ adopted: true, winners: ['yes'], unreadable: 0 });
    const file = await fetch(`${app.url}/ballot-files/${ballot}/result.json`);
    const text = await file.text();
    const { agrees, hash, result } = recount(text);
    expect([agrees, hash]).toEqual([true, (answer['result'] as { hash: string }).hash]);
    expect(result['scores']).toMatchObject({ yes: 5, no: 4 });
    const turned = await app.ask<{ ballot: { result: object } }>(
      'query($id: ID!) { ballot(id: $id) { result { changes { option by voices } } } }',
      { id: ballot },
    );
    expect(turned.data?.ballot.result).toEqual({ changes: [{ option: 'no', by: 'turned', voices: 1 }] });
    const prints = await (await fetch(`${app.url}/ballot-files/${ballot}/fingerprints.txt`)).text();
    expect(prints.trim().split('\n')).toHaveLength(9);
    const found = await app.ask<{ it: object }>(
      'query($id: ID!, $words: [String!]!) { it: ballotReceipt(id: $id, words: $words) { found counted } }',
      { id: ballot, words: again['words'] },
    );
    expect(found.data?.it).toEqual({ found: true, counted: true });
    await app.settle();
    const said = await rows(`SELECT kind, data FROM fact WHERE subject_id = $1 AND kind LIKE 'Ballot%' ORDER BY seq`, [
      ballot,
    ]);
    expect(said.map(({ kind }) => kind)).toEqual([
      'BallotDrafted',
      'BallotOpened',
      'BallotClosed',
      'BallotCounted',
      'BallotKeyDestroyed',
    ]);
    expect(said.at(-1)!.data).toMatchObject({ envelopes: 9, shares: 2 });
  });

  it('leaves nothing by which a choice is told: sealed before, no line, order or key after', async () => {
    const many = await voting.people(40);
    const ballot = await voting.opened({ ...YES_NO, method: 'approval', options: options(3) }, csvOf(many));
    // One after the other, all of one opinion first: an order kept anywhere would show.
    for (const [at, person] of many.entries()) await voting.casts(ballot, person, at < 20 ? ['1'] : ['2']);
    const before = await app.dump();
    const { rule } = await voting.ballot(ballot);
    expect(rule.secrecy).toBe('secret');
    const size = Buffer.from(await voting.envelope(ballot, ['1', '2', '3']), 'base64url').length;
    for (const { sealed } of await rows('SELECT sealed FROM ballot_envelope WHERE ballot_id = $1', [ballot]))
      expect(sealed.length).toBe(size + BOX_LOCK_OVERHEAD);
    expect(before).not.toContain('["1"]');
    const shares = await voting.shares(ballot);
    for (const { share } of shares) {
      const bytes = Buffer.from(share, 'base64url');
      expect(before).not.toContain(bytes.toString('hex'));
      expect(before).not.toContain(share);
    }
    expect(await voting.counts(ballot)).toMatchObject({ state: 'COUNTED' });

    expect(await rows('SELECT 1 FROM ballot_envelope WHERE ballot_id = $1', [ballot])).toEqual([]);
    expect(
      await rows('SELECT 1 FROM ballot_teller WHERE ballot_id = $1 AND share_sealed IS NOT NULL', [ballot]),
    ).toEqual([]);
    const plain = await rows(
      'SELECT xmin::text, ctid::text, choice FROM ballot_plain WHERE ballot_id = $1 ORDER BY ctid',
      [ballot],
    );
    expect(new Set(plain.map(({ xmin }) => xmin)).size).toBe(1);
    expect(
      plain
        .map(({ choice }) => choice[0])
        .sort()
        .join(''),
    ).toBe('1'.repeat(20) + '2'.repeat(20));
    // The order they were cast in, or its reverse, comes out of a shuffle once in 10¹¹.
    const order = plain.map(({ choice }) => choice[0]).join('');
    expect(order).not.toBe('1'.repeat(20) + '2'.repeat(20));
    expect(order).not.toBe('2'.repeat(20) + '1'.repeat(20));
    const columns = await rows(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'ballot_plain'`,
      [],
    );
    expect(columns.map(({ name }) => name).sort()).toEqual(['ballot_id', 'choice']);
  });

  it('is counted by no fewer tellers than the rule says, with no false part, and not before the end', async () => {
    const ballot = await voting.opened(YES_NO, csvOf(people));
    await voting.casts(ballot, people[0]!, 'yes');
    const shares = await voting.shares(ballot);
    const irene = await voting.as(CAST.irene.id);
    const count = (with_: object) => voting.does('openCount', { ballotId: ballot, shares: with_ }, irene);
    expect(await count(shares)).toMatchObject({ code: 'ballots.NotClosed' });
    app.clock.set(CLOSES);
    expect(await count(shares.slice(0, 1))).toMatchObject({ code: 'ballots.SharesMissing' });
    expect(await count([shares[0], shares[0]])).toMatchObject({ code: 'ballots.SharesMissing' });
    expect(await count([{ ...shares[0], share: shares[1]!.share }, shares[1]])).toMatchObject({
      code: 'ballots.ShareFalse',
    });
    const paul = await voting.as(CAST.paul.id);
    expect(await voting.does('openCount', { ballotId: ballot, shares }, paul)).toMatchObject({
      code: 'ballots.NotATeller',
    });
    await app.owner.query('DELETE FROM ballot_envelope WHERE ballot_id = $1', [ballot]);
    expect(await count(shares)).toMatchObject({ code: 'ballots.RollDiffers' });
  });

  it('is not counted when the key of its box is missing, or when an envelope was moved to another line', async () => {
    const ballot = await voting.opened(YES_NO, csvOf(people));
    for (const [at, person] of people.slice(0, 2).entries()) await voting.casts(ballot, person, at ? 'yes' : 'no');
    const file = join(BOX_KEYS, ballot);
    await rename(file, `${file}.away`);
    expect(await voting.casts(ballot, people[2]!, 'yes')).toMatchObject({ code: 'ballots.BoxKeyMissing' });
    expect(await voting.counts(ballot)).toMatchObject({ code: 'ballots.BoxKeyMissing' });
    await rename(`${file}.away`, file);
    const swapped = `UPDATE ballot_envelope e SET sealed = o.sealed, fingerprint = 'was ' || o.fingerprint
      FROM ballot_envelope o WHERE e.ballot_id = $1 AND o.ballot_id = $1 AND o.roll_id <> e.roll_id`;
    await rows(swapped, [ballot]);
    await rows(`UPDATE ballot_envelope SET fingerprint = substr(fingerprint, 5) WHERE ballot_id = $1`, [ballot]);
    expect(await voting.counts(ballot)).toMatchObject({ code: 'ballots.RollDiffers' });
  });

  it('takes a choice that cannot be read, or that is not of this ballot, as a blank', async () => {
    const ballot = await voting.opened(YES_NO, csvOf(people));
    await voting.casts(ballot, people[0]!, 'yes');
    await voting.casts(ballot, people[1]!, ['no-such-option']);
    expect(await voting.counts(ballot)).toMatchObject({ state: 'COUNTED' });
    expect((await voting.ballot(ballot)).answer['result']).toMatchObject({ unreadable: 1 });
  });
});

const options = (many: number, cost?: number) =>
  Array.from({ length: many }, (_, at) => ({ key: String(at + 1), name: `Choix ${at + 1}`, ...(cost && { cost }) }));

describe('a vote is refused, plainly', () => {
  let ballot: Id;
  let cookie: string;
  beforeAll(async () => {
    app.clock.set(DURING);
    ballot = await voting.opened(YES_NO, csvOf(people));
    cookie = await voting.as(people[0]!);
  });
  const cast = (input: object, as: string | undefined = cookie) =>
    voting.does('castBallot', { ballotId: ballot, ...input }, as);

  it('early and late, by the stated instants to the millisecond, whatever job has run', async () => {
    const envelope = await voting.envelope(ballot, 'yes');
    app.clock.set('2026-11-22T07:59:59.999Z');
    expect(await cast({ envelope })).toMatchObject({ code: 'ballots.NotYetOpen' });
    app.clock.set(OPENS);
    expect(await cast({ envelope })).toMatchObject({ replaces: false });
    app.clock.set('2026-11-29T17:59:59.999Z');
    expect(await cast({ envelope: await voting.envelope(ballot, 'no') })).toMatchObject({ replaces: true });
    app.clock.set(CLOSES);
    expect(await cast({ envelope: await voting.envelope(ballot, 'no') })).toMatchObject({ code: 'ballots.Closed' });
    expect(await app.app.get(CloseBallot).run(ballot)).toMatchObject({ value: { state: 'closed', closedAt: CLOSES } });
    // Shut is shut: a clock that goes back opens nothing.
    app.clock.set(DURING);
    expect(await cast({ envelope })).toMatchObject({ code: 'ballots.Closed' });
  });

  it('closing is not early either, and twice changes nothing', async () => {
    const other = await voting.opened(YES_NO, csvOf(people));
    expect(await app.app.get(CloseBallot).run(other)).toMatchObject({ refusal: { code: 'ballots.NotClosed' } });
    app.clock.set(CLOSES);
    for (let twice = 0; twice < 2; twice++)
      expect(await app.app.get(CloseBallot).run(other)).toMatchObject({ value: { state: 'closed' } });
    expect(
      await rows(`SELECT count(*)::int AS n FROM fact WHERE subject_id = $1 AND kind = 'BallotClosed'`, [other]),
    ).toEqual([{ n: 1 }]);
  });

  it('replayed, forged, malformed, over-long, or by who is not on the list', async () => {
    const open = await voting.opened(YES_NO, csvOf(people));
    const envelope = await voting.envelope(open, 'yes');
    const send = async (input: object, person: Id) =>
      voting.does('castBallot', { ballotId: open, ...input }, await voting.as(person));
    expect(await send({ envelope }, people[0]!)).toMatchObject({ replaces: false });
    expect(await send({ envelope }, people[1]!)).toMatchObject({ code: 'ballots.EnvelopeTwice' });
    expect(await send({ envelope: `${envelope}AAAA` }, people[1]!)).toMatchObject({ code: 'ballots.VoteTooLong' });
    expect(await send({ envelope: 'A'.repeat(200_000) }, people[1]!)).toMatchObject({ code: 'ballots.VoteTooLong' });
    expect(await send({ envelope: '<script>' }, people[1]!)).toMatchObject({ code: 'ballots.BadEnvelope' });
    expect(await send({ choice: '"maybe"' }, people[1]!)).toMatchObject({ code: 'ballots.BadChoice' });
    expect(await send({ choice: `"${'x'.repeat(200_000)}"` }, people[1]!)).toMatchObject({
      code: 'ballots.VoteTooLong',
    });
    expect(await send({}, people[1]!)).toMatchObject({ code: 'ballots.BadChoice' });
    expect(await send({ envelope }, CAST.paul.id)).toMatchObject({ code: 'ballots.NotOnList' });
    expect(await voting.does('castBallot', { ballotId: open, envelope })).toMatchObject({
      code: 'people.SignInNeeded',
    });
    const helped = { envelope, act: { helpedPersonId: CAST.odile.id } };
    expect(await send(helped, CAST.bastien.id)).toMatchObject({ code: 'ballots.NoHelper' });
    expect(await send({ envelope, act: { channel: 'PAPER' } }, people[1]!)).toMatchObject({
      code: 'ballots.ChannelNotOpen',
    });
    expect(await voting.does('castBallot', { ballotId: 'nothing', envelope }, cookie)).toMatchObject({
      code: 'ballots.NotFound',
    });
  });

  it('over the budget, where the server reads it; and counted as a blank where only the tellers do', async () => {
    const budget = { amount: 100, withinBudget: true, incompatible: [] };
    const rule = { ...YES_NO, method: 'greedy', options: options(3, 60), budget };
    const open = await voting.opened({ ...rule, secrecy: 'open', channels: ['web'] }, csvOf(people), { tellers: [] });
    const send = (choice: string) => voting.does('castBallot', { ballotId: open, choice }, cookie);
    expect(await send('["1","2"]')).toMatchObject({ code: 'ballots.OverBudget' });
    expect(await send('["1","1"]')).toMatchObject({ code: 'ballots.BadChoice' });
    expect(await send('["1"]')).toMatchObject({ words: [] });
    const sealed = await voting.opened(rule, csvOf(people));
    await voting.casts(sealed, people[0]!, ['1', '2']);
    await voting.counts(sealed);
    expect((await voting.ballot(sealed)).answer['result']).toMatchObject({ unreadable: 1, winners: [] });
  });

  it('once it is stopped, with the reason for all to read; and what was in the box is gone', async () => {
    const open = await voting.opened(YES_NO, csvOf(people));
    await voting.casts(open, people[0]!, 'yes');
    expect(await inAgenda(open)).toMatchObject([{ startsAt: CLOSES, cancelled: false }]);
    const irene = await voting.as(CAST.irene.id);
    expect(await voting.does('stopBallot', { ballotId: open, reason: 'non' }, irene)).toMatchObject({
      code: 'ballots.TooShort',
    });
    expect(
      await voting.does('stopBallot', { ballotId: open, reason: 'Un projet a été retiré.' }, cookie),
    ).toMatchObject({
      code: 'ballots.NotOrganiser',
    });
    expect(await voting.does('stopBallot', { ballotId: open, reason: 'Un projet a été retiré.' }, irene)).toMatchObject(
      { state: 'STOPPED' },
    );
    expect(await voting.casts(open, people[1]!, 'yes')).toMatchObject({ code: 'ballots.Stopped' });
    expect(await inAgenda(open)).toMatchObject([{ cancelled: true }]);
    expect(await rows('SELECT 1 FROM ballot_envelope WHERE ballot_id = $1', [open])).toEqual([]);
  });
});

describe('a rule', () => {
  it.each<[string, object, object]>([
    ['ballots.LegalName', YES_NO, { question: 'Référendum sur la navette du marché' }],
    ['ballots.BadRule', { ...YES_NO, method: 'stv', options: options(4), seats: 2 }, {}],
    ['ballots.BadRule', { ...YES_NO, options: options(2) }, {}],
    ['ballots.BadRule', { ...YES_NO, surprise: true }, {}],
    ['ballots.BadDates', YES_NO, { closesAt: OPENS }],
    ['ballots.TooShort', YES_NO, { question: 'Oui ?' }],
  ])('is refused: %s', async (code, rule, more) => {
    await expect(voting.drafted(rule, more)).rejects.toThrow(code);
  });

  it('does not change once open, and opens only when its tellers hold a key and its list is large enough', async () => {
    const ballot = await voting.drafted(YES_NO);
    const irene = await voting.as(CAST.irene.id);
    const open = (csv: string) => voting.does('openBallot', { ballotId: ballot, csv }, irene);
    expect(await open(csvOf(people))).toMatchObject({ code: 'ballots.TellersMissing' });
    await voting.readyTellers(ballot);
    expect(await open(csvOf(people.slice(0, 4)))).toMatchObject({ code: 'ballots.ListTooSmall' });
    expect(await open(csvOf([people[0]!, people[0]!]))).toMatchObject({ code: 'ballots.BadList' });
    expect(await open(`person\n${ballot}`)).toMatchObject({ code: 'ballots.BadList' });
    expect(await open('person\n')).toMatchObject({ code: 'ballots.EmptyList' });
    expect(await open(csvOf(people))).toMatchObject({ state: 'OPEN', registered: 12 });
    expect(await open(csvOf(people))).toMatchObject({ code: 'ballots.Opened' });
    const again = {
      ballotId: ballot,
      question: 'Autre chose entièrement ?',
      rule: JSON.stringify(YES_NO),
      opensAt: OPENS,
      closesAt: CLOSES,
    };
    expect(await voting.does('draftBallot', again, irene)).toMatchObject({ code: 'ballots.Opened' });
    const sentences = (await voting.ballot(ballot)).answer['rule'] as { sentences: string[] };
    expect(sentences.sentences.join(' ')).toMatch(/oui, non.*secret.*Exemple/s);
  });

  it('a draft is nowhere for who does not organise', async () => {
    const ballot = await voting.drafted(YES_NO, { tellers: [] });
    const seen = await app.ask<{ ballot: unknown }>(
      'query($id: ID!) { ballot(id: $id) { id } }',
      { id: ballot },
      await voting.as(people[0]!),
    );
    expect(seen.data?.ballot).toBeNull();
  });
});

describe('one person, one voice', () => {
  it('a vote by one way closes the others, even at the same instant', async () => {
    const ballot = await voting.opened(YES_NO, csvOf(people));
    const bastien = await voting.as(CAST.bastien.id);
    const lines = await rows('SELECT id, person_id FROM ballot_roll WHERE ballot_id = $1', [ballot]);
    const line = (person: Id) => lines.find((one) => one.person_id === person)!.id as Id;
    const sign = (person: Id) => voting.does('signRollAtBooth', { ballotId: ballot, lineId: line(person) }, bastien);
    expect(await sign(people[0]!)).toMatchObject({ id: line(people[0]!) });
    expect(await sign(people[0]!)).toMatchObject({ code: 'ballots.AlreadyVoted' });
    expect(await voting.casts(ballot, people[0]!, 'yes')).toMatchObject({ code: 'ballots.VotedElsewhere' });

    for (const person of people.slice(1, 7)) {
      const envelope = await voting.envelope(ballot, 'yes');
      const cookie = await voting.as(person);
      const [cast, signed] = await Promise.all([
        voting.does('castBallot', { ballotId: ballot, envelope }, cookie),
        sign(person),
      ]);
      expect([cast.code, signed.code].filter(Boolean)).toEqual(['ballots.VotedElsewhere']);
    }
    const admitted = await voting.does('admitToScreen', { ballotId: ballot, lineId: line(people[8]!) }, bastien);
    const code = admitted['screenCode'];
    const envelope = await voting.envelope(ballot, 'no');
    expect(await voting.does('castBallot', { ballotId: ballot, envelope, code })).toMatchObject({ replaces: false });
    expect(await voting.does('castBallot', { ballotId: ballot, envelope, code })).toMatchObject({
      code: 'ballots.CodeUnknown',
    });
    expect(await voting.casts(ballot, people[8]!, 'yes')).toMatchObject({ code: 'ballots.VotedElsewhere' });
    const voted = await rows(
      `SELECT (SELECT count(*)::int FROM ballot_roll WHERE ballot_id = $1 AND signed_by IN ('web', 'desk')) AS signed,
         (SELECT count(*)::int FROM ballot_envelope WHERE ballot_id = $1) AS laid`,
      [ballot],
    );
    expect(voted[0].signed).toBe(voted[0].laid);
  });

  it('votes cast again at once by one person leave one envelope, the last', async () => {
    const ballot = await voting.opened(YES_NO, csvOf(people));
    await Promise.all(['yes', 'no', 'yes', 'no'].map((choice) => voting.casts(ballot, people[0]!, choice)));
    expect(await rows('SELECT count(*)::int AS n FROM ballot_envelope WHERE ballot_id = $1', [ballot])).toEqual([
      { n: 1 },
    ]);
  });

  it('paper is counted by two people, against each other and the signatures', async () => {
    const ballot = await voting.opened(YES_NO, csvOf(people));
    const [bastien, irene] = [await voting.as(CAST.bastien.id), await voting.as(CAST.irene.id)];
    const lines = await rows('SELECT id FROM ballot_roll WHERE ballot_id = $1 ORDER BY id', [ballot]);
    for (const { id } of lines.slice(0, 3))
      await voting.does('signRollAtBooth', { ballotId: ballot, lineId: id }, bastien);
    const enter = (cookie: string, yes: number, no: number, explanation?: string) =>
      voting.does(
        'enterPaperCount',
        {
          ballotId: ballot,
          lines: JSON.stringify([
            { choice: 'yes', count: yes },
            { choice: 'no', count: no },
          ]),
          explanation,
        },
        cookie,
      );
    expect(await enter(bastien, 2, 1)).toMatchObject({ code: 'ballots.NotClosed' });
    app.clock.set(CLOSES);
    expect(await voting.counts(ballot)).toMatchObject({ code: 'ballots.PaperMissing' });
    expect(await enter(bastien, 2, 2)).toMatchObject({ code: 'ballots.PaperTooMany' });
    expect(await enter(bastien, 2, 1)).toMatchObject({ hands: 1, settled: false, signed: 3 });
    expect(await enter(bastien, 2, 1)).toMatchObject({ hands: 1, settled: false });
    expect(await enter(irene, 1, 2)).toMatchObject({ code: 'ballots.CountsDiffer' });
    expect(await enter(irene, 2, 1)).toMatchObject({ hands: 2, settled: true });
    expect(await voting.counts(ballot)).toMatchObject({ state: 'COUNTED' });
    expect((await voting.ballot(ballot)).answer['result']).toMatchObject({ winners: ['yes'] });
  });
});

describe('codes', () => {
  it('open a ballot without an account; someone else’s, two of one line and guesses do not', async () => {
    const list = ['label,college', ...Array.from({ length: 6 }, (_, at) => `Boîte ${at + 1},`)].join('\n');
    const ballot = await voting.opened({ ...YES_NO, secrecy: 'secret-codes' }, list);
    const irene = await voting.as(CAST.irene.id);
    const print = async () =>
      (await voting.does('printBallotCodes', { ballotId: ballot }, irene))['codes'] as { code: string }[];
    const first = await print();
    const second = await print();
    expect(second).toHaveLength(6);
    const cast = async (code: string, choice = 'yes') =>
      voting.does('castBallot', { ballotId: ballot, code, envelope: await voting.envelope(ballot, choice) });
    // Printed again, the code before is dead: two of one line are one voice.
    expect(await cast(first[0]!.code)).toMatchObject({ code: 'ballots.CodeUnknown' });
    expect(await cast(second[0]!.code)).toMatchObject({ replaces: false });
    expect(await cast(second[0]!.code, 'no')).toMatchObject({ replaces: true });
    for (const guess of ['AAAAA-AAAAA', '', 'ZZ', `${'A'.repeat(5000)}`])
      expect(await cast(guess)).toMatchObject({ code: 'ballots.CodeUnknown' });
    const other = await voting.opened({ ...YES_NO, secrecy: 'secret-codes' }, list);
    const envelope = await voting.envelope(other, 'yes');
    expect(await voting.does('castBallot', { ballotId: other, code: second[1]!.code, envelope })).toMatchObject({
      code: 'ballots.CodeUnknown',
    });
    const stored = await app.dump();
    for (const { code } of second) expect(stored).not.toContain(code.replace('-', ''));
  });
});

describe('an open vote', () => {
  it('is named, closed and counted by its job, and each reads who voted what; by colleges one quorum fails it', async () => {
    const colleges = [
      { id: 'elus', name: 'Élus' },
      { id: 'habitants', name: 'Habitants' },
    ];
    const rule = {
      ...{ ...YES_NO, secrecy: 'open', channels: ['web'], colleges },
      quorum: { threshold: '1/2', base: 'cast', each: true },
      majorities: [{ kind: 'simple', over: 'each' }],
    };
    const csv = ['person,college', ...people.map((id, at) => `${id},${at < 6 ? 'elus' : 'habitants'}`)].join('\n');
    const ballot = await voting.opened(rule, csv, { tellers: [] });
    for (const person of people.slice(0, 8))
      await voting.does('castBallot', { ballotId: ballot, choice: '"yes"' }, await voting.as(person));
    app.clock.set(CLOSES);
    expect(await app.app.get(CloseBallot).run(ballot)).toMatchObject({ value: { state: 'counted' } });
    const { answer } = await voting.ballot(ballot);
    const result = answer['result'] as {
      adopted: boolean;
      sentence: string;
      namedVotes: { name: string; choice: string }[];
    };
    expect(result.adopted).toBe(false);
    expect(result.sentence).toMatch(/Trop peu/);
    expect(result.namedVotes).toHaveLength(8);
    expect(result.namedVotes[0]).toEqual({ name: expect.stringMatching(/^Électrice/), choice: '"yes"' });
  });
});

it('the file says what it is, and nothing is where there is none', async () => {
  const ballot = await voting.opened(YES_NO, csvOf(people));
  for (const name of ['result.json', 'result.pb', 'fingerprints.txt'])
    expect((await fetch(`${app.url}/ballot-files/${ballot}/${name}`)).status).toBe(404);
  expect((await fetch(`${app.url}/ballot-files/nothing/result.json`)).status).toBe(404);
  await voting.casts(ballot, people[0]!, 'yes');
  await voting.counts(ballot);
  const response = await fetch(`${app.url}/ballot-files/${ballot}/result.json`);
  expect(response.headers.get('content-type')).toContain('application/json');
  const text = await response.text();
  expect(text).not.toContain(people[0]!);
  expect(createHash('sha256').update(text).digest('hex')).toHaveLength(64);
});
