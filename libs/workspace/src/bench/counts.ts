import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkout } from '../checkout.ts';
import { writeBallots } from './counts/ranked-elections.ts';
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
const MILLION = 'a million different ballots, 12 candidates, from disk';
const OPTIONS = '1 000 ballots, 500 options';
const RANKED = [
  ['Instant runoff, all in memory, plain numbers (reference)', 'plain-irv', MILLION],
  ['Instant runoff', 'irv', MILLION],
  ['STV, Scottish rule', 'stv', MILLION],
  ['Schulze, nested arrays of plain numbers (reference)', 'plain-schulze', OPTIONS],
  ['Schulze', 'schulze', OPTIONS],
] as const;

const VOLUNTEERS = '2 000 people, a panel of 200, five features';
const LEXIMIN = 'Sortition, LEXIMIN with its lottery';
const DRAWN = [
  ['Sortition, each person apart, chances only (reference)', 'apart'],
  [LEXIMIN, 'grouped'],
] as const;

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
  const drawn = DRAWN.map(([what, rule]) => ({ what, on: VOLUNTEERS, ...counted('count-sortition', rule) }));
  return [...rows, ...benchRanked(), ...drawn];
}

/** Counts rankings: ours beside the same methods as one writes them first. */
function benchRanked(): CountRow[] {
  const folder = mkdtempSync(join(tmpdir(), 'mondee-bench-'));
  try {
    const file = join(folder, 'million.blt');
    writeBallots(file, 1_000_000);
    return RANKED.map(([what, count, on]) => ({ what, on, ...counted('count-ranked', count, file) }));
  } finally {
    rmSync(folder, { recursive: true });
  }
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
    kept('LEXIMIN, 2 000 people, panel of 200: seconds', 10, rows.find(({ what }) => what === LEXIMIN)!.ms / 1000),
    kept('exact Equal Shares against plain floats', 1, exact.ms / float.ms),
    kept('exact Add1, 130 000 × 200: seconds', 60, add1.ms / 1000),
    kept('peak memory of the budgets, GB', 1.5, Math.max(...rows.filter(isBudget).map(({ peakMiB }) => peakMiB)) / 954),
    ...['Instant runoff', 'STV, Scottish rule'].map((what) =>
      kept(`${what}, a million ballots: peak memory, GB`, 1, rows.find((row) => row.what === what)!.peakMiB / 954),
    ),
    kept(
      'Schulze, 500 options, against plain arrays',
      1,
      rows.find(({ what }) => what === 'Schulze')!.ms / rows.find(({ what }) => what.startsWith('Schulze, nested'))!.ms,
    ),
  ];
}

const isBudget = ({ what }: CountRow): boolean => what.startsWith('Equal Shares');
