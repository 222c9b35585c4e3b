import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideSmallInTable, type Counts, type ShownTable } from './small-in-tables';

/**
 * Somebody who has the published table and does what can be done with it: each row and column is an equation, each hidden
 * count an unknown. Says which unknowns have one value only, by elimination.
 */
function worksOut({ cells, rows, columns, total }: ShownTable): string[] {
  const grid = [...cells.map((row, r) => [...row, rows[r]!]), [...columns, total]];
  const names = grid.flatMap((row, r) => row.flatMap((value, c) => (value === null ? [`${r},${c}`] : [])));
  const [height, width] = [grid.length, grid[0]!.length];
  const equation = (of: readonly (readonly [number, number])[], along: 'row' | 'column') => {
    const line = new Array<number>(names.length).fill(0);
    for (const [r, c] of of) {
      const at = names.indexOf(`${r},${c}`);
      const last = along === 'row' ? c === width - 1 : r === height - 1;
      if (at >= 0) line[at] = last ? -1 : 1;
    }
    return line;
  };
  const matrix = [
    ...grid.map((row, r) =>
      equation(
        row.map((_, c) => [r, c] as const),
        'row',
      ),
    ),
    ...grid[0]!.map((_, c) =>
      equation(
        grid.map((_, r) => [r, c] as const),
        'column',
      ),
    ),
  ];
  let pivot = 0;
  for (let column = 0; column < names.length && pivot < matrix.length; column++) {
    const found = matrix.findIndex((line, at) => at >= pivot && Math.abs(line[column]!) > 1e-9);
    if (found < 0) continue;
    [matrix[pivot], matrix[found]] = [matrix[found]!, matrix[pivot]!];
    const head = matrix[pivot]![column]!;
    matrix[pivot] = matrix[pivot]!.map((value) => value / head);
    for (const [at, line] of matrix.entries())
      if (at !== pivot && line[column]) matrix[at] = line.map((value, k) => value - line[column]! * matrix[pivot]![k]!);
    pivot++;
  }
  return matrix.flatMap((line) => {
    const used = line.flatMap((value, at) => (Math.abs(value) > 1e-9 ? [at] : []));
    return used.length === 1 ? [names[used[0]!]!] : [];
  });
}

const table = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([height, width]) =>
  fc.array(
    fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 60 })), {
      minLength: width,
      maxLength: width,
    }),
    {
      ...{ minLength: height, maxLength: height },
    },
  ),
);

describe('a table of counts', () => {
  it('hides what is small, and what would give it away', () => {
    expect(
      hideSmallInTable(
        [
          [20, 3],
          [12, 30],
        ],
        5,
      ),
    ).toEqual({
      ...{
        cells: [
          [null, null],
          [null, null],
        ],
        rows: [23, 42],
        columns: [32, 33],
        total: 65,
      },
    });
    const open: Counts = [
      [20, 0],
      [12, 30],
    ];
    expect(hideSmallInTable(open, 5).cells).toEqual(open);
  });

  it('shows nothing small, keeps what it shows true, and gives nothing away to who solves the sums', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 12 }), (counts, smallest) => {
        const shown = hideSmallInTable(counts, smallest);
        for (const [r, row] of shown.cells.entries())
          for (const [c, value] of row.entries()) {
            if (value === null) continue;
            expect(value).toBe(counts[r]![c]);
            expect(value === 0 || value >= smallest).toBe(true);
          }
        for (const sum of [...shown.rows, ...shown.columns, shown.total])
          expect(sum === null || sum === 0 || sum >= smallest).toBe(true);
        expect(worksOut(shown)).toEqual([]);
      }),
    );
  });

  it('the attacker is a real one: with only the small cells hidden, they work them out', () => {
    const bare: ShownTable = {
      cells: [
        [20, null],
        [12, 30],
      ],
      rows: [23, 42],
      columns: [32, 33],
      total: 65,
    };
    expect(worksOut(bare)).toContain('0,1');
  });
});
