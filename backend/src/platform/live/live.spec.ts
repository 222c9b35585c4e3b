import { createConnection } from 'node:net';
import { WebSocket } from 'ws';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId, ref, refText, type Id } from '@mondee/kernel';
import { CAST, freshDatabase, type FreshDatabase } from '@mondee/testing';
import { Database } from '../database/database';
import { castOnStage } from '../testing/cast-on-stage';
import { LivePage } from '../testing/live-page';
import { Proposing } from '../testing/proposals-on-line';
import { tell } from '../testing/tell';
import { TestApp } from '../testing/test-app';
import { Live } from './live';

const NEWS = 'subscription($of: [ID!]!) { news(of: $of) { of latest } }';
interface News {
  news: { of: string; latest: string }[];
}

let database: FreshDatabase;
let app: TestApp;
let other: TestApp;
let proposing: Proposing;
const pages: LivePage[] = [];
const open = (...given: ConstructorParameters<typeof LivePage>) => (pages.push(new LivePage(...given)), pages.at(-1)!);
/** What happens to a thing, told in public. */
const happens = (id: Id) => tell(app, [{ subject: ref('proposal', id), public: true }]);
const count = (events: readonly unknown[], n: number) =>
  vi.waitFor(() => expect(events.length).toBeGreaterThanOrEqual(n), { timeout: 10_000 });

beforeAll(async () => {
  database = await freshDatabase();
  app = await TestApp.start({}, castOnStage, database);
  other = await TestApp.start({}, undefined, database);
  proposing = await Proposing.with(app);
});
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});
afterAll(async () => {
  await other?.app.close();
  await other?.owner.end();
  await app?.stop();
});

