import type { CastRow, KilledRow } from './casting.ts';
import type { CountRow } from './counts.ts';
import type { machine } from './machine.ts';
import type { GrownRow, ListRow, PairedRow } from './lists.ts';
import type { PageRow } from './pages.ts';

export interface Kept {
  readonly promise: string;
  readonly limit: number;
  readonly measured: number;
  readonly kept: boolean;
}

const OURS = 'Mondée, list by POST';

/** What the product must hold, as ratios within this run. */
export function promises(rows: readonly ListRow[], pairs: readonly PairedRow[], grown: readonly GrownRow[]): Kept[] {
  const find = (what: string, proposals: number, place: ListRow['place']) =>
    rows.find((r) => r.what === what && r.proposals === proposals && r.place === place);
  const sizes = [...new Set(rows.map((row) => row.proposals))];
  const kept: Kept[] = [];
  const add = (promise: string, limit: number, measured: number | undefined) => {
    if (measured !== undefined && Number.isFinite(measured))
      kept.push({ promise, limit, measured: Number(measured.toFixed(2)), kept: measured <= limit });
  };
  for (const size of sizes)
    for (const place of ['first page', 'deep'] as const) {
      const ours = find(OURS, size, place);
      const pair = pairs.find((one) => one.proposals === size && one.place === place);
      add(`list, ${size}, ${place}: p50 against the bare resolver, one reader, in turn`, 1.5, pair?.wait);
      add(`list, ${size}, ${place}: database time against the hand-written SQL, in turn`, 1.2, pair?.database);
      if (ours?.statements !== undefined) add(`list, ${size}, ${place}: statements`, 1, ours.statements);
    }
  for (const { what, place, from, to, wait } of grown)
    add(`${what}, ${place}: wait at ${to} against ${from}, in turn`, 1.5, wait);
  return kept;
}

/** What a run measured; a part that was not asked for, or that broke, is not there. */
export interface Results {
  readonly at: string;
  readonly machine: ReturnType<typeof machine>;
  lists?: readonly ListRow[];
  pairs?: readonly PairedRow[];
  grown?: readonly GrownRow[];
  pages?: readonly PageRow[];
  counts?: readonly CountRow[];
  casts?: readonly CastRow[];
  killed?: KilledRow;
  readonly promises: Kept[];
}

/** The whole report as Markdown tables. */
export function table({
  machine: on,
  lists = [],
  pages = [],
  counts = [],
  casts = [],
  killed,
  promises: kept,
}: Results): string {
  const line = (...cells: (string | number | undefined)[]) => `| ${cells.map((cell) => cell ?? '').join(' | ')} |`;
  return [
    `${on.cpu}, ${on.cores} cores, ${on.memoryGiB} GiB, Linux ${on.kernel}, Node ${on.node}`,
    '',
    line(
      'server',
      'proposals',
      'place',
      'one reader, ms',
      'requests/s',
      'p50 ms',
      'p97.5 ms',
      'statements',
      'database ms',
      'memory MiB',
    ),
    line(...Array.from({ length: 10 }, () => '---')),
    ...lists.map((r) =>
      line(
        r.what,
        r.proposals,
        r.place,
        r.aloneMs,
        r.requestsPerSecond,
        r.p50Ms,
        r.p95Ms,
        r.statements,
        r.databaseMs,
        r.residentMiB,
      ),
    ),
    '',
    line('page', 'pages/s', 'first byte ms', 'HTML kB', 'CSS kB', 'script kB', 'fonts kB', 'memory MiB'),
    line(...Array.from({ length: 8 }, () => '---')),
    ...pages.map((p) =>
      line(p.path, p.pagesPerSecond, p.firstByteMs, p.htmlKb, p.cssKb, p.scriptKb, p.fontKb, p.residentMiB),
    ),
    '',
    line('count', 'on', 'ms', 'peak MiB', 'winners'),
    line(...Array.from({ length: 5 }, () => '---')),
    ...counts.map((c) => line(c.what, c.on, c.ms, c.peakMiB, c.winners)),
    '',
    line('casting', 'voters', 'casts/s', 'p50 ms', 'p95 ms', 'seconds'),
    line(...Array.from({ length: 6 }, () => '---')),
    ...casts.map((c) => line(c.what, c.voters, c.castsPerSecond, c.p50Ms, c.p95Ms, c.seconds)),
    '',
    killed ? killedLine(killed) : '',
    '',
    line('promise', 'at most', 'measured', ''),
    line('---', '---', '---', '---'),
    ...kept.map((k) => line(k.promise, k.limit, k.measured, k.kept ? 'kept' : 'NOT KEPT')),
  ].join('\n');
}

const killedLine = (killed: KilledRow): string =>
  `A server and the database killed in the middle: ${killed.acknowledged} of ${killed.voters} acknowledged, ${killed.lost} lost, ${killed.changed} changed, ${killed.rollWithoutEnvelope + killed.envelopeWithoutRoll} where roll and box differ, ${killed.countedOfAll} counted.`;
