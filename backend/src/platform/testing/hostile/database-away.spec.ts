// PostgreSQL is really stopped under a running server, and started again: the site says so, then heals by itself.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAST } from '@mondee/testing/cast';
import { migrate } from '../../database/migrate';
import { castOnStage } from '../cast-on-stage';
import { Proposing } from '../proposals-on-line';
import { TestApp } from '../test-app';
import { OwnPostgres } from './own-postgres';

const HEALED_WITHIN_MS = 10_000;
const LIST = '{ proposals { nodes { title } } }';

let postgres: OwnPostgres;
let app: TestApp;
let site: string;
let cookie: string;

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'mondee-site-'));
  builtSite(site);
  postgres = await OwnPostgres.start();
  const ownerUrl = await postgres.database('mondee');
  const { serveUrl } = await migrate(ownerUrl);
  const env = { MONDEE_SITE: join(site, 'frontend') };
  app = await TestApp.start(env, castOnStage, { ownerUrl, serveUrl, drop: () => postgres.discard() });
  app.owner.on('error', () => undefined); // stopped with its server
  cookie = await app.signIn(CAST.jeanne.id);
}, 60_000);
afterAll(async () => {
  await app?.stop();
  rmSync(site, { recursive: true, force: true });
});

/** A site as small as can be: one page that asks for the list of proposals. */
function builtSite(folder: string): void {
  mkdirSync(join(folder, 'frontend', 'server'), { recursive: true });
  mkdirSync(join(folder, 'frontend', 'browser'));
  writeFileSync(join(folder, 'trusted-documents.json'), JSON.stringify({ list: { text: LIST } }));
  writeFileSync(
    join(folder, 'frontend', 'server', 'server.mjs'),
    `export const createRenderer = () => ({ render: async (_request, page) =>
      new Response(JSON.stringify(await page.execute('list', {})), { headers: { 'content-type': 'text/html' } }) });`,
  );
}

const statusOf = async (path: string) => (await fetch(app.url + path)).status;

async function rows<R extends object>(sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: app.database.ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function until(said: string, is: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + HEALED_WITHIN_MS; !(await is().catch(() => false)); await sleep(50))
    if (Date.now() > end) throw new Error(`Not within ${HEALED_WITHIN_MS} ms: ${said}`);
}

describe('a server whose database goes away', () => {
  it('works before', async () => {
    expect([await statusOf('/health/ready'), await statusOf('/propositions')]).toEqual([200, 200]);
    await (await Proposing.with(app)).draft('Avant la panne');
  });

  it('says so, with a number to quote and without its causes, to a person and to nobody', async () => {
    await postgres.stop();
    for (const who of [undefined, cookie])
      for (const query of [LIST, 'mutation { signOut(input: {}) { __typename } }']) {
        const answer = await app.ask(query, {}, who);
        if (!who && query.startsWith('mutation')) continue; // nobody has no session to close: nothing is asked
        expect(answer.errors?.[0]?.extensions?.code, JSON.stringify(answer)).toBe('DATABASE_AWAY');
        expect(answer.errors?.[0]?.extensions?.reference).toMatch(/^[0-9A-F]{8}$/);
        expect(JSON.stringify(answer)).not.toMatch(/ECONN|127\.0\.0\.1|pg|postgres|stack/i);
        expect([200, 503]).toContain(answer.status);
      }
  });

  it('is alive and not ready, and shows a page of its own in words', async () => {
    expect([await statusOf('/health/alive'), await statusOf('/health/ready')]).toEqual([200, 503]);
    for (const who of [{}, { cookie }] as Record<string, string>[]) {
      const page = await fetch(`${app.url}/propositions`, { headers: { 'accept-language': 'fr', ...who } });
      expect([page.status, page.headers.get('retry-after')]).toEqual([503, '10']);
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(await page.text()).toMatch(/<html lang="fr">.*<h1>[^<]{10,}<\/h1><p>[^<]{20,}<\/p>/s);
    }
  });

  it('stays so for a while without ending, asked again and again', async () => {
    const asked = Array.from({ length: 40 }, () => Promise.all([app.ask(LIST, {}, cookie), statusOf('/propositions')]));
    for (const [answer, page] of await Promise.all(asked))
      expect([answer.errors?.[0]?.extensions?.code, page]).toEqual(['DATABASE_AWAY', 503]);
    await sleep(3_000); // long enough for the seal, the dispatcher and the jobs to try, and fail
    expect(await statusOf('/health/alive')).toBe(200);
  });

  it('heals by itself when it is back: reads, acts, reactions, jobs and seals', { timeout: 60_000 }, async () => {
    await postgres.again();
    await until('ready', async () => (await statusOf('/health/ready')) === 200);
    expect(await statusOf('/propositions')).toBe(200);
    expect((await app.ask(LIST, {}, cookie)).errors).toBeUndefined();

    app.owner.removeAllListeners();
    const again = new pg.Client({ connectionString: app.database.ownerUrl });
    await again.connect();
    const proposalId = (await rows<{ id: string }>(`SELECT id FROM proposal`))[0]!.id;
    const submitted = await app.ask<{ it: { id?: string } }>(
      `mutation($id: ID!) { it: submitProposal(input: { proposalId: $id }) { ... on Proposal { id } ... on Refusal { code } } }`,
      { id: proposalId },
      cookie,
    );
    await again.end();
    expect(submitted.data?.it.id, JSON.stringify(submitted)).toBe(proposalId);
    await until('the answer is promised', async () => (await rows('SELECT 1 FROM answer')).length === 1);
    await until('nothing waits', async () => (await rows('SELECT 1 FROM fact_delivery')).length === 0);
    await app.ask(`mutation { requestSignIn(input: { email: "${CAST.karim.email}" }) { __typename } }`);
    await until(
      'the mail is there',
      async () => (await rows(`SELECT 1 FROM demo_mail WHERE recipient = '${CAST.karim.email}'`)).length > 0,
    );
    const unsealed = 'SELECT 1 FROM fact f LEFT JOIN journal_leaf l ON l.fact_id = f.id WHERE l.leaf IS NULL';
    await until('all is sealed', async () => (await rows(unsealed)).length === 0);
  });
});
