import { readFileSync } from 'node:fs';
import { shareNumber } from '@mondee/kernel';
import { FormulaRefused, readFormula, workOut, type Formula } from '@mondee/methods/indicators';
import { Unreadable } from '@mondee/methods/tallying';
import type { Command } from '.';

/** `mondee indicator '<formula>' <values.json>`: prints `{"value": number|null, "missing": [ids]}`; exit 2 on a refusal. */
export const indicatorCommand: Command = (_config, args) => {
  try {
    const [formula, file] = args;
    if (formula === undefined || !file || args.length > 2)
      throw new Unreadable('BadArguments', "mondee indicator '<formula>' <values.json>");
    const { value, missing } = workOut(readFormula(formula), valuesIn(file));
    console.log(JSON.stringify({ value: value && shareNumber(value), missing }));
  } catch (fault) {
    if (!(fault instanceof FormulaRefused || fault instanceof Unreadable)) throw fault;
    console.log(JSON.stringify({ error: { code: fault.code, message: fault.message } }));
    process.exitCode = 2;
  }
  return Promise.resolve();
};

/** Numbers by id, `null` for what is not known, or a formula in quotes for what is worked out from others. */
function valuesIn(file: string): Record<string, number | Formula | null> {
  const read = parsed(text(file));
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new Unreadable('NotValues', 'The values are one JSON object: numbers by id');
  return Object.fromEntries(Object.entries(read).map(([id, value]) => [id, known(id, value)]));
}

function known(id: string, value: unknown): number | Formula | null {
  if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value;
  if (typeof value === 'string') return readFormula(value);
  throw new Unreadable('NotAValue', `«${id}» is neither a number, nor null, nor a formula`);
}

function text(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Unreadable('NoFile', 'The file of values cannot be read');
  }
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw new Unreadable('NotJson', 'The file of values is not readable JSON');
  }
}
