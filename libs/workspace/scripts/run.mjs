// The one door of every npm script: `node libs/workspace/scripts/run.mjs <command> …`.
// It runs on any Node from 20 on with nothing installed, brings the packages, then hands over to the command under the
// Node version that the packages carry. Only the command itself may write on standard output.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { install } from './install.mjs';

const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);

/** The Node that runs the commands: the one among the packages, or this one when it is recent enough. */
function findNode() {
  const packaged = join(checkout, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(packaged)) return realpathSync(packaged);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 15)) return process.execPath;
  throw new Error(
    `Mondée needs Node 24.15 or newer, this is ${process.versions.node}, and no packaged Node exists for ` +
      `${process.platform}-${process.arch}: please install Node 24.`,
  );
}

/** npm runs us through a shell that, when killed, passes nothing on: losing that parent is being asked to stop. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

async function main() {
  const [name = '', ...args] = process.argv.slice(2);
  const command = join(checkout, 'libs/workspace/src/commands', `${name}.ts`);
  if (!/^[a-z-]+$/.test(name) || !existsSync(command)) throw new Error(`There is no command «${name}».`);
  await install(checkout, say);
  const node = findNode();
  process.env.PATH = [join(checkout, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  process.env.NX_DAEMON ??= 'false';
  if (realpathSync(process.execPath) === node) {
    // Already the right Node (npm finds the packaged one first): one process less between the signal and its hearer.
    process.argv = [node, command, ...args];
    endWithNpm();
    await import(pathToFileURL(command).href);
    return;
  }
  const preload = new URL('./end-with-parent.mjs', import.meta.url).href;
  const child = spawn(node, ['--import', preload, command, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  child.on('error', (error) => {
    say(error.message);
    process.exitCode = 1;
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
}

main().catch((error) => {
  say(error.message);
  process.exitCode = 1;
});
