// Letters leave a server that is killed with kill -9 while they leave, towards a mail server that is real.
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildChanged } from '@mondee/workspace/build';
import { asked, BuiltServers, connected, freePort, onLine, people } from './built-server';
import { OwnPostgres } from './own-postgres';

const READERS = 6;
/** Held before the letter is given over, and after it was taken but before the server hears so. */
type Hold = 'recipient' | 'taken';

let postgres: OwnPostgres;
let smtp: SMTPServer;
let smtpUrl: string;
const servers = new BuiltServers();
const mailbox: { readonly to: string; readonly messageId: string }[] = [];
/** The letter after so many that came is held at this moment, for ever. */
let hold: { readonly after: number; readonly at: Hold } | undefined;
let held: (() => void) | undefined;

beforeAll(async () => {
  await buildChanged(['backend'], () => undefined);
  postgres = await OwnPostgres.start();
  const holds = (at: Hold, came: number) => hold?.at === at && came >= hold.after;
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      if (holds('recipient', mailbox.length)) held?.();
      else done();
    },
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        void simpleParser(Buffer.concat(parts)).then(({ messageId = '' }) => {
          mailbox.push({ to: envelope.rcptTo[0]!.address, messageId });
          if (holds('taken', mailbox.length - 1)) held?.();
          else done();
        });
      });
    },
  });
  smtp.on('error', () => undefined);
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  smtpUrl = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
}, 120_000);
afterEach(() => servers.stopAll());
afterAll(async () => {
  smtp.close(() => undefined);
  await postgres?.discard();
});

/** Runs a server until a letter is held at this moment, and kills it there. */
async function killedAt(at: Hold, after: number, begin: (port: number) => Promise<void>): Promise<void> {
  const reached = new Promise<void>((resolve) => (held = resolve));
  hold = { at, after };
  const { site, port } = await start();
  await begin(port);
  await reached;
  site.child.kill('SIGKILL');
  await site.ended;
}

let url: string;
async function start() {
  const port = await freePort();
  const site = await servers.serving(url, port, { SMTP_URL: smtpUrl, MONDEE_URL: `http://localhost:${port}` });
  return { site, port };
}

describe('letters that leave while the server is killed', () => {
  it('each comes, and a mailbox keeps each once', { timeout: 300_000 }, async () => {
    url = await postgres.database('letters');
    const first = await start();
    const owner = await connected(url);
    const [writer, ...readers] = await people(owner, READERS + 1);
    const target = await onLine(owner);
    await owner.query(`UPDATE proposal SET author_id = (SELECT id FROM person WHERE email = 'c0@demo.mondee.example')`);
    for (const reader of readers) {
      // at any hour: no quiet ones
      const choose = `mutation { it: chooseLetters(input: { pace: INSTANT, quietFrom: 7, quietUntil: 7 }) { __typename } }`;
      expect(await asked(first.port, choose, reader)).toBe('LetterChoice');
      const follow = `mutation { it: follow(input: { of: "proposal:${target}" }) { __typename } }`;
      expect(await asked(first.port, follow, reader)).toBe('Following');
    }
    first.site.child.kill('SIGKILL');
    await first.site.ended;

    /** What the queue does by itself a minute after a process fell silent. */
    const taken = () =>
      owner.query(
        `UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE name = 'letter' AND state = 'active'`,
      );
    await killedAt('recipient', 2, async (port) => {
      const back = `mutation { it: withdrawProposal(input: { proposalId: "${target}", reason: "Le car revient en janvier." }) { __typename } }`;
      expect(await asked(port, back, writer!)).toBe('Proposal');
    });
    expect(mailbox).toHaveLength(2);
    await taken();
    await killedAt('taken', 3, async () => undefined);
    expect(mailbox).toHaveLength(4);
    await taken();
    hold = undefined;
    await start();
    const waiting = async () => (await owner.query(`SELECT 1 FROM letter WHERE state = 'waiting'`)).rowCount;
    await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 120_000, interval: 200 });

    const names = new Map<string, Set<string>>();
    for (const { to, messageId } of mailbox) names.set(to, (names.get(to) ?? new Set()).add(messageId));
    const readersOf = Array.from({ length: READERS }, (_, n) => `c${n + 1}@demo.mondee.example`);
    expect([...names.keys()].sort()).toEqual(readersOf);
    expect([...names.values()].map(({ size }) => size)).toEqual(readersOf.map(() => 1));
    // only the one that was taken before the server could hear so came again, under the same name
    expect(mailbox).toHaveLength(READERS + 1);
    await owner.end();
  });
});
