import { canonicalJson, type Json } from '@mondee/kernel';
import { hashLines, Unreadable } from '@mondee/methods/tallying';
import {
  BALLOT_FORMAT,
  BALLOT_FORMAT_VERSION,
  ballotFileSchema,
  type BallotFile,
  type BallotRuleOf,
  type JsonObject,
  type Votes,
} from './ballot-file';
import { countBallot } from './count-ballot';

export interface Difference {
  /** Where in the file: `result.winners`, `input`, `hash`. */
  readonly path: string;
  readonly published: Json;
  readonly recounted: Json;
}

export interface Recount {
  readonly file: BallotFile;
  /** As counted here. */
  readonly result: JsonObject;
  readonly input: string;
  /** Of the result as counted here; the same as the published one when all agrees. */
  readonly hash: string;
  readonly agrees: boolean;
  readonly differences: readonly Difference[];
}

/** SHA-256 of the canonical JSON of what was counted; the order of parts and patterns says nothing. */
export const hashOfInput = (rule: BallotRuleOf, votes: readonly Votes[]): string =>
  hashOf({ rule, votes: sortedVotes(votes) });

export const hashOfResult = (input: string, result: JsonObject): string =>
  hashOf({ format: BALLOT_FORMAT, version: BALLOT_FORMAT_VERSION, input, result });

const hashOf = (value: unknown): string => hashLines([canonicalJson(plain(value))]);
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** Parts and patterns by their text: a file says nothing of who came first. Patterns alike are put together. */
export function sortedVotes(votes: readonly Votes[]): Votes[] {
  const text = (value: unknown) => canonicalJson(plain(value));
  const sorted = <T>(all: readonly T[]): T[] =>
    all
      .map((one) => [text(one), one] as const)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([, one]) => one);
  return sorted(
    votes.map((part) => (part.as === 'patterns' ? { ...part, patterns: sorted(grouped(part.patterns)) } : part)),
  );
}

type Pattern = Extract<Votes, { as: 'patterns' }>['patterns'][number];
function grouped(patterns: readonly Pattern[]): Pattern[] {
  const piles = new Map<string, Pattern>();
  for (const pattern of patterns) {
    const { count, ...rest } = pattern;
    const choice = Array.isArray(rest.choice) ? [...rest.choice].sort() : rest.choice;
    const key = canonicalJson(plain({ ...rest, choice }));
    piles.set(key, { ...pattern, choice, count: (piles.get(key)?.count ?? 0) + count });
  }
  return [...piles.values()];
}

export type FileParts = Pick<BallotFile, 'software' | 'ballot' | 'rule' | 'votes' | 'withheld' | 'turnout'>;

/** Counts, and writes the one file of the result. @throws Unreadable when the votes cannot be counted by the rule */
export function ballotFile(parts: FileParts): BallotFile {
  const votes = sortedVotes(parts.votes);
  const result = countBallot(parts.rule, votes);
  const input = hashOfInput(parts.rule, votes);
  const hash = hashOfResult(input, result);
  return {
    format: BALLOT_FORMAT,
    version: BALLOT_FORMAT_VERSION,
    ...parts,
    votes,
    result: result as never,
    input,
    hash,
  };
}

/** The text that is published and downloaded: the same file, the same bytes. */
export const ballotFileText = (file: BallotFile): string => `${JSON.stringify(plain(file), null, 1)}\n`;

/** Reads a file, counts it again, and says where the published result differs. @throws Unreadable */
export function recount(text: string): Recount {
  const file = readBallotFile(text);
  const result = countBallot(file.rule, file.votes);
  const input = hashOfInput(file.rule, file.votes);
  const hash = hashOfResult(input, result);
  const differences = [
    ...differencesOf('result', file.result as Json, result as Json),
    ...differencesOf('input', file.input, input),
    ...differencesOf('hash', file.hash, hash),
  ];
  return { file, result, input, hash, agrees: differences.length === 0, differences };
}

/** @throws Unreadable with the path of what is wrong */
export function readBallotFile(text: string): BallotFile {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (fault) {
    throw new Unreadable(
      text.trim() ? 'NotJson' : 'Empty',
      `This is not JSON: ${(fault as Error).message.slice(0, 80)}`,
    );
  }
  const format = (value as { format?: unknown } | null)?.format;
  if (format !== BALLOT_FORMAT) throw new Unreadable('NotABallotFile', `This is no “${BALLOT_FORMAT}” file`);
  const read = ballotFileSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Unreadable(
    'BadBallotFile',
    `${issue?.path.join('.') ?? 'file'}: ${issue?.message ?? 'is not as it should be'}`,
  );
}

const MOST_SHOWN = 50;
function differencesOf(path: string, published: Json | undefined, recounted: Json | undefined): Difference[] {
  const same = canonicalOf(published) === canonicalOf(recounted);
  if (same) return [];
  if (isObject(published) && isObject(recounted))
    return [...new Set([...Object.keys(published), ...Object.keys(recounted)])]
      .sort()
      .flatMap((key) => differencesOf(`${path}.${key}`, own(published, key), own(recounted, key)))
      .slice(0, MOST_SHOWN);
  return [{ path, published: published ?? null, recounted: recounted ?? null }];
}

type Fields = { readonly [key: string]: Json };
const isObject = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (of: Fields, key: string): Json | undefined => (Object.hasOwn(of, key) ? of[key] : undefined);

/** A tampered file may hold numbers that are no whole ones: they differ, they do not break the check. */
function canonicalOf(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  try {
    return canonicalJson(value);
  } catch {
    return `inexact ${JSON.stringify(value)}`;
  }
}
