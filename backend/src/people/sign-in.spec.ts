import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@mondee/kernel';
import { TestApp, type Answer } from '../platform/testing/test-app';

let app: TestApp;
let post: SMTPServer;
const mails: ParsedMail[] = [];
const jeanne = newId(1);
const karim = newId(2);
const ADDRESS = 'jeanne@demo.mondee.example';
const FIREFOX = 'Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0';

const ASK = `mutation($input: RequestSignInInput!) { requestSignIn(input: $input) {
  __typename ... on SignInRequested { email validMinutes } ... on Refusal { code field message } } }`;
const REGISTER = `mutation($input: RegisterInput!) { register(input: $input) {
  __typename ... on SignInRequested { email validMinutes } ... on Refusal { code field message } } }`;
const CONFIRM = `mutation($input: ConfirmSignInInput!) { confirmSignIn(input: $input) {
  __typename ... on SignedIn { returnTo viewer { person { name } roles sessions { device current } } } ... on Refusal { code message } } }`;
const ME = '{ viewer { person { id name commune { name } } roles language sessions { id device current } } }';

interface Confirmed {
  confirmSignIn: { __typename: string; code?: string; returnTo?: string };
}

beforeAll(async () => {
  post = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => (mails.push(mail), done()), done);
    },
  });
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', () => resolve()));
  const { port } = post.server.address() as AddressInfo;
  app = await TestApp.start({ SMTP_URL: `smtp://127.0.0.1:${port}`, SIGN_INS_PER_QUARTER: '20' }, async (owner) => {
    await owner.query(
      `INSERT INTO commune VALUES ('26364', 'Vassieux-en-Vercors', 340, '{26420}') ON CONFLICT DO NOTHING`,
    );
    await owner.query(
      `INSERT INTO person (id, name, email, commune_code, created_at) VALUES ($1, 'Jeanne Vignon', $2, '26364', now()), ($3, 'Karim Belaïd', 'karim@demo.mondee.example', NULL, now())`,
      [jeanne, ADDRESS, karim],
    );
  });
});
afterAll(async () => {
  await app?.stop();
  await new Promise<void>((resolve) => post.close(() => resolve()));
});
beforeEach(() => void mails.splice(0));

/** Waits for the next mail; the job that sends it runs twice a second. */
async function nextMail(): Promise<ParsedMail> {
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    const mail = mails.shift();
    if (mail) return mail;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('No mail came');
}

async function askedLink(query: string, input: object): Promise<string> {
  await app.ask(query, { input });
  return /confirmer#([\w-]{43})/.exec((await nextMail()).text ?? '')![1]!;
}

const confirm = (token: string, cookie?: string) =>
  app.ask<Confirmed>(CONFIRM, { input: { token } }, cookie, { 'user-agent': FIREFOX });

