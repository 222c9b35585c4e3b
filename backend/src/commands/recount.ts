import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { recount } from '@mondee/methods/recount';
import { refusalOf, Unreadable } from '@mondee/methods/tallying';
import type { Command } from '.';

/** `mondee recount <file>`: counts the file of a published result again, says whether it agrees, and where it does not. */
export const recountCommand: Command = (_config, args) => {
  try {
    console.log(JSON.stringify(recounted(args)));
  } catch (fault) {
    const refused = fault instanceof Unreadable ? fault : unopened(fault);
    if (!refused) throw fault;
    console.log(refusalOf(refused));
    process.exitCode = 2;
  }
  return Promise.resolve();
};

function recounted(args: readonly string[]): object {
  const [path] = args;
  if (!path || args.length > 1) throw new Unreadable('BadArguments', 'mondee recount <file>');
  const bytes = readFileSync(path);
  const { file, agrees, hash, input, differences, result } = recount(textOf(bytes));
  const { id, question } = file.ballot;
  return {
    agrees,
    hash,
    published: file.hash,
    differences,
    ballot: { id, question },
    input: { sha256: createHash('sha256').update(bytes).digest('hex'), counted: input },
    result,
  };
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('NotText', 'The file is not text in UTF-8');
  }
}

function unopened(fault: unknown): Unreadable | undefined {
  const { code } = fault as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new Unreadable('NoFile', 'There is no such file');
  if (code === 'EISDIR') return new Unreadable('NoFile', 'This is a folder');
  return code === 'EACCES' ? new Unreadable('NoFile', 'The file may not be read') : undefined;
}
