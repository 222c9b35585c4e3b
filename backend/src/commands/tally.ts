import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { budgetingMethods } from '@mondee/methods/budgeting';
import { opinionMethods } from '@mondee/methods/opinion-groups';
import { highsSolver, sortitionMethods, type Solver } from '@mondee/methods/sortition';
import { documentOf, feed, refusalOf, tallyingMethods, Unreadable, type DoorMethod } from '@mondee/methods/tallying';
import type { Command } from '.';

/** Programs of lotteries are solved by HiGHS, four megabytes that no other method needs. */
let solver: Solver | undefined;
const needsSolver = new Set(['sortition']);
async function loadSolver(): Promise<void> {
  const { default: load } = await import('highs');
  solver = highsSolver(await load());
}

/** Every method that can be asked for; a library of methods adds its table here. */
export const methods: readonly DoorMethod[] = [
  ...tallyingMethods,
  ...budgetingMethods,
  ...sortitionMethods(() => solver!),
  ...opinionMethods,
];

/** `mondee tally --method <id> --input <file>`: counts a file and prints one JSON document (METHODS in the README). */
export const tallyCommand: Command = async (_config, args) => {
  try {
    console.log(await tally(args));
  } catch (fault) {
    const refused = fault instanceof Unreadable ? fault : unopened(fault);
    if (!refused) throw fault;
    console.log(refusalOf(refused));
    process.exitCode = 2;
  }
};

async function tally(args: readonly string[]): Promise<string> {
  const began = performance.now();
  const asked = argumentsOf(args);
  const entry = methods.find(({ id }) => id === asked.method);
  if (!entry) throw new Unreadable('UnknownMethod', `The methods are ${methods.map(({ id }) => id).join(', ')}`);
  if (needsSolver.has(entry.id)) await loadSolver();
  const counting = entry.begin(optionsOf(asked.options));
  const sha256 = await readInto(asked.input, counting);
  const [input2, input3] = [asked.input2, asked.input3].map((path) => path && readFileSync(path, 'utf8'));
  const counted = counting.finish({ ...(input2 !== undefined && { input2 }), ...(input3 !== undefined && { input3 }) });
  const elapsedMs = Math.round(performance.now() - began);
  return documentOf(counted, { options: counting.options, sha256, elapsedMs });
}

/** Streams the file: a million ballots are grouped as they come. */
async function readInto(path: string, counting: { line(text: string, number: number): void }): Promise<string> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lines = feed(counting);
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(bytes as Buffer);
    lines.chunk(decoded(decoder, bytes as Buffer));
  }
  lines.chunk(decoded(decoder));
  lines.end();
  return hash.digest('hex');
}

function decoded(decoder: TextDecoder, bytes?: Buffer): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new Unreadable('NotText', 'The file is not text in UTF-8');
  }
}

const ARGUMENTS = ['method', 'input', 'input2', 'input3', 'options'] as const;

function argumentsOf(args: readonly string[]) {
  const options = Object.fromEntries(ARGUMENTS.map((name) => [name, { type: 'string' as const }]));
  let values: Partial<Record<string, unknown>>;
  try {
    ({ values } = parseArgs({ args: [...args], options, allowPositionals: false }));
  } catch (fault) {
    throw new Unreadable('BadArguments', (fault as Error).message);
  }
  const text = (name: (typeof ARGUMENTS)[number]) => values[name] as string | undefined;
  const [method, input] = [text('method'), text('input')];
  if (method === undefined || input === undefined)
    throw new Unreadable('BadArguments', "mondee tally --method <id> --input <file> [--options '<json>']");
  return { method, input, input2: text('input2'), input3: text('input3'), options: text('options') };
}

function optionsOf(json = '{}'): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Unreadable('BadOption', 'Options are a JSON object');
  }
}

/** A file that cannot be opened is an input that cannot be read; anything else is a fault of ours. */
function unopened(fault: unknown): Unreadable | undefined {
  const code = (fault as NodeJS.ErrnoException).code;
  const said = code && {
    ENOENT: 'There is no such file',
    EISDIR: 'This is a folder',
    EACCES: 'The file may not be read',
  };
  const message = said ? said[code as keyof typeof said] : undefined;
  return message === undefined ? undefined : new Unreadable('NoFile', message);
}
