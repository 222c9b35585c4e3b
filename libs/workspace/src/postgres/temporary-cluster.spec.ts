import { fork } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { birthOf } from '../../scripts/lock.mjs';
import { temporaryCluster } from './index.ts';

it('a temporary cluster leaves nothing behind', async () => {
  const { cluster, discard } = await temporaryCluster();
  await discard();
  expect(existsSync(cluster.home)).toBe(false);
  expect(birthOf(cluster.pid)).toBeUndefined();
});

it('what a killed run left is cleared away by the next one', async () => {
  const script = fileURLToPath(new URL('./holder-for-tests.ts', import.meta.url));
  const child = fork(script, ['--temporary'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  const { pid, home } = await new Promise<{ pid: number; home: string }>((resolve) =>
    child.once('message', (message) => resolve(message as { pid: number; home: string })),
  );
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  const { discard } = await temporaryCluster();
  await discard();
  expect(birthOf(pid)).toBeUndefined();
  expect(readdirSync(tmpdir())).not.toContain(home.split('/').at(-1));
});
