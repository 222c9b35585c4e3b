import { createDecipheriv } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { Id } from '@mondee/kernel';
import { openEnvelope } from '@mondee/domain/ballots';

/** A line of the box as somebody finds it who reads tables, pages, logs or copies of the database. */
export interface Found {
  readonly line: Id;
  readonly sealed: Buffer;
}

/** Every byte that a database has on its disk, pages, write-ahead log and server log: a base backup, and more. */
export async function allBytes(owner: pg.Client, home: string): Promise<Buffer> {
  await owner.query('CHECKPOINT');
  await owner.query(`SELECT pg_backup_start('attacker', true)`);
  try {
    return Buffer.concat(filesIn(home));
  } finally {
    await owner.query('SELECT pg_backup_stop(false)');
  }
}

function filesIn(folder: string): Buffer[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    try {
      return statSync(path).isDirectory() ? filesIn(path) : [readFileSync(path)];
    } catch {
      return []; // the server removed it meanwhile
    }
  });
}

/** How often these bytes stand in those. */
export function occurrences(of: Buffer, within: Buffer): number {
  let count = 0;
  for (let at = within.indexOf(of); at >= 0; at = within.indexOf(of, at + 1)) count++;
  return count;
}

/** The ways in which a secret may have been written down. */
export const writings = (secret: Uint8Array): Buffer[] => {
  const bytes = Buffer.from(secret);
  return [bytes, ...(['hex', 'base64', 'base64url'] as const).map((as) => Buffer.from(bytes.toString(as)))];
};

/** Whatever in a text could be a key of 32 bytes, in hex or in base64url. */
export function possibleKeys(text: string): Buffer[] {
  const hex = text.match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g) ?? [];
  const base = text.match(/(?<![\w-])[\w-]{43}(?![\w-])/g) ?? [];
  const keys = [...new Set(hex)].map((one) => Buffer.from(one, 'hex'));
  return [...keys, ...[...new Set(base)].map((one) => Buffer.from(one, 'base64url'))];
}

/** What is in it, for who has both keys: the box's own, and that of the tellers. Any pair of what they have is tried. */
export async function read(
  { line, sealed }: Found,
  ballot: Id,
  boxKeys: readonly Buffer[],
  tellersKeys: readonly Uint8Array[],
): Promise<string | undefined> {
  const unlocked = boxKeys.flatMap((key) => unlock(key, ballot, line, sealed) ?? []);
  for (const envelope of [sealed, ...unlocked])
    for (const key of tellersKeys) {
      const text = await openEnvelope(ballot, envelope, key);
      if (text !== undefined) return text;
    }
  return undefined;
}

/** By the published design, not by the code under test. */
function unlock(key: Buffer, ballot: Id, line: Id, sealed: Buffer): Buffer[] | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAAD(Buffer.from(`mondee box v1 ${ballot} ${line}`)).setAuthTag(sealed.subarray(12, 28));
  try {
    return [Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])];
  } catch {
    return undefined;
  }
}
