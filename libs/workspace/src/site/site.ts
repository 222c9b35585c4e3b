// The built server as a child of ours.
import { spawn, type ChildProcess } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkout, inCheckout } from '../checkout.ts';

const PRELOAD = new URL('../../scripts/end-with-parent.mjs', import.meta.url).href;

const defaults = { MONDEE_SITE: inCheckout('dist', 'frontend'), MONDEE_LOG: 'warn', NODE_ENV: 'production' };

/** `mondee serve`, apart from our process group (Ctrl-C reaches it through us), and never outliving us. */
export function spawnSite(env: NodeJS.ProcessEnv, nodeFlags: readonly string[] = []): ChildProcess {
  const server = inCheckout('dist', 'backend', 'main.mjs');
  return spawn(process.execPath, ['--import', PRELOAD, ...nodeFlags, server, 'serve'], {
    cwd: checkout,
    env: { ...defaults, ...env },
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

export const ended = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode ?? 1);
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(127));
  });

/** Lets it finish what it has begun; ten seconds, then no more. */
export async function stopSite(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  const last = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended(child);
  clearTimeout(last);
}

/** Refuses, in a sentence, a port that another program keeps. @param patience how long it may still be kept, in ms */
export async function assertPortFree(port: number, patience = 0): Promise<void> {
  for (const last = Date.now() + patience; Date.now() < last; await sleep(100))
    if (
      await tried(port).then(
        () => true,
        () => false,
      )
    )
      return;
  await tried(port);
}

function tried(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Error(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program: choose another one, for example PORT=${port + 1} npm start.`
            : `Port ${port} cannot be used (${error.code}): choose another one with PORT.`,
        ),
      ),
    );
    server.listen(port, () => server.close(() => resolve()));
  });
}

/** Waits until something accepts connections on the port, or the signal says that it never will. */
export async function listening(port: number, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const accepted = await new Promise<boolean>((resolve) => {
      const socket = connect({ port, host: '127.0.0.1' });
      socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (accepted) return true;
    await sleep(100);
  }
  return false;
}
