import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { placeRef, ref, refText, type Id } from '@mondee/kernel';
import { CAST, COMMUNES } from '@mondee/testing/cast';
import { AXES } from '@mondee/testing/story';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { LivePage } from '../platform/testing/live-page';
import { Proposing } from '../platform/testing/proposals-on-line';
import { tell } from '../platform/testing/tell';
import { TestApp } from '../platform/testing/test-app';
import { LetterClock } from './letter-clock';
import { SendLetter } from './send-letter';

let app: TestApp;
let smtp: SMTPServer;
let proposing: Proposing;
const box: { to: string; mail: ParsedMail; raw: string }[] = [];
/** What the other server answers, by address. */
const refusing = new Map<string, { code: number; text: string }>();
const VASSIEUX = refText(placeRef(COMMUNES.vassieux)!);
const AXIS = refText(ref('axis', AXES.mobilite));
let jeanne: string;
let karim: string;
let paul: string;

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const no = refusing.get(address);
      done(no && Object.assign(new Error(no.text), { responseCode: no.code }));
    },
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString();
        void simpleParser(raw).then((mail) => box.push({ to: envelope.rcptTo[0]!.address, mail, raw }));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  // The address in letters must be the one that is really asked: a free port, taken before the server is made.
  const free = await freePort();
  app = await TestApp.start(
    { SMTP_URL: `smtp://127.0.0.1:${port}`, PORT: String(free), MONDEE_URL: `http://localhost:${free}` },
    castOnStage,
  );
  proposing = await Proposing.with(app);
  [jeanne, karim, paul] = [await signIn(CAST.jeanne.id), await signIn(CAST.karim.id), await signIn(CAST.paul.id)];
});
afterEach(() => {
  box.length = 0;
  refusing.clear();
});
afterAll(async () => {
  await app?.stop();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

const signIn = (person: Id) => app.signIn(person);
const ask = <T>(cookie: string | undefined, query: string, input?: object) =>
  app.ask<{ it: T }>(query, input ? { input } : {}, cookie);
const FOLLOW = `mutation($input: FollowInput!) { it: follow(input: $input) { ... on Following { following why pace } ... on Refusal { code } } }`;
const UNFOLLOW = `mutation($input: UnfollowInput!) { it: unfollow(input: $input) { ... on Following { following } ... on Refusal { code } } }`;
const FOLLOWS = `{ it: follows { of kind why label path } }`;
const CHOOSE = `mutation($input: ChooseLettersInput!) { it: chooseLetters(input: $input) { ... on LetterChoice { pace } ... on Refusal { code field } } }`;
const BY_MAIL = `mutation($input: SubscribeByMailInput!) { it: subscribeByMail(input: $input) { ... on MailAsked { asked } ... on Refusal { code field } } }`;

/** Lets letters leave: what was heard, what is due, what is queued. */
async function post(): Promise<void> {
  await app.settle();
  await app.app.get(LetterClock).look();
  await vi.waitFor(
    async () => {
      const { rowCount } = await app.owner.query(
        `SELECT 1 FROM pgboss.job WHERE name IN ('mail', 'letter') AND state IN ('created', 'active') AND start_after <= now()`,
      );
      expect(rowCount).toBe(0);
    },
    { timeout: 15_000 },
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
}
const to = (address: string) => box.filter((one) => one.to === address);
/** Seven in the morning of the next day has gone by. */
const tomorrow = () => app.clock.advance({ days: 1 });
const stopOf = ({ mail }: { mail: ParsedMail }) =>
  (mail.headers.get('list') as { unsubscribe: { url: string } }).unsubscribe.url;

describe('following', () => {
  it('is done at a desk for the person helped: they are told, not the clerk; and only by who helps', async () => {
    const [clerk, odile] = [await signIn(CAST.bastien.id), await signIn(CAST.odile.id)];
    const act = { helpedPersonId: CAST.odile.id, channel: 'DESK', place: '26074' };
    await ask(clerk, FOLLOW, { of: VASSIEUX, act });
    expect((await ask<object[]>(odile, FOLLOWS)).data!.it).toMatchObject([{ of: VASSIEUX, why: 'CHOSEN' }]);
    expect((await ask<object[]>(clerk, FOLLOWS)).data!.it).toEqual([]);
    expect((await ask(karim, FOLLOW, { of: AXIS, act })).data!.it).toMatchObject({ code: 'people.HelpNotYours' });
    await ask(odile, UNFOLLOW, { of: VASSIEUX });
  });

  it('is of anything one may see: a place, an axis, a proposal; and is seen with why', async () => {
    for (const of of [VASSIEUX, AXIS])
      expect((await ask(karim, FOLLOW, { of })).data!.it).toEqual({ following: true, why: 'CHOSEN', pace: null });
    const id = await proposing.onLine('Un abri à vélos');
    await ask(karim, FOLLOW, { of: `proposal:${id}`, pace: 'WEEKLY' });
    const { data } = await ask<{ label: string; path: string }[]>(karim, FOLLOWS);
    expect(data!.it.map(({ label }) => label).sort()).toEqual(['Mobilité', 'Un abri à vélos', 'Vassieux-en-Vercors']);
    expect(data!.it.find(({ label }) => label === 'Vassieux-en-Vercors')!.path).toBe('/propositions?commune=26364');
    await ask(karim, UNFOLLOW, { of: `proposal:${id}` });
    await ask(karim, UNFOLLOW, { of: AXIS });
    expect((await ask<object[]>(karim, FOLLOWS)).data!.it).toHaveLength(1);
  });

  it('is refused for what is not there, not public, or for nobody; another’s list is never shown', async () => {
    const hidden = await proposing.handedIn('Un compost près de la mairie');
    const refused = async (cookie: string | undefined, of: string) =>
      (await ask<{ code: string }>(cookie, FOLLOW, { of })).data!.it.code;
    expect(await refused(karim, `proposal:${hidden}`)).toBe('notifications.NothingThere');
    expect(await refused(karim, 'commune:00000000-0000-7000-8000-000000099999')).toBe('notifications.NothingThere');
    expect(await refused(karim, `nothing:${hidden}`)).toBe('notifications.NothingThere');
    expect(await refused(karim, 'x')).toBe('platform.NotAnId');
    expect(await refused(undefined, VASSIEUX)).toBe('people.SignInNeeded');
    expect((await ask(undefined, FOLLOWS)).data!.it).toEqual([]);
  });
});

describe('a digest', () => {
  it('is received by a real mail server, read, and stopped in one step', async () => {
    await ask(karim, FOLLOW, { of: VASSIEUX });
    await proposing.onLine('Une navette <b>le samedi</b>');
    await proposing.onLine('Un banc à l’arrêt du car');
    await post();
    expect(to(CAST.karim.email!)).toEqual([]);
    tomorrow();
    await post();
    await post();
    const [letter, ...more] = to(CAST.karim.email!);
    expect(more).toEqual([]);
    const { mail, raw } = letter!;
    expect(mail.subject).toMatch(/[23] (nouvelles de ce que vous suivez|pieces of news)/);
    expect(mail.text).toContain('Une navette <b>le samedi</b>');
    expect(mail.html).toContain('Une navette &#60;b&#62;le samedi');
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@localhost>$/);
    expect(`${mail.text}${mail.html as string}`).not.toMatch(/Jeanne|Vignon|@demo/);

    const url = stopOf(letter!);
    expect(mail.text).toContain(url);
    const opened = await fetch(url);
    expect(await opened.text()).toContain('<form method="post">');
    expect(opened.headers.get('cache-control')).toBe('no-store');
    expect((await choice(CAST.karim.id))?.pace).toBeUndefined();
    const stopped = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(stopped.status).toBe(200);
    expect((await choice(CAST.karim.id))!.pace).toBe('none');
    await proposing.onLine('Une fontaine sur la place');
    tomorrow();
    await post();
    expect(to(CAST.karim.email!)).toHaveLength(1);
    await ask(karim, CHOOSE, { pace: 'INSTANT', quietFrom: 21, quietUntil: 7 });
  });

  it('of the week comes on Monday', async () => {
    await ask(karim, FOLLOW, { of: VASSIEUX, pace: 'WEEKLY' });
    await proposing.onLine('Des rideaux à la salle des fêtes');
    for (let day = 0; day < 7; day++) {
      tomorrow();
      await post();
      karim = await signIn(CAST.karim.id);
    }
    const letters = to(CAST.karim.email!);
    expect(letters).toHaveLength(1);
    await ask(karim, UNFOLLOW, { of: VASSIEUX });
  });

  it('leaves out what was hidden meanwhile, and is not written of nothing', async () => {
    [jeanne, karim, paul] = [await signIn(CAST.jeanne.id), await signIn(CAST.karim.id), await signIn(CAST.paul.id)];
    proposing = await Proposing.with(app);
    await ask(karim, FOLLOW, { of: VASSIEUX, pace: 'DAILY' });
    const id = await proposing.onLine('Une idée qui sera masquée');
    await app.settle();
    await app.owner.query(`UPDATE proposal SET state = 'draft' WHERE id = $1`, [id]);
    tomorrow();
    await post();
    expect(to(CAST.karim.email!)).toEqual([]);
    const { rows } = await app.owner.query(`SELECT state FROM letter WHERE kind = 'daily' ORDER BY id DESC LIMIT 1`);
    expect(rows).toEqual([{ state: 'dropped' }]);
    await ask(karim, UNFOLLOW, { of: VASSIEUX });
  });
});

describe('a letter at once', () => {
  it('about one thing stands with the others about it', async () => {
    const id = await proposing.onLine('Un four à pain');
    await post();
    const [promised, published] = to(CAST.jeanne.email!);
    expect(promised!.mail.references).toBe(published!.mail.references);
    expect(published!.mail.references).toContain(id);
    expect(published!.mail.text).toContain(`${app.url}/propositions/${id}`);
  });

  it('waits until the quiet hours are over', async () => {
    await ask(jeanne, CHOOSE, { pace: 'INSTANT', quietFrom: 0, quietUntil: 23 });
    await proposing.onLine('Une boîte à livres');
    await post();
    expect(to(CAST.jeanne.email!)).toEqual([]);
    const { rows } = await app.owner.query(`SELECT 1 FROM pgboss.job WHERE name = 'letter' AND start_after > now()`);
    expect(rows.length).toBeGreaterThan(0);
    await ask(jeanne, CHOOSE, { pace: 'INSTANT', quietFrom: 7, quietUntil: 7 });
    expect(
      (await ask<{ field: string }>(jeanne, CHOOSE, { pace: 'DAILY', quietFrom: 24, quietUntil: 7 })).data!.it.field,
    ).toBe('quietFrom');
  });

  it('is sent once, whoever sends it and however often; a refused one says so and is not tried again', async () => {
    await proposing.onLine('Un composteur');
    await post();
    const sent = to(CAST.jeanne.email!).length;
    const { rows } = await app.owner.query(`SELECT id FROM letter WHERE person_id = $1 AND state = 'accepted'`, [
      CAST.jeanne.id,
    ]);
    await Promise.all(rows.map(({ id }) => app.app.get(SendLetter).run(id as Id)));
    expect(to(CAST.jeanne.email!)).toHaveLength(sent);

    refusing.set(CAST.jeanne.email!, { code: 550, text: '5.1.1 jeanne@demo.mondee.example is nobody' });
    await proposing.onLine('Un deuxième composteur');
    await post();
    const { rows: refused } = await app.owner.query(`SELECT * FROM letter WHERE state = 'refused' LIMIT 1`);
    expect(refused[0]).toMatchObject({ code: 550, status: '5.1.1', attempts: 1 });
    expect(JSON.stringify(refused)).not.toContain('@');
  });

  it('waits for a server that does not answer, and is sent when it does', async () => {
    refusing.set(CAST.jeanne.email!, { code: 451, text: '4.3.0 later' });
    await proposing.onLine('Un troisième composteur');
    await app.settle();
    await vi.waitFor(async () => {
      const { rows } = await app.owner.query(`SELECT code FROM letter WHERE state = 'waiting' AND attempts > 0`);
      expect(rows[0]?.code).toBe(451);
    });
    refusing.clear();
    await app.owner.query(`UPDATE pgboss.job SET start_after = now() WHERE name = 'letter' AND state = 'retry'`);
    await vi.waitFor(() => expect(to(CAST.jeanne.email!).length).toBeGreaterThan(0), { timeout: 20_000 });
  }, 30_000);
});

describe('an address without an account', () => {
  const email = 'voisine@ailleurs.example';
  const wanted = { email, pace: 'DAILY', areas: [VASSIEUX] };

  it('is written to once it has confirmed, and erased when it stops', async () => {
    expect((await ask(undefined, BY_MAIL, wanted)).data!.it).toEqual({ asked: true });
    await proposing.onLine('Avant la confirmation');
    await post();
    const [asks] = to(email);
    const link = /https?:\S+\/lettres\/confirmer\/\S+/.exec(asks!.mail.text!)![0];
    expect(await (await fetch(link)).text()).toContain('<form method="post">');
    tomorrow();
    await post();
    expect(to(email)).toHaveLength(1);
    expect((await fetch(link, { method: 'POST' })).status).toBe(200);
    proposing = await Proposing.with(app);
    await proposing.onLine('Après la confirmation');
    tomorrow();
    await post();
    const letter = to(email)[1]!;
    expect(letter.mail.text).toContain('Après la confirmation');
    expect(letter.mail.text).not.toContain('Avant la confirmation');
    expect((await fetch(stopOf(letter), { method: 'POST' })).status).toBe(200);
    expect((await app.dump()).split('\n').filter((line) => line.includes(email))).toEqual([]);
    expect((await fetch(stopOf(letter), { method: 'POST' })).status).toBe(200);
    proposing = await Proposing.with(app);
    await proposing.onLine('Après l’arrêt');
    tomorrow();
    await post();
    expect(to(email)).toHaveLength(2);
  });

  it('that nobody confirms is erased after two days', async () => {
    await ask(undefined, BY_MAIL, { ...wanted, email: 'personne@ailleurs.example' });
    await post();
    app.clock.advance({ days: 3 });
    await app.app.get(LetterClock).look();
    const { rows } = await app.owner.query(`SELECT 1 FROM letter_subscriber`);
    expect(rows).toEqual([]);
  });

  it('cannot be used to write to others again and again, nor to read what is not public', async () => {
    const codes = [];
    for (let n = 0; n < 7; n++)
      codes.push(
        (await ask<{ code?: string }>(undefined, BY_MAIL, { ...wanted, email: 'autre@ailleurs.example' })).data!.it
          .code,
      );
    expect(codes.at(-1)).toBe('platform.TooOften');
    expect((await ask(undefined, BY_MAIL, { ...wanted, areas: ['commune:x'] })).data!.it).toMatchObject({
      code: 'notifications.NothingChosen',
    });
    for (const token of ['', 'p', 'pAAAA', `a${'A'.repeat(43)}`, '../../health'])
      expect((await fetch(`${app.url}/lettres/arret/${token}`, { method: 'POST' })).status).toBe(404);
  });
});

describe('the administrator', () => {
  const DESK = `{ it: mailDesk { leaves domain last { kind state smtpCode } } }`;
  const TEST = `mutation { it: sendTestLetter { ... on LetterReceipt { kind state smtpCode status } ... on Refusal { code } } }`;

  it('sees what became of letters, and is told plainly what became of a test', async () => {
    paul = await signIn(CAST.paul.id);
    expect((await ask(paul, TEST)).data!.it).toEqual({ kind: 'TEST', state: 'ACCEPTED', smtpCode: 250, status: null });
    await vi.waitFor(() => expect(to(CAST.paul.email!)[0]!.mail.subject).toMatch(/essai|[Tt]est/));
    refusing.set(CAST.paul.email!, { code: 550, text: '5.7.1 not from there' });
    expect((await ask(paul, TEST)).data!.it).toEqual({
      kind: 'TEST',
      state: 'REFUSED',
      smtpCode: 550,
      status: '5.7.1',
    });
    const { data } = await ask<{ last: object[] }>(paul, DESK);
    expect(data!.it.last.slice(0, 2)).toContainEqual({ kind: 'TEST', state: 'REFUSED', smtpCode: 550 });
  });

  it('is the only one', async () => {
    expect((await ask(await signIn(CAST.karim.id), DESK)).data!.it).toBeNull();
    expect((await ask(undefined, DESK)).data!.it).toBeNull();
    expect((await ask(await signIn(CAST.karim.id), TEST)).data!.it).toEqual({
      code: 'notifications.AdministratorNeeded',
    });
    expect((await ask(undefined, TEST)).data!.it).toEqual({ code: 'notifications.SignInNeeded' });
  });
});

describe('the figure beside the bell', () => {
  it('changes while the page is open, for its person alone', async () => {
    const pages = [CAST.jeanne.id, CAST.karim.id].map(async (id) => new LivePage(app.url, await signIn(id)));
    const [hers, his] = await Promise.all(pages);
    const query = 'subscription { unreadChanged }';
    const [own, other] = [
      hers!.listen<{ unreadChanged: number }>(query),
      his!.listen<{ unreadChanged: number }>(query),
    ];
    await vi.waitFor(() => expect(own.events).toHaveLength(1));
    await vi.waitFor(() => expect(other.events).toHaveLength(1));
    const before = own.events[0]!.unreadChanged;
    proposing = await Proposing.with(app);
    const id = await proposing.onLine('Une horloge au clocher');
    await tell(app, [{ subject: ref('proposal', id), public: true }]);
    await vi.waitFor(() => expect(own.events.at(-1)!.unreadChanged).toBeGreaterThan(before));
    expect(other.events).toHaveLength(1);
    await Promise.all([hers!.close(), his!.close()]);
  });
});

async function choice(person: Id): Promise<{ pace: string } | undefined> {
  const { rows } = await app.owner.query('SELECT pace FROM letter_choice WHERE person_id = $1', [person]);
  return rows[0];
}

async function freePort(): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
