// Where a cluster lives: its data, its password, its lock, its log.
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { mayEnter, serverUser, type ServerUser } from './server-user.ts';

export interface Place {
  /** The folder of all that follows. */
  readonly home: string;
  /** PostgreSQL's data folder. */
  readonly data: string;
  readonly user: ServerUser | undefined;
  /** True when the asked folder is closed to the server's user and another one stands in for it. */
  readonly elsewhere: boolean;
}

/** The place for the asked folder (MONDEE_DATA), which is created when missing. */
export function placeFor(folder: string, standIns = '/var/tmp'): Place {
  const user = serverUser();
  mkdirSync(folder, { recursive: true });
  const asked = realpathSync(folder);
  const data = join(asked, 'postgres');
  if (!user || mayEnter(user, asked)) return { home: asked, data, user, elsewhere: false };
  const home = join(standIns, `mondee-${createHash('sha256').update(asked).digest('hex').slice(0, 12)}`);
  claim(home, user);
  return { home, data: join(home, 'postgres'), user, elsewhere: true };
}

/** /var/tmp is open to all: a folder there is ours only if the server's user owns it and nobody else may write in it. */
function claim(home: string, user: ServerUser): void {
  if (!existsSync(home)) {
    mkdirSync(home, { mode: 0o700 });
    chownSync(home, user.uid, user.gid);
  }
  const found = lstatSync(home);
  if (!found.isDirectory() || found.uid !== user.uid) {
    throw new Error(
      `${home} exists and does not belong to ${user.name}: remove it, or set MONDEE_DATA to another folder.`,
    );
  }
  chmodSync(home, 0o700);
}
