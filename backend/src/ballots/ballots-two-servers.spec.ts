// Two servers on one database: one voice, and nothing acknowledged is lost when connections die in the middle.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '@mondee/kernel';
import { sealChoice } from '@mondee/domain/ballots';
import { base64url } from '@mondee/methods/sealing';
import { freshDatabase } from '@mondee/testing';
import { CAST } from '@mondee/testing/cast';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { TestApp } from '../platform/testing/test-app';
import { CLOSES, csvOf, Voting, YES_NO } from '../platform/testing/voters';
import { CloseBallot } from './close-ballot';

const DURING = '2026-11-23T09:00:00.000Z';
const CROWD = 120;

let one: TestApp;
let other: TestApp;
let [here, there]: [Voting, Voting] = [undefined as never, undefined as never];

beforeAll(async () => {
  const database = await freshDatabase();
  one = await TestApp.start({}, castOnStage, database);
  other = await TestApp.start({}, undefined, { ...database, drop: () => Promise.resolve() });
  for (const app of [one, other]) app.clock.set(DURING);
  [here, there] = [new Voting(one), new Voting(other)];
});
afterAll(async () => {
  await other?.stop();
  await one?.stop();
});

const rows = async (sql: string, params: unknown[]) => (await one.owner.query(sql, params)).rows;

