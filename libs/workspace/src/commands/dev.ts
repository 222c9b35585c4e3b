// npm run dev: both applications rebuilt at every change, the server restarted on what was built.
import { spawn } from 'node:child_process';
import { checkout, inCheckout } from '../checkout.ts';
import { buildChanged } from '../build/build-changed.ts';
import { fail, say } from '../say.ts';
import { runSite } from '../site/run-site.ts';

const watchers = [
  ['vite', 'build', '--watch', '--config', 'backend/vite.config.ts'],
  ['nx', 'run', 'frontend:build:development', '--watch', '--outputStyle=stream'],
] as const;

async function prepare(): Promise<void> {
  await buildChanged(['backend', 'frontend'], say);
  for (const [program, ...args] of watchers) {
    const watcher = spawn(program, args, { cwd: checkout, stdio: ['ignore', 'inherit', 'inherit'] });
    process.on('exit', () => watcher.kill());
  }
}

const nodeFlags = [
  `--watch-path=${inCheckout('dist', 'backend')}`,
  `--watch-path=${inCheckout('dist', 'frontend')}`,
  '--watch-preserve-output',
];
process.exit(await runSite({ prepare, nodeFlags }).catch(fail));
