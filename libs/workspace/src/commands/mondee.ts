// npm run mondee -- …: the command line of the built server. Its output is the command's own and nothing else.
import { spawn } from 'node:child_process';
import { buildChanged } from '../build/build-changed.ts';
import { checkout, inCheckout } from '../checkout.ts';
import { fail } from '../say.ts';
import { openDatabase } from '../site/database.ts';

/** What is computed from a file alone; every other subcommand gets a database. */
const WITHOUT_DATABASE = new Set([
  'tally',
  'recount',
  'rule',
  'validate',
  'help',
  '--help',
  '-h',
  '--version',
  undefined,
]);
const silence = () => undefined;

async function main(args: readonly string[]): Promise<number> {
  await buildChanged(['backend'], silence);
  const database = WITHOUT_DATABASE.has(args[0]) ? undefined : await openDatabase(silence);
  try {
    const child = spawn(process.execPath, [inCheckout('dist', 'backend', 'main.mjs'), ...args], {
      cwd: checkout,
      // A log line among the results would spoil them; a server is asked to tell what it does.
      env: { MONDEE_LOG: args[0] === 'serve' ? 'info' : 'error', ...process.env, ...database?.env },
      stdio: 'inherit',
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    await database?.close();
  }
}

process.exit(await main(process.argv.slice(2)).catch(fail));
