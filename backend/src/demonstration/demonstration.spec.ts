import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAST } from '@mondee/testing';
import { TestApp } from '../platform/testing/test-app';

const CAST_QUERY = '{ demoCast { email name commune role sentence } }';
const MAILBOX = '{ demoMailbox { id to subject text at link } }';

/** A database where one of the cast is there, and somebody who took the name of another. */
async function start(env: Record<string, string>): Promise<TestApp> {
  return TestApp.start(env, async (owner) => {
    const { jeanne, karim } = CAST;
    await owner.query(
      `INSERT INTO person (id, name, email, created_at) VALUES ($1, 'Jeanne Vignon', $2, now()), ($3, 'Un autre', 'autre@mondee.example', now())`,
      [jeanne.id, jeanne.email, karim.id],
    );
    await owner.query(
      `INSERT INTO demo_mail (recipient, subject, body, link) VALUES ('a@b.example', 'Un', 'Texte', NULL), ('a@b.example', 'Deux', 'Texte', 'http://x/#y')`,
    );
  });
}

const byGet = (app: TestApp, query: string) =>
  fetch(`${app.url}/graphql?query=${encodeURIComponent(query)}`, { headers: { 'apollo-require-preflight': '1' } });

describe('a demonstration', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await start({})));
  afterAll(() => app?.stop());

  it('presents those of its cast who are really there, in the language asked', async () => {
    const { data } = await app.ask<{ demoCast: object[] }>(CAST_QUERY);
    expect(data!.demoCast).toEqual([
      {
        email: CAST.jeanne.email,
        name: 'Jeanne Vignon',
        commune: null,
        role: 'habitant·e',
        sentence: CAST.jeanne.sentence.fr,
      },
    ]);
    const english = await app.ask<{ demoCast: object[] }>(CAST_QUERY, {}, undefined, { 'accept-language': 'en' });
    expect(english.data!.demoCast[0]).toMatchObject({ role: 'resident', sentence: CAST.jeanne.sentence.en });
  });

  it('shows its mails, the newest first, kept by no common cache', async () => {
    const response = await byGet(app, MAILBOX);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(await response.json()).toMatchObject({
      data: {
        demoMailbox: [
          { subject: 'Deux', to: 'a@b.example', link: 'http://x/#y' },
          { subject: 'Un', link: null },
        ],
      },
    });
  });
});

describe('a site that is no demonstration', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await start({ MONDEE_DEMO: 'off', MONDEE_EPCI: '200067767' })));
  afterAll(() => app?.stop());

  it('shows neither cast nor mails', async () => {
    expect((await app.ask(CAST_QUERY)).data).toEqual({ demoCast: [] });
    expect((await app.ask(MAILBOX)).data).toEqual({ demoMailbox: [] });
  });
});
