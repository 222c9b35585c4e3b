import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { OWNER } from './local-url.ts';
import type { Place } from './place.ts';
import { runAs } from './server-user.ts';

/**
 * Makes the data folder if there is none. It is made aside and renamed, so a start killed half-way leaves either
 * nothing or a whole cluster. C.UTF-8 from PostgreSQL itself: the same order on every machine, and quick indexes;
 * what people read is sorted with an explicit French or English collation.
 */
export function initialise({ data, user }: Place, { initdb }: Binaries, password: string, durable: boolean): void {
  if (existsSync(join(data, 'PG_VERSION'))) return;
  if (existsSync(data) && readdirSync(data).length > 0) {
    throw new Error(`${data} holds files that are not a PostgreSQL database: move them away, or set MONDEE_DATA.`);
  }
  const draft = `${data}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = join(tmpdir(), `mondee-${process.pid}-${Date.now()}`);
  writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' });
  if (user) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    const made = spawnSync(
      initdb,
      [
        `--pgdata=${draft}`,
        `--username=${OWNER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...runAs(user), encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } },
    );
    if (made.status !== 0) throw new Error(`PostgreSQL could not prepare ${data}.\n${made.error ?? made.stderr}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, data); // refuses to replace a folder that holds anything
}
