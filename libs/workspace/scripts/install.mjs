// Makes node_modules what package-lock.json says, and does nothing at all when it already is.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { lock } from './lock.mjs';

/**
 * @param {string} checkout
 * @returns {boolean} true when every package the lock asks for is there, in the version it asks for
 */
export function isInstalled(checkout) {
  const wanted = readFileSync(join(checkout, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(wanted).digest('hex');
  const stamp = join(checkout, 'node_modules', '.mondee-installed');
  try {
    if (readFileSync(stamp, 'utf8') === hash) return true;
  } catch {
    // No stamp: a first time, or an installation made by hand.
  }
  try {
    // npm writes this file last, so an interrupted installation does not have it.
    const present = JSON.parse(readFileSync(join(checkout, 'node_modules', '.package-lock.json'), 'utf8'));
    if (!sameTree(JSON.parse(wanted).packages, present.packages)) return false;
    writeFileSync(stamp, hash);
    return true;
  } catch {
    return false;
  }
}

/**
 * @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, link?: boolean }>} Packages
 * @param {Packages} wanted
 * @param {Packages} present
 */
function sameTree(wanted, present) {
  const same = (/** @type {string} */ path) =>
    wanted[path]?.version === present[path]?.version && wanted[path]?.integrity === present[path]?.integrity;
  // Optional packages made for other machines are in the lock and rightly absent from the disk.
  const asked = Object.keys(wanted).filter((path) => path !== '' && !wanted[path]?.link);
  return (
    asked.every((path) => (present[path] ? same(path) : wanted[path]?.optional === true)) &&
    Object.keys(present).every((path) => wanted[path] !== undefined)
  );
}

/**
 * @param {string} checkout
 * @param {(line: string) => void} say
 */
export async function install(checkout, say) {
  if (isInstalled(checkout)) return;
  const unlock = await lock(join(checkout, 'tmp', 'install.lock'), {
    onWait: (pid) => say(`Another command (process ${pid}) is installing the packages; waiting for it.`),
  });
  try {
    if (isInstalled(checkout)) return;
    say('Installing the packages (a minute or two, only when they change)…');
    await npmCi(checkout);
    if (!isInstalled(checkout)) throw new Error('npm finished, yet node_modules is not what package-lock.json says.');
  } finally {
    unlock();
  }
}

/** @param {string} checkout */
function npmCi(checkout) {
  // npm must not run on the Node of the very folder it is about to replace.
  const own = join(checkout, 'node_modules');
  const path = (process.env.PATH ?? '').split(delimiter).filter((entry) => !entry.startsWith(own));
  const npm = spawn('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: checkout,
    env: { ...process.env, PATH: path.join(delimiter), npm_config_loglevel: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => (output += chunk));
  return /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      npm.on('error', (error) => reject(new Error(`npm could not be run: ${error.message}`)));
      npm.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`npm ci failed.\n${output.trim()}`))));
    })
  );
}
