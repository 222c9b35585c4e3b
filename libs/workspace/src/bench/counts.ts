import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkout } from '../checkout.ts';
import type { Kept } from './report.ts';

/** One count, in a process of its own. */
export interface CountRow {
  readonly what: string;
  readonly on: string;
  readonly ms: number;
  readonly peakMiB: number;
  readonly winners: number;
}

const GENERATED = 'generated: 130 000 voters, 200 projects';
const FLOAT = 'Equal Shares, plain floats (reference)';
const EXACT = 'Equal Shares, exact';
const ADD1 = 'Equal Shares with Add1, exact';

/** Counts budgets: ours exactly, beside the same rule in plain floats. */
export function benchCounts(): CountRow[] {
  const rows: CountRow[] = [];
  const real = resolve(checkout, '../shared/data/pabulib');
  const sources: [string, string][] = [[GENERATED, 'generated']];
  if (existsSync(real)) sources.push(['the largest Pabulib file at hand', real]);
  for (const [on, source] of sources)
    for (const [what, count] of [
      [FLOAT, 'float'],
      [EXACT, 'exact'],
      [ADD1, 'add1'],
    ] as const)
      rows.push({ what, on, ...counted('count-budgets', count, source) });
  return rows;
}

function counted(script: string, ...args: string[]): Omit<CountRow, 'what' | 'on'> {
  const file = join(checkout, 'dist/bench', `${script}.mjs`);
  return JSON.parse(execFileSync(process.execPath, [file, ...args], { encoding: 'utf8' })) as Omit<
    CountRow,
    'what' | 'on'
  >;
}

/** What the counts must hold on two cores. */
export function countPromises(rows: readonly CountRow[]): Kept[] {
  const find = (what: string) => rows.find((row) => row.what === what && row.on === GENERATED)!;
  const [exact, float, add1] = [find(EXACT), find(FLOAT), find(ADD1)];
  const kept = (promise: string, limit: number, measured: number): Kept => ({
    promise,
    limit,
    measured: Number(measured.toFixed(2)),
    kept: measured <= limit,
  });
  return [
    kept('exact Equal Shares, 130 000 × 200: seconds', 10, exact.ms / 1000),
    kept('exact Equal Shares against plain floats', 1, exact.ms / float.ms),
    kept('exact Add1, 130 000 × 200: seconds', 60, add1.ms / 1000),
    kept('peak memory of the counts, GB', 1.5, Math.max(...rows.map(({ peakMiB }) => peakMiB)) / 954),
  ];
}
