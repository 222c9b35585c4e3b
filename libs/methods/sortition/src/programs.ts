import type { Row } from './pool';

/** A solved program. */
export interface Solution {
  readonly value: number;
  readonly columns: Readonly<Record<string, number>>;
  /** Shadow price of each row; nothing for a whole-number program. */
  readonly duals: Readonly<Record<string, number>>;
}

/**
 * Solves a program in CPLEX LP format; nothing when no solution exists. HiGHS in production, see `highsSolver`.
 * `nearEnough`: any solution within a fifth of the best will do, for programs whose objective only helps.
 */
export type Solver = (program: string, nearEnough?: boolean) => Solution | undefined;

interface Highs {
  solve(
    problem: string,
    options?: Readonly<Record<string, unknown>>,
  ): {
    readonly Status: string;
    readonly ObjectiveValue: number;
    readonly Columns: Readonly<Record<string, { readonly Primal?: number }>>;
    readonly Rows: readonly unknown[];
  };
}

/** The solver of npm `highs` (HiGHS compiled to WebAssembly), once loaded. */
export function highsSolver(highs: unknown): Solver {
  return (program, nearEnough = false) => {
    const { Status, ObjectiveValue, Columns, Rows } = (highs as Highs).solve(program, {
      output_flag: false,
      mip_rel_gap: nearEnough ? 0.2 : 0,
      random_seed: 1,
    });
    if (Status === 'Infeasible' || Status === 'Primal infeasible or unbounded') return undefined;
    if (Status !== 'Optimal') throw new Error(`The solver ended with: ${Status}`);
    const rows = Rows as readonly { readonly Name: string; readonly Dual?: number }[];
    return {
      value: ObjectiveValue,
      columns: Object.fromEntries(Object.entries(Columns).map(([name, { Primal }]) => [name, Primal ?? 0])),
      duals: Object.fromEntries(rows.map(({ Name, Dual }) => [Name, Dual ?? 0])),
    };
  };
}

/** `+ 2 x3`; what is nothing is left out. */
export function term(factor: number, name: string): string {
  if (factor === 0) return '';
  return `${factor < 0 ? '-' : '+'} ${plain(Math.abs(factor))} ${name} `;
}

/** A number as LP files take it. */
export const plain = (n: number): string => (Number.isInteger(n) ? String(n) : n.toPrecision(15));

/** `min ≤ Σ cells ≤ max` as one or two lines. */
export function rowLines(row: Row, name: string, variable: (cell: number) => string): string[] {
  const sum = row.cells.map((cell) => term(1, variable(cell))).join('');
  if (sum === '') return [];
  if (row.min === row.max) return [` ${name}: ${sum}= ${plain(row.min)}`];
  return [...(row.min > 0 ? [` ${name}a: ${sum}>= ${plain(row.min)}`] : []), ` ${name}b: ${sum}<= ${plain(row.max)}`];
}
