import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, string, number, Buffer>(scrypt);

/**
 * What is stored of a code. Ten signs are few enough to be tried one by one by who stole the table: each try costs
 * them some 30 ms and 16 MB, 2⁴⁸ tries are out of reach. One salt for all, since a code is found by its hash.
 */
export function residenceHash(code: string): Promise<Buffer> {
  return derive(code, 'mondee residence code', 32);
}
