import { canonicalJson, ok, refuse, type Json, type Result } from '@mondee/kernel';
import * as z from 'zod/mini';
import type { BallotRule } from './ballot';
import { choiceText, readChoice, type Choice } from './choice';

/** Papers alike out of one box. */
export interface PaperLine {
  readonly choice: Choice;
  readonly count: number;
  readonly college?: string;
}

const lines = z
  .array(
    z.strictObject({
      choice: z.json(),
      count: z.int().check(z.gte(1), z.lte(100_000)),
      college: z.optional(z.string().check(z.maxLength(40))),
    }),
  )
  .check(z.maxLength(5000));

/** What one person counted at a booth; sorted, so that two who counted the same wrote the same. */
export function readPaperCount(rule: BallotRule, raw: string): Result<PaperLine[]> {
  const bad = (line: number) => refuse('ballots.BadList', { field: 'lines', params: { line, why: 'form' } });
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return bad(0);
  }
  const read = lines.safeParse(value);
  if (!read.success) return bad(Number(read.error.issues[0]?.path[0] ?? 0) + 1);
  const piles = new Map<string, PaperLine>();
  for (const [at, line] of read.data.entries()) {
    const choice = readChoice(rule, JSON.stringify(line.choice));
    if (!choice.ok) return choice;
    const known = rule.colleges.some(({ id }) => id === line.college);
    if (rule.colleges.length ? !known : line.college) return bad(at + 1);
    const key = `${choiceText(choice.value)} ${line.college ?? ''}`;
    const count = (piles.get(key)?.count ?? 0) + line.count;
    piles.set(key, { choice: choice.value, count, ...(line.college && { college: line.college }) });
  }
  return ok([...piles].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line));
}

export function samePaperCount(one: readonly PaperLine[], other: readonly PaperLine[]): boolean {
  return canonicalJson(one as unknown as Json) === canonicalJson(other as unknown as Json);
}
