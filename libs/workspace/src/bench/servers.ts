import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

export interface Server {
  readonly url: string;
  /** Resident memory of the process now, in MiB. */
  residentMiB(): number;
  stop(): Promise<void>;
  /** With no time to finish anything. */
  kill(): void;
}

/** Starts a server in a process of its own and waits until its output matches. */
export async function startServer(
  script: string,
  args: readonly string[],
  env: Record<string, string>,
  ready: RegExp,
): Promise<Server> {
  const port = String(20_000 + Math.floor(Math.random() * 20_000));
  const child: ChildProcess = spawn(process.execPath, ['--enable-source-maps', script, ...args], {
    env: { ...process.env, ...env, PORT: port, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code} before it was ready`)));
    createInterface({ input: child.stdout! }).on('line', (line) => ready.test(line) && resolve());
  });
  return {
    url: `http://127.0.0.1:${port}`,
    residentMiB: () =>
      Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024),
    kill: () => void child.kill('SIGKILL'),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await gone;
      clearTimeout(hard);
    },
  };
}

/** Starts a server for the time of `use`, and stops it whatever happens. */
export async function withServer<T>(start: Promise<Server>, use: (server: Server) => Promise<T>): Promise<T> {
  const server = await start;
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}