describe('a page hears', () => {
  it('what another process told, once it looks and each time something public happens', async () => {
    const id = await proposing.onLine('Une source à nettoyer');
    const heard = open(other.url).listen<News>(NEWS, { of: [`proposal:${id}`] });
    await count(heard.events, 1);
    await happens(id);
    await count(heard.events, 2);
    const [first, second] = heard.events.map(({ news }) => news[0]!);
    expect(second!.of).toBe(refText(ref('proposal', id)));
    expect(Number(second!.latest)).toBeGreaterThan(Number(first!.latest));
  });

  it('nothing of what it may not see, though somebody tells of it; its author does', async () => {
    const id = await proposing.handedIn('Un compost près de la mairie');
    const of = [`proposal:${id}`];
    const stranger = open(app.url, await app.signIn(CAST.karim.id)).listen<News>(NEWS, { of });
    const author = open(app.url, await app.signIn(CAST.jeanne.id)).listen<News>(NEWS, { of });
    await vi.waitFor(() => expect(app.app.get(Live).listeners).toBeGreaterThanOrEqual(4));
    await happens(id);
    await count(author.events, 1);
    expect(stranger.events).toEqual([]);
    await proposing.publish(id);
    await count(stranger.events, 1);
  });

  it('nothing of an act that was rolled back', async () => {
    const id = await proposing.onLine('Un banc à l’arrêt');
    const heard = open(app.url).listen<News>(NEWS, { of: [`proposal:${id}`] });
    await count(heard.events, 1);
    const undone = app.app.get(Database).transaction(async (tx) => {
      await app.app.get(Live).tell(tx, `proposal:${id}`, id);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(heard.events).toHaveLength(1);
  });

  it('many things that happen at once as one', async () => {
    const id = await proposing.onLine('Une fontaine');
    const heard = open(app.url).listen<News>(NEWS, { of: [`proposal:${id}`] });
    await count(heard.events, 1);
    for (let n = 0; n < 20; n++) await happens(id);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(heard.events.length).toBeLessThan(8);
  });
});

describe('nothing is lost', () => {
  it('when the line to the database is cut: it is made again, and everyone looks', async () => {
    const id = await proposing.onLine('Une navette le jeudi');
    const heard = open(app.url).listen<News>(NEWS, { of: [`proposal:${id}`] });
    await count(heard.events, 1);
    await app.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'mondee live' AND datname = current_database()`,
    );
    await happens(id); // nobody listens at this moment
    const { rows } = await app.owner.query('SELECT max(seq)::text AS seq FROM fact WHERE subject_id = $1', [id]);
    await vi.waitFor(() => expect(heard.events.at(-1)!.news[0]!.latest).toBe(rows[0].seq), { timeout: 10_000 });
  });

  it('when its server dies: the page finds the other, and looks', async () => {
    const dying = await TestApp.start({}, undefined, database);
    const id = await proposing.onLine('Un marché couvert');
    const page = open(dying.url, undefined, { retry: true });
    const heard = page.listen<News>(NEWS, { of: [`proposal:${id}`] });
    await count(heard.events, 1);
    const port = Number(new URL(dying.url).port);
    await dying.app.close();
    await dying.owner.end();
    expect(page.closes).toHaveLength(1);
    await happens(id); // while nobody answers
    const again = await TestApp.start({ PORT: String(port) }, undefined, database);
    const { rows } = await app.owner.query('SELECT max(seq)::text AS seq FROM fact WHERE subject_id = $1', [id]);
    await vi.waitFor(() => expect(heard.events.at(-1)!.news[0]!.latest).toBe(rows[0].seq), { timeout: 10_000 });
    await page.close();
    await again.app.close();
    await again.owner.end();
  });
});

describe('the door', () => {
  const knock = (path: string, headers: Record<string, string>) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(`${app.url.replace('http', 'ws')}${path}`, 'graphql-transport-ws', { headers });
      socket.on('open', () => (resolve(101), socket.close()));
      socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode ?? 0));
      socket.on('error', () => undefined);
    });

  it('opens to our own pages, and to tools that bring no session', async () => {
    const cookie = await app.signIn(CAST.jeanne.id);
    expect(await knock('/graphql', { origin: app.url, cookie })).toBe(101);
    expect(await knock('/graphql', {})).toBe(101);
    expect(await knock('/graphql', { origin: 'https://elsewhere.example' })).toBe(403);
    expect(await knock('/graphql', { origin: 'null' })).toBe(403);
    expect(await knock('/graphql', { cookie })).toBe(403);
  });

  it('closes any other path, and outlives a connection that is reset', async () => {
    expect(await knock('/other', { origin: app.url })).toBe(404);
    for (const path of ['/graphql', '/other'])
      await new Promise<void>((resolve) => {
        const { port } = new URL(app.url);
        const socket = createConnection(Number(port), 'localhost', () => {
          const key = Buffer.alloc(16).toString('base64');
          const lines = [`GET ${path} HTTP/1.1`, 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket'];
          socket.write(`${[...lines, `Sec-WebSocket-Key: ${key}`, 'Sec-WebSocket-Version: 13'].join('\r\n')}\r\n\r\n`);
          socket.resetAndDestroy();
          resolve();
        });
        socket.on('error', () => undefined);
      });
    expect((await app.ask('{ __typename }')).status).toBe(200);
  });

  it('closes when the session ends, in whichever process it was ended', async () => {
    const cookie = await app.signIn(CAST.jeanne.id);
    const page = open(other.url, cookie);
    const heard = page.listen<News>(NEWS, { of: [`proposal:${await proposing.onLine('Des volets')}`] });
    await count(heard.events, 1);
    await app.ask('mutation { signOut(input: {}) { __typename } }', {}, cookie);
    await vi.waitFor(() => expect(page.closes).toContain(4401), { timeout: 5_000 });
  });
});

describe('the limits of every request', () => {
  const refused = async (query: string, variables = {}, extensions?: Record<string, unknown>) => {
    const heard = open(app.url).listen(query, variables, extensions);
    await vi.waitFor(() => expect(heard.errors.length).toBeGreaterThan(0), { timeout: 5_000 });
    return heard.errors[0];
  };

  it('hold on this path too', async () => {
    expect(await refused('{ __typename }')).toBe('BAD_REQUEST');
    expect(await refused('mutation { signOut(input: {}) { __typename } }')).toBe('BAD_REQUEST');
    expect(await refused('subscription {')).toBe('GRAPHQL_PARSE_FAILED');
    expect(await refused('subscription { nothing }')).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await refused('', {}, { id: 'unknown' })).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(await refused(NEWS, { of: ['nonsense'] })).toBe('BAD_USER_INPUT');
    expect(await refused(NEWS, { of: Array.from({ length: 31 }, () => `proposal:${newId(1)}`) })).toBe(
      'BAD_USER_INPUT',
    );
    const fields = Array.from({ length: 250 }, (_, n) => `a${n}: news(of: $of) { of }`).join(' ');
    expect(await refused(`subscription($of: [ID!]!) { ${fields} }`, { of: [`proposal:${newId(1)}`] })).toMatch(
      /VALIDATION|COSTLY/,
    );
  });
});
