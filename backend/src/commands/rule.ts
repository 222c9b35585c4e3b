import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { applyRule } from '@mondee/domain/assemblies';
import type { Command } from '.';

/** `mondee rule <id> <cas> --input <file.json>`: applies a rule of law to figures and prints one JSON object. */
export const ruleCommand: Command = (_config, args) => {
  const answer = ruled(args);
  console.log(JSON.stringify(answer));
  if ('error' in answer) process.exitCode = 2;
  return Promise.resolve();
};

function ruled(args: readonly string[]): object {
  let asked: ReturnType<typeof parse>;
  try {
    asked = parse(args);
  } catch (fault) {
    return refused('BadArguments', (fault as Error).message);
  }
  const [id, cas] = asked.positionals;
  const { input } = asked.values;
  if (!id || !cas || !input || asked.positionals.length > 2)
    return refused('BadArguments', 'mondee rule <id> <cas> --input <file.json>');
  try {
    return applyRule(id, cas, JSON.parse(readFileSync(input, 'utf8').replace(/^\uFEFF/, '')));
  } catch (fault) {
    if (fault instanceof SyntaxError) return refused('NotJson', 'Le fichier n’est pas du JSON lisible.');
    if ((fault as NodeJS.ErrnoException).code) return refused('NoFile', 'Le fichier ne peut pas être lu.');
    throw fault;
  }
}

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: { input: { type: 'string' } }, allowPositionals: true });

const refused = (code: string, message: string) => ({ error: { code, message, field: null } });
