import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CAST } from '@mondee/testing/cast';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
let post: SMTPServer;
const mails: ParsedMail[] = [];
const { jeanne, karim, nadia } = CAST;

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
  app = await TestApp.start({ SMTP_URL: `smtp://127.0.0.1:${port}` }, castOnStage);
});
afterAll(async () => {
  await app?.stop();
  await new Promise<void>((resolve) => post.close(() => resolve()));
});

const addressed = ({ to }: ParsedMail) => [to].flat().flatMap((one) => one?.value.map(({ address }) => address) ?? []);
/** The next mail to this address; the job that sends it runs twice a second. */
async function mailTo(address: string): Promise<ParsedMail> {
  const found = () => mails.findIndex((mail) => addressed(mail).includes(address));
  await vi.waitFor(() => expect(found()).toBeGreaterThanOrEqual(0), { timeout: 15_000 });
  return mails.splice(found(), 1)[0]!;
}
const tokenIn = (mail: ParsedMail, page: 'confirmer' | 'arreter') =>
  new RegExp(`/compte/adresse/${page}#([\\w-]{43})`).exec(mail.text ?? '')![1]!;

interface Said {
  readonly email?: string;
  readonly validHours?: number;
  readonly done?: boolean;
  readonly code?: string;
}
async function act(name: string, input: object, cookie?: string): Promise<Said> {
  const type = name === 'changeEmail' ? 'ChangeEmailInput' : 'EmailChangeLinkInput';
  const wanted =
    name === 'changeEmail' ? '... on EmailChangeAsked { email validHours }' : '... on EmailChangeDone { done }';
  const { data, errors } = await app.ask<{ it: Said }>(
    `mutation($input: ${type}!) { it: ${name}(input: $input) { ${wanted} ... on Refusal { code } } }`,
    { input },
    cookie,
  );
  expect(errors).toBeUndefined();
  return data!.it;
}
const emailOf = async (cookie: string) =>
  (await app.ask<{ viewer: { profile: { email: string } | null } }>('{ viewer { profile { email } } }', {}, cookie))
    .data!.viewer.profile?.email;

describe('another address', () => {
  it('is asked for by who showed lately that it is them, and is not one’s own already', async () => {
    expect(await act('changeEmail', { email: 'x@neuve.example' })).toEqual({ code: 'people.SignInNeeded' });
    const cookie = await app.signIn(jeanne.id);
    expect(await act('changeEmail', { email: jeanne.email.toUpperCase() }, cookie)).toEqual({
      code: 'people.SameEmail',
    });
    expect(await act('changeEmail', { email: 'pas une adresse' }, cookie)).toEqual({ code: 'people.NotAnEmail' });
    app.clock.advance({ ms: 16 * 60_000 });
    expect(await act('changeEmail', { email: 'x@neuve.example' }, cookie)).toEqual({ code: 'people.ConfirmAgain' });
  });

  it('becomes one’s own by the link sent to it; other sessions end, and the old address puts it back for seven days', async () => {
    const [asking, other] = [await app.signIn(jeanne.id), await app.signIn(jeanne.id)];
    const to = 'jeanne@neuve.example';
    expect(await act('changeEmail', { email: ` ${to.toUpperCase()}` }, asking)).toEqual({ email: to, validHours: 24 });
    const token = tokenIn(await mailTo(to), 'confirmer');
    expect(await emailOf(asking)).toBe(jeanne.email);
    expect(await app.dump()).not.toContain(token);
    // From the telephone that reads the mail, signed in as nobody.
    expect(await act('confirmEmailChange', { token })).toEqual({ done: true });
    expect(await act('confirmEmailChange', { token })).toEqual({ code: 'people.LinkUsed' });
    expect([await emailOf(asking), await emailOf(other)]).toEqual([to, undefined]);

    const told = await mailTo(jeanne.email);
    expect(told.text).not.toContain(to);
    const stop = tokenIn(told, 'arreter');
    expect(await act('confirmEmailChange', { token: stop })).toEqual({ code: 'people.LinkUnknown' });
    app.clock.advance({ days: 6 });
    expect(await act('stopEmailChange', { token: stop })).toEqual({ done: true });
    expect(await emailOf(asking)).toBeUndefined();
    expect(await emailOf(await app.signIn(jeanne.id))).toBe(jeanne.email);
    expect(await act('stopEmailChange', { token: stop })).toEqual({ code: 'people.LinkUsed' });
  });

  it('cannot be stopped after seven days, nor confirmed after one, nor once another was asked for', async () => {
    const asked = async (email: string) => {
      const cookie = await app.signIn(karim.id);
      expect(await act('changeEmail', { email }, cookie)).toMatchObject({ email });
      return tokenIn(await mailTo(email), 'confirmer');
    };
    const [first, second] = [await asked('un@neuve.example'), await asked('deux@neuve.example')];
    expect(await act('confirmEmailChange', { token: first })).toEqual({ code: 'people.LinkUnknown' });
    app.clock.advance({ days: 1 });
    expect(await act('confirmEmailChange', { token: second })).toEqual({ code: 'people.LinkUnknown' });
    expect(await act('confirmEmailChange', { token: await asked('trois@neuve.example') })).toEqual({ done: true });
    const stop = tokenIn(await mailTo(karim.email), 'arreter');
    app.clock.advance({ days: 7 });
    expect(await act('stopEmailChange', { token: stop })).toEqual({ code: 'people.LinkUnknown' });
    for (const token of ['', 'x', 'a'.repeat(43), `${stop}\u0000`])
      for (const name of ['confirmEmailChange', 'stopEmailChange'])
        expect(await act(name, { token })).toEqual({ code: 'people.LinkUnknown' });
  });

  it('that is somebody’s is told to its owner alone: who asks is answered as for any other', async () => {
    const cookie = await app.signIn(jeanne.id);
    expect(await act('changeEmail', { email: nadia.email }, cookie)).toEqual({ email: nadia.email, validHours: 24 });
    const told = await mailTo(nadia.email);
    expect(told.text).not.toMatch(/#[\w-]{43}/);
    expect(`${told.text}${told.subject}`).not.toMatch(/jeanne|Vignon/i);
    expect(await emailOf(cookie)).toBe(jeanne.email);
  });

  it('two who confirm the same one at once: one gets it', async () => {
    const to = 'commune@neuve.example';
    const tokens: string[] = [];
    for (const who of [jeanne, nadia]) {
      await act('changeEmail', { email: to }, await app.signIn(who.id));
      tokens.push(tokenIn(await mailTo(to), 'confirmer'));
    }
    const said = await Promise.all(tokens.map((token) => act('confirmEmailChange', { token })));
    expect(said.filter(({ done }) => done)).toHaveLength(1);
    expect(said.filter(({ code }) => code === 'people.LinkUnknown')).toHaveLength(1);
    const { rows } = await app.owner.query('SELECT 1 FROM person WHERE lower(email) = $1', [to]);
    expect(rows).toHaveLength(1);
  });
});