describe('two servers on one database', () => {
  it('give one voice to who votes by both, on line and at the booth, at the same millisecond', async () => {
    const people = await here.people(10);
    const ballot = await here.opened(YES_NO, csvOf(people));
    const lines = await rows('SELECT id, person_id FROM ballot_roll WHERE ballot_id = $1', [ballot]);
    const bastien = await there.as(CAST.bastien.id);
    for (const person of people) {
      const envelopes = [await here.envelope(ballot, 'yes'), await here.envelope(ballot, 'no')];
      const cookie = await here.as(person);
      const lineId = lines.find((line) => line.person_id === person)!.id as Id;
      const [web, again, paper] = await Promise.all([
        here.does('castBallot', { ballotId: ballot, envelope: envelopes[0] }, cookie),
        there.does('castBallot', { ballotId: ballot, envelope: envelopes[1] }, cookie),
        there.does('signRollAtBooth', { ballotId: ballot, lineId }, bastien),
      ]);
      const laid = await rows('SELECT 1 FROM ballot_envelope WHERE roll_id = $1', [lineId]);
      const byWeb = !web.code && !again.code && paper.code === 'ballots.VotedElsewhere' && laid.length === 1;
      const byPaper =
        !paper.code && web.code === again.code && web.code === 'ballots.VotedElsewhere' && laid.length === 0;
      expect([byWeb, byPaper].filter(Boolean), JSON.stringify([web, again, paper])).toHaveLength(1);
    }
  });

  it('close at the stated instant while votes arrive: what was acknowledged is in, what came later is refused', async () => {
    const people = await here.people(30);
    const ballot = await here.opened(YES_NO, csvOf(people));
    const votes = new Map<Id, { envelope: string; cookie: string }>();
    for (const person of people)
      votes.set(person, { envelope: await here.envelope(ballot, 'yes'), cookie: await here.as(person) });
    for (const app of [one, other]) app.clock.set('2026-11-29T17:59:59.999Z');
    let answered = 0;
    const [inTime, late] = [new Set<Id>(), new Set<Id>()];
    let closing: Promise<unknown> | undefined;
    const send = async (person: Id, server: Voting) => {
      const { envelope, cookie } = votes.get(person)!;
      const answer = await server.does('castBallot', { ballotId: ballot, envelope }, cookie);
      if (answer['fingerprint']) inTime.add(person);
      else expect(answer.code).toBe('ballots.Closed');
      if (answer.code) late.add(person);
      if (++answered < 8 || closing) return;
      // In the midst of them: one server's clock comes to the instant before the other's, and its job shuts the box.
      other.clock.set(CLOSES);
      closing = other.app.get(CloseBallot).run(ballot);
      await closing;
      one.clock.set(CLOSES);
    };
    // Six at a time, now here, now there; the last of them surely after the instant.
    for (let at = 0; at < people.length; at += 6)
      await Promise.all(people.slice(at, at + 6).map((person, n) => send(person, n % 2 ? here : there)));

    const lines = await rows(
      `SELECT r.person_id, r.signed_at < b.closes_at AS before, e.roll_id IS NOT NULL AS laid
       FROM ballot_roll r JOIN ballot b ON b.id = r.ballot_id LEFT JOIN ballot_envelope e ON e.roll_id = r.id
       WHERE r.ballot_id = $1 AND (r.signed_at IS NOT NULL OR e.roll_id IS NOT NULL)`,
      [ballot],
    );
    for (const line of lines) expect([line.before, line.laid]).toEqual([true, true]);
    expect(new Set(lines.map(({ person_id }) => person_id))).toEqual(inTime);
    expect([inTime.size >= 6, late.size >= 12, inTime.size + late.size]).toEqual([true, true, people.length]);
    expect(await here.counts(ballot)).toMatchObject({ state: 'COUNTED' });
    expect((await here.ballot(ballot)).answer['turnout']).toMatchObject({ voted: inTime.size });
    for (const app of [one, other]) app.clock.set(DURING);
  });

  it('keep each vote that was acknowledged, once, though every connection dies again and again', async () => {
    const people = await here.people(CROWD);
    const ballot = await here.opened(YES_NO, csvOf(people));
    const { rule, key } = await here.ballot(ballot);
    const sealed = new Map<Id, string>();
    for (const [at, person] of people.entries()) {
      sealed.set(person, base64url(await sealChoice(ballot, rule, at % 3 ? 'yes' : 'no', key)));
      await here.as(person);
    }
    const acknowledged = new Map<Id, string>();
    const waiting = [...people];
    let cast = 0;
    const voter = async (at: number) => {
      for (let person = waiting.shift(); person; person = waiting.shift()) {
        const cookie = await here.as(person);
        const server = (at + cast++) % 2 ? here : there;
        const answer = await server
          .does('castBallot', { ballotId: ballot, envelope: sealed.get(person) }, cookie)
          .catch(() => undefined);
        if (answer?.['fingerprint']) acknowledged.set(person, answer['fingerprint'] as string);
        // After so many votes, not after so long: the same on any machine.
        if (cast % 30 === 0) await killAll();
      }
    };
    await Promise.all(Array.from({ length: 12 }, (_, at) => voter(at)));

    const box = await rows(
      'SELECT r.person_id, e.fingerprint, r.signed_by FROM ballot_roll r FULL JOIN ballot_envelope e ON e.roll_id = r.id WHERE r.ballot_id = $1 AND (r.signed_at IS NOT NULL OR e.roll_id IS NOT NULL)',
      [ballot],
    );
    // Roll and box agree, line by line; and each vote that was acknowledged is there as it was sent.
    for (const line of box) expect([line.signed_by, typeof line.fingerprint]).toEqual(['web', 'string']);
    const laid = new Map(box.map((line) => [line.person_id as Id, line.fingerprint as string]));
    for (const [person, print] of acknowledged) expect(laid.get(person)).toBe(print);
    expect(acknowledged.size).toBeGreaterThan(CROWD / 4);
    // Who had no answer votes again: nobody has two. A connection that died is found dead by who takes it next.
    for (const person of people.filter((each) => !acknowledged.has(each)))
      for (let tries = 0, done = false; !done; tries++) {
        const cookie = await here.as(person);
        const input = { ballotId: ballot, envelope: sealed.get(person) };
        const answer = await here.does('castBallot', input, cookie).catch(() => undefined);
        done = !!answer?.['fingerprint'];
        expect(tries, JSON.stringify(answer)).toBeLessThan(20);
      }
    expect(await here.counts(ballot)).toMatchObject({ state: 'COUNTED' });
    const { answer } = await here.ballot(ballot);
    const scores = (JSON.parse((answer['result'] as { json: string }).json) as { scores: Record<string, number> })
      .scores;
    expect(scores).toMatchObject({ yes: (CROWD * 2) / 3, no: CROWD / 3 });
  }, 120_000);
});

/** As when the database is killed: every connection of the servers is gone, and what they had begun with it. */
function killAll(): Promise<unknown> {
  killing = killing.then(() =>
    one.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name NOT LIKE '%owner%' AND state IS NOT NULL
       AND query ILIKE '%ballot%'`,
    ),
  );
  return killing;
}
/** One after the other: they share a connection. */
let killing: Promise<unknown> = Promise.resolve();
