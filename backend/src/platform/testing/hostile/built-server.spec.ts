// The built server as it is really run: killed in the middle of its work, given wrong settings, given a lesser owner.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { buildChanged } from '@mondee/workspace/build';
import { asked, BuiltServers, connected, freePort, onLine, people } from './built-server';
import { OwnPostgres } from './own-postgres';

const CLIENTS = 8;

let postgres: OwnPostgres;
const servers = new BuiltServers();

beforeAll(async () => {
  await buildChanged(['backend'], () => undefined);
  postgres = await OwnPostgres.start();
}, 120_000);
afterEach(() => servers.stopAll());
afterAll(() => postgres?.discard());

describe('a server killed in the middle of its work', () => {
  it('keeps every act it acknowledged, once, with its fact, and its journal holds', { timeout: 120_000 }, async () => {
    const url = await postgres.database('killed');
    const port = await freePort();
    let site = await servers.serving(url, port);
    const owner = await connected(url);
    const cookies = await people(owner, CLIENTS);
    const kept: { drafts: Id[]; supports: string[] } = { drafts: [], supports: [] };
    const target = await onLine(owner);
    let killed = false;

    /** One client: a draft, then a support, then it is taken back, again and again until the line breaks. */
    const client = async (n: number) => {
      for (let round = 0; !killed; round++) {
        const draftId = newId(Date.now());
        const drafted = `mutation { it: draftProposal(input: { draftId: "${draftId}", title: "Client ${n}, ${round}" }) { __typename } }`;
        if ((await asked(port, drafted, cookies[n]!)) === 'Proposal') kept.drafts.push(draftId);
        const support = `mutation { it: supportProposal(input: { proposalId: "${target}" }) { __typename } }`;
        if (!round && (await asked(port, support, cookies[n]!)) === 'Proposal') kept.supports.push(String(n));
      }
    };
    const work = Promise.all(cookies.map((_, n) => client(n).catch(() => undefined)));
    while (kept.drafts.length < 120) await sleep(5);
    site.child.kill('SIGKILL');
    killed = true;
    await site.ended;
    await work;

    site = await servers.serving(url, port);
    const count = async (sql: string, ...params: unknown[]) => Number((await owner.query(sql, params)).rows[0].count);
    const drafts = 'SELECT count(*) FROM proposal WHERE id = ANY($1::uuid[])';
    expect(await count(drafts, kept.drafts)).toBe(kept.drafts.length);
    const facts = `SELECT count(*) FROM fact WHERE kind = 'ProposalDrafted' AND subject_id = ANY($1::uuid[])`;
    expect(await count(facts, kept.drafts)).toBe(kept.drafts.length);
    // What was not acknowledged is there whole or not at all.
    const without = `SELECT count(*) FROM proposal p WHERE p.id <> $1 AND
      (SELECT count(*) FROM fact f WHERE f.subject_id = p.id AND f.kind = 'ProposalDrafted') <> 1`;
    expect(await count(without, target)).toBe(0);
    const supports = await count('SELECT count(*) FROM support WHERE proposal_id = $1', target);
    expect(supports).toBeGreaterThanOrEqual(kept.supports.length);
    expect(await count(`SELECT count(*) FROM fact WHERE kind = 'ProposalSupported' AND subject_id = $1`, target)).toBe(
      supports,
    );
    expect(await count('SELECT support_count AS count FROM proposal WHERE id = $1', target)).toBe(supports);
    await owner.end();

    const stopped = site.ended;
    site.child.kill('SIGTERM');
    expect(await stopped).toBe(0);
    const verify = servers.run(['journal', 'verify'], { DATABASE_URL: url });
    expect([await verify.ended, verify.output()]).toEqual([0, expect.any(String)]);
  });
});

describe('the start', () => {
  it.each([
    ['a wrong port', { PORT: 'abc' }, /^mondee: PORT: /m],
    ['a wrong switch', { MONDEE_DEMO: 'perhaps' }, /^mondee: MONDEE_DEMO: /m],
    ['a SIREN that nobody has', { MONDEE_EPCI: '123456789' }, /^mondee: MONDEE_EPCI/m],
    ['a database that is no address', { DATABASE_URL: 'hunter2' }, /^mondee: DATABASE_URL: /m],
    ['a secret in a file that is not there', { SMTP_URL_FILE: '/nowhere' }, /^mondee: SMTP_URL_FILE /m],
  ])('refuses %s with code 2, naming the setting once and no secret', { timeout: 40_000 }, async (_, wrong, says) => {
    const DATABASE_URL = await postgres.database('refused');
    const start = servers.run(['serve'], { DATABASE_URL, PORT: '0', ...wrong });
    expect([await start.ended, start.output()]).toEqual([2, expect.stringMatching(says)]);
    expect(
      start
        .output()
        .split('\n')
        .filter((line) => line.startsWith('mondee: ')),
    ).toHaveLength(1);
    expect(start.output()).not.toMatch(/hunter2|at .*main\.mjs/);
  });

  it(
    'without a right to make roles warns in one line, and triggers still protect the facts',
    { timeout: 60_000 },
    async () => {
      const admin = await connected(await postgres.database('postgres'));
      await admin.query(`CREATE ROLE lesser LOGIN PASSWORD 'lesser' NOCREATEROLE NOSUPERUSER`);
      await admin.query('CREATE DATABASE lesser OWNER lesser');
      await admin.end();
      const url = new URL(await postgres.database('lesser'));
      [url.username, url.password] = ['lesser', 'lesser'];
      const site = await servers.serving(url.href, await freePort());
      const warned = site
        .output()
        .split('\n')
        .filter((line) => line.includes('CREATEROLE'));
      expect(warned).toHaveLength(1);
      expect(warned[0]).toMatch(/only triggers protect.*MONDEE_SERVE_URL/);
      const owner = await connected(url.href);
      expect(Number((await owner.query('SELECT count(*) FROM fact')).rows[0].count)).toBeGreaterThan(0);
      for (const change of [
        "UPDATE fact SET kind = 'X'",
        'DELETE FROM fact',
        'TRUNCATE fact CASCADE',
        'DELETE FROM journal_leaf',
      ])
        await expect(owner.query(change)).rejects.toThrow(/stays as it is/);
      await owner.end();
    },
  );
});
