// Two processes' worth of server on one database: what is shared is done once, and counted once.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@mondee/kernel';
import { CAST } from '@mondee/testing/cast';
import { freshDatabase } from '@mondee/testing';
import { SealFacts, verifyJournal } from '../../../journal';
import { Dispatcher } from '../../facts/dispatcher';
import { castOnStage } from '../cast-on-stage';
import { Proposing } from '../proposals-on-line';
import { inOneInstant } from '../one-instant';
import { TestApp } from '../test-app';

const WRITES = 40;

let one: TestApp;
let other: TestApp;

beforeAll(async () => {
  const database = await freshDatabase();
  const env = { WRITES_PER_MINUTE: String(WRITES) };
  one = await TestApp.start(env, castOnStage, database);
  other = await TestApp.start(env, undefined, { ...database, drop: () => Promise.resolve() });
});
afterAll(async () => {
  await other?.stop();
  await one?.stop();
});

const rows = async <R extends object>(sql: string) => (await one.owner.query<R>(sql)).rows;
const SUPPORT = `mutation($id: ID!) { it: supportProposal(input: { proposalId: $id }) {
  ... on Proposal { id supportCount } ... on Refusal { code } } }`;

describe('two servers on one database', () => {
  it('hear each fact once, whichever of them delivers it', async () => {
    const proposing = await Proposing.with(one);
    const ids = [];
    for (const n of [1, 2, 3]) ids.push(await proposing.handedIn(`Une idée, la ${n}`));
    await Promise.all(ids.map((id) => proposing.publish(id)));
    await Promise.all([one, other].map(({ app }) => app.get(Dispatcher).drain()));
    await until(async () => (await rows('SELECT 1 FROM fact_delivery')).length === 0);
    expect(await rows(`SELECT 1 FROM answer`)).toHaveLength(3);
    expect(await rows(`SELECT 1 FROM fact WHERE kind = 'AnswerPromised'`)).toHaveLength(3);
    const twice = 'SELECT person_id, fact_id FROM notification GROUP BY 1, 2 HAVING count(*) > 1';
    expect(await rows(twice)).toEqual([]);
    await until(async () => (await rows(`SELECT 1 FROM pgboss.job WHERE state < 'completed'`)).length === 0);
    const [mails, notices] = [await rows('SELECT 1 FROM demo_mail'), await rows('SELECT 1 FROM notification')];
    expect(mails).toHaveLength(notices.length);
  });

  it('count the same support once, sent to both at the same time', async () => {
    const id = await (await Proposing.with(other)).onLine('Un banc devant la mairie');
    const cookie = await one.signIn(CAST.karim.id);
    const sent = [one, other, one, other, one, other].map((app) =>
      app.ask<{ it: { supportCount?: number } }>(SUPPORT, { id }, cookie),
    );
    for (const { data } of await Promise.all(sent)) expect(data?.it.supportCount).toBe(1);
    expect(await rows(`SELECT 1 FROM support WHERE proposal_id = '${id}'`)).toHaveLength(1);
    expect(await rows(`SELECT 1 FROM fact WHERE kind = 'ProposalSupported' AND subject_id = '${id}'`)).toHaveLength(1);
  });

  it('limit the writes of a person over both of them', async () => {
    const cookie = await one.signIn(CAST.odile.id);
    const query = `mutation($id: ID!) { draftProposal(input: { draftId: $id }) { __typename } }`;
    const statuses: number[] = [];
    for (let n = 0; n < WRITES + 10; n++)
      statuses.push((await [one, other][n % 2]!.ask(query, { id: newId(Date.now()) }, cookie)).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(WRITES);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });

  it('seal one chain, every fact in it once', async () => {
    await Promise.all([one, other, one, other].map(({ app }) => app.get(SealFacts).seal()));
    expect(
      await rows('SELECT 1 FROM fact f LEFT JOIN journal_leaf l ON l.fact_id = f.id WHERE l.leaf IS NULL'),
    ).toEqual([]);
    const verdict = await inOneInstant(one.owner, (reader) => verifyJournal(reader));
    expect(verdict).toMatchObject({ ok: true });
  });
});

async function until(is: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; !(await is()); await sleep(50))
    if (Date.now() > end) throw new Error('Not within ten seconds');
}
