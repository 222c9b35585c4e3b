import type { Model, Row } from './pool';
import { plain, rowLines, term, type Solver } from './programs';

/** How many of each cell sit. */
export type Panel = readonly number[];

/** Bounds of one panel, when they are narrower than the model's. */
export interface Narrowed {
  readonly least?: readonly number[];
  readonly most?: readonly number[];
  readonly rows?: readonly Row[];
  /** The weights only help: a panel near the best will do. */
  readonly nearEnough?: boolean;
}

const x = (cell: number) => `x${cell}`;

/** The panel of greatest weight that keeps every quota; nothing when there is none. */
export function bestPanel(
  model: Model,
  weights: readonly number[],
  solve: Solver,
  narrowed: Narrowed = {},
): Panel | undefined {
  const { cells, caps } = model;
  const rows = narrowed.rows ?? model.rows;
  // A quota for a value that nobody in the pool has cannot be kept, and no row of a program can say it.
  if (rows.some((row) => row.cells.length === 0 && row.min > 0)) return undefined;
  const objective = weights.map((weight, cell) => term(weight, x(cell))).join('');
  const solution = solve(
    [
      'Maximize',
      ` obj: ${objective || '0 x0'}`,
      'Subject To',
      ...rows.flatMap((row, at) => rowLines(row, `r${at}`, x)),
      'Bounds',
      ...cells.map(
        (_, cell) =>
          ` ${plain(narrowed.least?.[cell] ?? 0)} <= ${x(cell)} <= ${plain(narrowed.most?.[cell] ?? caps[cell]!)}`,
      ),
      'General',
      ` ${cells.map((_, cell) => x(cell)).join(' ')}`,
      'End',
    ].join('\n'),
    narrowed.nearEnough,
  );
  if (!solution) return undefined;
  const panel = cells.map((_, cell) => Math.round(solution.columns[x(cell)] ?? 0));
  // Floats found it; integers check it.
  if (!keeps(model, panel)) throw new Error('The solver gave a panel that breaks a quota');
  return panel;
}

/** True when a panel keeps every quota, household and seat count. */
export function keeps({ caps, rows }: Model, panel: Panel): boolean {
  return (
    panel.every((count, cell) => count >= 0 && count <= caps[cell]!) &&
    rows.every(({ cells, min, max }) => {
      const sum = cells.reduce((all, cell) => all + panel[cell]!, 0);
      return sum >= min && sum <= max;
    })
  );
}

export interface Relaxed {
  readonly feature: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
  readonly suggestedMin: number;
  readonly suggestedMax: number;
}

/**
 * When no panel keeps the quotas: the fewest seats by which they must give way, quota by quota.
 * Nothing when even without quotas the seats cannot be filled.
 */
export function smallestRelaxation(model: Model, solve: Solver): readonly Relaxed[] | undefined {
  const { cells, caps, rows, pool } = model;
  const quotas = pool.quotas;
  const [seats, shared] = [rows[0]!, rows.slice(1 + quotas.length)];
  const bend = quotas.flatMap((quota, at) => {
    const sum = rows[1 + at]!.cells.map((cell) => term(1, x(cell))).join('');
    return [` lo${at}: ${sum}+ 1 d${at} >= ${quota.min}`, ` hi${at}: ${sum}- 1 u${at} <= ${quota.max}`];
  });
  const slack = quotas.flatMap((_, at) => [`d${at}`, `u${at}`]);
  const solution = solve(
    [
      'Minimize',
      ` obj: ${slack.map((name) => term(1, name)).join('') || '0 x0'}`,
      'Subject To',
      ...rowLines(seats, 'seats', x),
      ...bend,
      ...shared.flatMap((row, at) => rowLines(row, `h${at}`, x)),
      'Bounds',
      ...cells.map((_, cell) => ` 0 <= ${x(cell)} <= ${caps[cell]}`),
      ...slack.map((name) => ` 0 <= ${name} <= ${pool.seats}`),
      'General',
      ` ${[...cells.map((_, cell) => x(cell)), ...slack].join(' ')}`,
      'End',
    ].join('\n'),
  );
  if (!solution) return undefined;
  const amount = (name: string) => Math.round(solution.columns[name] ?? 0);
  return quotas.flatMap((quota, at) => {
    const [down, up] = [amount(`d${at}`), amount(`u${at}`)];
    if (down === 0 && up === 0) return [];
    return [{ ...quota, suggestedMin: quota.min - down, suggestedMax: quota.max + up }];
  });
}
