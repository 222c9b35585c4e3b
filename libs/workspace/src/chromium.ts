// A Chromium for the journeys and the screenshots, without installing anything on the machine.
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { lock } from '../scripts/lock.mjs';

export interface ChromiumLaunch {
  readonly executablePath: string;
  readonly args: string[];
}

/** Ready for Playwright's `launchOptions`. */
export async function chromiumLaunch(): Promise<ChromiumLaunch> {
  const root = process.getuid?.() === 0;
  return {
    executablePath: await findChromium(),
    // No request of the browser's own: the journeys count the requests of the page.
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--no-pings',
      ...(root ? ['--no-sandbox'] : []),
    ],
  };
}

/** In this order: MONDEE_CHROMIUM, Playwright's own, the system's, the one in the npm package. */
export async function findChromium(): Promise<string> {
  const named = process.env.MONDEE_CHROMIUM;
  if (named) {
    if (!isProgram(named)) throw new Error(`MONDEE_CHROMIUM names ${named}, which is not a program.`);
    return named;
  }
  return [chromium.executablePath(), ...systemCandidates()].find(isProgram) ?? (await unpacked());
}

function systemCandidates(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
  return [
    ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The package's own libraries and font serve only where the system has none. */
const WRAPPER = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
if ldd "$here/chromium" 2>/dev/null | grep -q 'not found'; then
  export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
fi
[ -d /etc/fonts ] || export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`;

const UNPACK = `
import { inflate } from '@sparticuz/chromium';
const [folder] = process.argv.slice(-1);
const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
await Promise.all(parts.map((part) => inflate(folder + '/' + part)));
`;

/** @sparticuz/chromium, unpacked once (2 s, 211 MB) beside the packages, aside and renamed so that it is whole. */
async function unpacked(): Promise<string> {
  const folder = resolve(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const home = resolve(folder, '../../.cache', `chromium-${version}`);
  const program = join(home, 'mondee-chromium');
  const unlock = await lock(`${home}.lock`);
  try {
    if (existsSync(program)) return program;
    const draft = `${home}.new`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    // The package unpacks into the temporary folder and keeps that choice for the whole process: give it its own.
    const done = spawnSync(process.execPath, ['--input-type=module', '-e', UNPACK, '--', join(folder, 'bin')], {
      cwd: folder,
      env: { ...process.env, TMPDIR: draft },
      encoding: 'utf8',
    });
    if (done.status !== 0) throw new Error(`Chromium could not be unpacked.\n${done.stderr}`);
    writeFileSync(join(draft, 'mondee-chromium'), WRAPPER);
    chmodSync(join(draft, 'mondee-chromium'), 0o755);
    rmSync(home, { recursive: true, force: true });
    renameSync(draft, home);
    return program;
  } finally {
    unlock();
  }
}