function cookieOf({ headers }: Answer<unknown>): string {
  return headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function nothingWaits(): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    const { rows } = await app.owner.query(
      `SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'sign-in-mail' AND state <> 'completed'`,
    );
    if (rows[0].n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Jobs still wait');
}

describe('signing in by a link', () => {
  it('sends a link in French, which opens one session, once', async () => {
    const asked = await app.ask(ASK, { input: { email: ' Jeanne@Demo.mondee.example ', returnTo: '/proposer?x=1' } });
    expect(asked.data).toEqual({
      requestSignIn: { __typename: 'SignInRequested', email: ADDRESS, validMinutes: 15 },
    });
    const mail = await nextMail();
    expect(mail.subject).toBe('Votre lien de connexion à Mondée');
    expect(mail.to).toMatchObject({ value: [{ address: ADDRESS }] });
    expect(mail.text).toContain('dans les 15 minutes');
    expect(mail.html).toContain('Me connecter');
    const token = /confirmer#([\w-]{43})/.exec(mail.text!)![1]!;

    const first = await confirm(token);
    expect(first.data).toMatchObject({
      confirmSignIn: {
        returnTo: '/proposer?x=1',
        viewer: { person: { name: 'Jeanne Vignon' }, sessions: [{ device: 'Firefox sur un appareil Android' }] },
      },
    });
    const [cookie] = first.headers.getSetCookie();
    expect(cookie).toMatch(/^session=[\w-]{43};/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\//);
    expect(cookie).not.toMatch(/Secure|Domain/);
    expect(first.headers.get('cache-control')).toBe('private, no-store');

    const me = await app.ask(ME, {}, cookieOf(first));
    expect(me.data).toMatchObject({
      viewer: {
        person: { id: jeanne, commune: { name: 'Vassieux-en-Vercors' } },
        language: 'fr',
        sessions: [{ current: true }],
      },
    });

    const second = await confirm(token);
    expect(second.data).toMatchObject({ confirmSignIn: { code: 'people.LinkUsed' } });
    expect(second.headers.getSetCookie()).toEqual([]);
  });

  it('keeps no token anywhere in the database, the session’s nor the link’s', async () => {
    const token = await askedLink(ASK, { email: ADDRESS });
    const session = cookieOf(await confirm(token)).slice('session='.length);
    const everything = await app.dump();
    expect(everything).not.toContain(token);
    expect(everything).not.toContain(session);
    expect(everything).toContain(ADDRESS);
  });

  it('refuses a link after a quarter of an hour', async () => {
    const token = await askedLink(ASK, { email: ADDRESS });
    app.clock.advance({ ms: 15 * 60_000 });
    const late = await confirm(token);
    expect(late.data).toMatchObject({ confirmSignIn: { code: 'people.LinkExpired' } });
  });

  it('opens one session when a link is confirmed twice at once', async () => {
    const token = await askedLink(ASK, { email: ADDRESS });
    const answers = await Promise.all(Array.from({ length: 6 }, () => confirm(token)));
    const opened = answers.filter(({ data }) => data!.confirmSignIn.__typename === 'SignedIn');
    expect(opened).toHaveLength(1);
    expect(answers.filter(({ data }) => data!.confirmSignIn.code === 'people.LinkUsed')).toHaveLength(5);
  });

  it('refuses what is no link at all', async () => {
    for (const token of ['', 'x', 'a'.repeat(43), 'a'.repeat(100_000), "' OR 1=1 --", '\u0000'])
      expect((await confirm(token)).data).toMatchObject({ confirmSignIn: { code: 'people.LinkUnknown' } });
  });

  it('answers the same for an address nobody has, and writes to nobody', async () => {
    const input = { email: 'personne@demo.mondee.example' };
    const unknown = await app.ask<{ requestSignIn: object }>(ASK, { input });
    const known = await app.ask<{ requestSignIn: object }>(ASK, { input: { email: ADDRESS } });
    expect({ ...unknown.data!.requestSignIn, email: '' }).toEqual({ ...known.data!.requestSignIn, email: '' });
    expect(unknown.status).toBe(known.status);
    expect((await nextMail()).to).toMatchObject({ value: [{ address: ADDRESS }] });
    await nothingWaits();
    expect(mails).toEqual([]);
    expect(await app.dump()).not.toContain(input.email);
  });

  it('refuses an address that is none, in words', async () => {
    for (const email of ['', 'jeanne', 'a@b', 'a@b.fr\r\nBcc: x@y.fr', 'x'.repeat(5000) + '@a.fr'])
      expect((await app.ask(ASK, { input: { email } })).data).toMatchObject({
        requestSignIn: { code: 'people.NotAnEmail', field: 'email' },
      });
  });

  it('leads nowhere else than to this site afterwards', async () => {
    for (const returnTo of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'x',
      '/é\n',
    ]) {
      const token = await askedLink(ASK, { email: ADDRESS, returnTo });
      expect((await confirm(token)).data).toMatchObject({ confirmSignIn: { returnTo: '/' } });
    }
  });

  it('ends the session that the browser had when another is opened', async () => {
    const before = cookieOf(await confirm(await askedLink(ASK, { email: ADDRESS })));
    const after = cookieOf(await confirm(await askedLink(ASK, { email: ADDRESS }), before));
    expect(after).not.toBe(before);
    expect((await app.ask(ME, {}, before)).data).toMatchObject({ viewer: { person: null } });
    expect((await app.ask(ME, {}, after)).data).toMatchObject({ viewer: { person: { id: jeanne } } });
  });
});

describe('making oneself known', () => {
  it('makes the person when the link is confirmed, not before', async () => {
    const input = { email: 'lea@demo.mondee.example', name: 'Léa Faure', communeCode: '26364', oldEnough: true };
    const token = await askedLink(REGISTER, input);
    const count = async () =>
      (await app.owner.query('SELECT count(*)::int AS n FROM person WHERE email = $1', [input.email])).rows[0].n;
    expect(await count()).toBe(0);
    expect((await confirm(token)).data).toMatchObject({
      confirmSignIn: { viewer: { person: { name: 'Léa Faure' }, roles: [] } },
    });
    expect(await count()).toBe(1);
  });

  it('answers the same for an address already known, and lets its owner in under their own name', async () => {
    const input = { email: ADDRESS, name: 'Une Autre', oldEnough: true };
    const answer = await app.ask(REGISTER, { input });
    expect(answer.data).toMatchObject({ register: { __typename: 'SignInRequested', email: ADDRESS } });
    const token = /confirmer#([\w-]{43})/.exec((await nextMail()).text!)![1]!;
    expect((await confirm(token)).data).toMatchObject({
      confirmSignIn: { viewer: { person: { name: 'Jeanne Vignon' } } },
    });
  });

  it('makes one person of two links of one address confirmed at once', async () => {
    const input = { email: 'deux@demo.mondee.example', name: 'Deux Fois', oldEnough: true };
    const tokens = [await askedLink(REGISTER, input), await askedLink(REGISTER, input)];
    const answers = await Promise.all(tokens.map((token) => confirm(token)));
    expect(answers.map(({ data }) => data?.confirmSignIn.__typename)).toEqual(['SignedIn', 'SignedIn']);
    const { rows } = await app.owner.query('SELECT 1 FROM person WHERE email = $1', [input.email]);
    expect(rows).toHaveLength(1);
  });

  it('refuses a hostile name and an unknown commune', async () => {
    const email = 'x@demo.mondee.example';
    expect((await app.ask(REGISTER, { input: { email, name: '<b>x</b>', oldEnough: true } })).data).toMatchObject({
      register: { code: 'people.NotAName', field: 'name' },
    });
    expect(
      (await app.ask(REGISTER, { input: { email, name: 'Léa', communeCode: '75056', oldEnough: true } })).data,
    ).toMatchObject({
      register: { code: 'people.UnknownCommune' },
    });
  });
});

describe('sessions', () => {
  it('ends a session that its owner revokes, and nobody else’s', async () => {
    const mine = await app.signIn(jeanne);
    const phone = await app.signIn(jeanne);
    const other = await app.signIn(karim);
    const idOf = async (cookie: string) =>
      (
        await app.ask<{ viewer: { sessions: { id: string; current: boolean }[] } }>(ME, {}, cookie)
      ).data!.viewer.sessions.find(({ current }) => current)!.id;
    const REVOKE = `mutation($input: RevokeSessionInput!) { revokeSession(input: $input) { ... on Viewer { sessions { id } } ... on Refusal { code } } }`;
    const foreign = await app.ask(REVOKE, { input: { sessionId: await idOf(other) } }, mine);
    expect(foreign.data).toEqual({ revokeSession: { code: 'people.NotFound' } });
    expect((await app.ask(ME, {}, other)).data).toMatchObject({ viewer: { person: { id: karim } } });
    const gone = await idOf(phone);
    const left = await app.ask<{ revokeSession: { sessions: { id: string }[] } }>(
      REVOKE,
      { input: { sessionId: gone } },
      mine,
    );
    expect(left.data!.revokeSession.sessions.map(({ id }) => id)).not.toContain(gone);
    expect((await app.ask(ME, {}, phone)).data).toMatchObject({ viewer: { person: null } });
    expect((await app.ask(REVOKE, { input: { sessionId: gone } })).data).toEqual({
      revokeSession: { code: 'people.SignInNeeded' },
    });
    expect((await app.ask(REVOKE, { input: { sessionId: 'x' } }, mine)).data).toEqual({
      revokeSession: { code: 'platform.NotAnId' },
    });
  });

  it('signs out on the server and takes the cookie back', async () => {
    const cookie = await app.signIn(jeanne);
    const OUT = 'mutation($input: SignOutInput!) { signOut(input: $input) { ... on SignedOut { done } } }';
    const out = await app.ask(OUT, { input: {} }, cookie);
    expect(out.data).toEqual({ signOut: { done: true } });
    expect(out.headers.getSetCookie().join()).toMatch(/session=;.*Expires=Thu, 01 Jan 1970/);
    expect((await app.ask(ME, {}, cookie)).data).toMatchObject({ viewer: { person: null } });
    const [a, b] = [await app.signIn(jeanne), await app.signIn(jeanne)];
    await app.ask(OUT, { input: { everywhere: true } }, a);
    expect((await app.ask(ME, {}, b)).data).toMatchObject({ viewer: { person: null } });
  });

  it('ends after a month unseen', async () => {
    const cookie = await app.signIn(karim);
    await app.owner.query('UPDATE session SET last_seen_at = $1 WHERE person_id = $2', [app.clock.now(), karim]);
    app.clock.advance({ days: 29 });
    expect((await app.ask(ME, {}, cookie)).data).toMatchObject({ viewer: { person: { id: karim } } });
    app.clock.advance({ days: 29 });
    expect((await app.ask(ME, {}, cookie)).data).toMatchObject({ viewer: { person: { id: karim } } });
    app.clock.advance({ days: 30 });
    expect((await app.ask(ME, {}, cookie)).data).toMatchObject({ viewer: { person: null } });
  });

  it('never lets a shared cache keep who is signed in', async () => {
    const response = await fetch(`${app.url}/graphql?query=${encodeURIComponent('{ viewer { roles } }')}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });
});
