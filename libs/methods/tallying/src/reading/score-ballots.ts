import { hashLines } from '../counting/input-hash';
import type { Option } from '../counting/outcome';

/** Ballots with a whole number for each option, or nothing. */
export interface ScoreBallots {
  readonly options: readonly Option[];
  readonly papers: readonly ScorePaper[];
  readonly voters: bigint;
}

export interface ScorePaper {
  readonly count: bigint;
  readonly scores: readonly (bigint | null)[];
  /** Where it stands in the file, for what a rule refuses. */
  readonly line: number;
}

export function hashOfScores({ options, papers }: ScoreBallots): string {
  const totals = new Map<string, bigint>();
  for (const { count, scores } of papers) {
    const key = scores.map((score) => score ?? '').join(',');
    totals.set(key, (totals.get(key) ?? 0n) + count);
  }
  return hashLines([
    `scores ${options.length}`,
    ...options.map(({ id, name }) => JSON.stringify([id, name])),
    ...[...totals.keys()].sort().map((key) => `${totals.get(key)}:${key}`),
  ]);
}
