import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { lock } from '../../scripts/lock.mjs';
import { checkout, inCheckout } from '../checkout.ts';
import { quietly } from '../quietly.ts';
import { apps, type App } from './apps.ts';
import { fingerprint } from './fingerprint.ts';

const stampOf = (app: App): string => inCheckout('dist', '.built', app.name);

/** True when what stands in dist was made from the files as they are now. */
function isFresh(app: App, now: string): boolean {
  if (!app.outputs.every((output) => existsSync(inCheckout(output)))) return false;
  const stamp = stampOf(app);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
}

/** Builds the applications whose files changed since their last build; true when there was something to do. */
export async function buildChanged(names: readonly string[], say: (line: string) => void): Promise<boolean> {
  const wanted = apps.filter(({ name }) => names.includes(name));
  const changed = () => wanted.filter((app) => !isFresh(app, fingerprint(checkout, app.inputs)));
  if (changed().length === 0) return false;
  const unlock = await lock(inCheckout('tmp', 'build.lock'), {
    onWait: (pid) => say(`Another command (process ${pid}) is building; waiting for it.`),
  });
  try {
    const todo = changed();
    if (todo.length > 0) say(`Building ${todo.map(({ name }) => name).join(' and ')}…`);
    if (todo.length > 0) await build(todo);
    return todo.length > 0;
  } finally {
    unlock();
  }
}

/** The stamp is taken before and written after: a file saved during the build makes the next one build again. */
async function build(todo: readonly App[]): Promise<void> {
  const stamps = todo.map((app) => ({ app, from: fingerprint(checkout, app.inputs) }));
  for (const { app } of stamps) rmSync(stampOf(app), { force: true });
  const names = todo.map(({ name }) => name).join(',');
  // Our stamps decide what is fresh; a second cache, with its own idea of the inputs, could only disagree.
  const run = ['run-many', '--targets=build', `--projects=${names}`, '--parallel=2', '--skip-nx-cache'];
  const { code, output } = await quietly('nx', [...run, '--outputStyle=static'], { NX_TUI: 'false' });
  if (code !== 0) throw new Error(`The build fails.\n${output.trim()}`);
  const missing = todo.flatMap((app) => app.outputs).filter((path) => !existsSync(inCheckout(path)));
  if (missing.length > 0) throw new Error(`The build ended well, yet ${missing.join(', ')} is missing.`);
  mkdirSync(inCheckout('dist', '.built'), { recursive: true });
  for (const { app, from } of stamps) writeFileSync(stampOf(app), from);
}
