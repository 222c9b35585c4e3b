// PostgreSQL refuses to run as root. When we are root, the server runs as an ordinary user of the machine.
import { execFileSync, spawnSync } from 'node:child_process';

export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The user to lend the server to, or undefined when we are an ordinary user ourselves and may run it. */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return known('postgres') ?? known('mondee-postgres') ?? created('mondee-postgres') ?? nobody();
}

function known(name: string): ServerUser | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { name, uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function created(name: string): ServerUser | undefined {
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' });
  return known(name);
}

function nobody(): ServerUser {
  const user = known('nobody');
  if (!user) {
    throw new Error(
      'PostgreSQL cannot run as root and this machine has no ordinary user to lend it: ' +
        'run Mondée as an ordinary user, or create one named postgres.',
    );
  }
  return user;
}

/** Options for child_process that make the child run as this user, from a folder everyone may enter. */
export function runAs(user: ServerUser | undefined): { uid?: number; gid?: number; cwd: string } {
  return user ? { uid: user.uid, gid: user.gid, cwd: '/' } : { cwd: '/' };
}

/** Tried, not computed: modes, groups, ACLs and every parent folder count. */
export function mayEnter(user: ServerUser, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { ...runAs(user), stdio: 'ignore' }).status === 0;
}
