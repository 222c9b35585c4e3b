import { existsSync, readFileSync } from 'node:fs';
import {
  DELIBERATIONS,
  readTable,
  schemaFrom,
  SUBVENTIONS,
  validateTable,
  type TableSchema,
} from '@mondee/methods/table-schema';
import { Unreadable } from '@mondee/methods/tallying';
import type { Command } from '.';

/** Schemas that come with the product; any other is named by its file. */
const KNOWN: Readonly<Record<string, TableSchema>> = { deliberations: DELIBERATIONS, subventions: SUBVENTIONS };

/** `mondee validate <schema> <file.csv>`: prints `{"valid":…,"errors":[…]}`; exit 2 when the file is no table at all. */
export const validateCommand: Command = (_config, args) => {
  try {
    console.log(JSON.stringify(validated(args)));
  } catch (fault) {
    const refused = fault instanceof Unreadable ? fault : unreadable(fault);
    if (!refused) throw fault;
    const { code, message, line } = refused;
    console.log(JSON.stringify({ error: { code, message, line: line ?? null } }));
    process.exitCode = 2;
  }
  return Promise.resolve();
};

function validated(args: readonly string[]): object {
  const [name, file] = args;
  if (!name || !file || args.length > 2) throw new Unreadable('BadArguments', 'mondee validate <schema> <file.csv>');
  const { valid, errors, unchecked } = validateTable(schemaOf(name), readTable(readFileSync(file)));
  return { valid, errors, ...(unchecked.length > 0 && { unchecked }) };
}

/** `deliberations`, `scdl-deliberations`, `scdl/deliberations`, or the path of a Table Schema. */
function schemaOf(name: string): TableSchema {
  const short = name.replace(/^scdl[-/]/, '');
  if (Object.hasOwn(KNOWN, short)) return KNOWN[short]!;
  if (!existsSync(name))
    throw new Unreadable(
      'UnknownSchema',
      `The schemas are ${Object.keys(KNOWN).join(', ')}, or the file of a Table Schema`,
    );
  try {
    return schemaFrom(JSON.parse(readFileSync(name, 'utf8')));
  } catch (fault) {
    throw new Unreadable(
      'NotASchema',
      fault instanceof SyntaxError ? 'The schema is not readable JSON' : (fault as Error).message,
    );
  }
}

function unreadable(fault: unknown): Unreadable | undefined {
  const { code } = fault as NodeJS.ErrnoException;
  return code && ['ENOENT', 'EISDIR', 'EACCES'].includes(code)
    ? new Unreadable('NoFile', 'The file cannot be read')
    : undefined;
}
