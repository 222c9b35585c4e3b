import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import type { Id } from '@mondee/kernel';

const derive = promisify<string, string, number, Buffer>(scrypt);

/** What is stored of a code: each try costs who stole the table some 30 ms and 16 MB, and 2⁴⁸ of them are needed. */
export function ballotCodeHash(ballot: Id, code: string): Promise<Buffer> {
  return derive(code, `mondee ballot code ${ballot}`, 32);
}
