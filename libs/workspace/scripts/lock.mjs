// A lock between processes, in plain JavaScript because it also guards the first installation (nothing is there yet).
// The file names who holds it and when that process was born, so that a killed holder, or another process that was
// given the same number later, never blocks anyone.
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * When this process was born, as text; undefined when there is no such process or it is only a corpse not yet buried.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function birthOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === 'linux') {
    try {
      // "pid (name) state ppid … starttime": the name may hold spaces and brackets, so count from its last bracket.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
    } catch {
      return undefined;
    }
  }
  try {
    return (
      execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] })
        .toString()
        .trim() || undefined
    );
  } catch {
    return undefined;
  }
}

/**
 * Who is written in this file, when that very process still lives.
 * @param {string} file
 * @returns {{ pid: number, born: string } | undefined}
 */
export function livingHolder(file) {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8'));
    return birthOf(holder.pid) === holder.born ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** This process, as the files above name one. */
export function thisProcess() {
  return { pid: process.pid, born: birthOf(process.pid) ?? '' };
}

/**
 * Takes the lock if it is free or its holder is dead.
 * @param {string} file
 * @returns {boolean}
 */
export function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = JSON.stringify(thisProcess());
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    // link, not open: the lock appears with its content already in it.
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    if (livingHolder(file)) return false;
    const aside = `${draft}.stale`;
    try {
      renameSync(file, aside);
      // Somebody may have taken the dead lock over between our look and our rename: give it back.
      if (livingHolder(aside)) linkSync(aside, file);
    } catch {
      // Another process cleared it first.
    }
    rmSync(aside, { force: true });
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Waits for the lock; `onWait` is called once, with the holder's process number, when it is not free at once.
 * @param {string} file
 * @param {{ onWait?: (pid: number) => void, timeoutMs?: number }} [options]
 * @returns {Promise<() => void>} gives the lock back
 */
export async function lock(file, { onWait, timeoutMs = 600_000 } = {}) {
  const deadline = Date.now() + timeoutMs;
  for (let told = false; !tryLock(file); await sleep(50)) {
    const holder = livingHolder(file);
    if (holder && !told) {
      told = true;
      onWait?.(holder.pid);
    }
    if (Date.now() > deadline)
      throw new Error(`Another process (${holder?.pid ?? 'unknown'}) has kept ${file} too long.`);
  }
  return () => rmSync(file, { force: true });
}
