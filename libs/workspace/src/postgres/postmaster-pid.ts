// postmaster.pid, the file by which a running server tells about itself.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf } from '../../scripts/lock.mjs';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** What postmaster.pid says, when there is one (its lines: pid, data folder, start, port, socket folder, address…). */
export function readPostmaster(data: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return undefined;
  }
}

/** Alive, and a PostgreSQL on this very data folder: process numbers are given again, so a number proves nothing. */
export function isOurs(pid: number, data: string): boolean {
  if (birthOf(pid) === undefined) return false;
  const command = commandOf(pid);
  return command.includes('postgres') && command.includes(data);
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], {
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString();
  } catch {
    return '';
  }
}
