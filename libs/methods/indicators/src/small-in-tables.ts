/** Counts by row and column, as they are: nobody has seen them yet. */
export type Counts = readonly (readonly number[])[];

/** What may be shown: nothing in the place of what would point at somebody. */
export interface ShownTable {
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rows: readonly (number | null)[];
  readonly columns: readonly (number | null)[];
  readonly total: number | null;
}

/** What it costs to hide a cell that is not small: its own count, more for a sum, most for a nought that says nothing. */
const NOUGHT = 1_000_000;
const SUM = 10_000;

/**
 * Hides every count from 1 to `smallest - 1`, sums included, and then as few others as keep each of them from being
 * worked out from the sums that are shown.
 *
 * Rows and columns, with that of the sums, are the points of a graph; a hidden cell is a line between its row and its
 * column. A cell can be worked out exactly when its line is a bridge: nothing else ties its two ends. So each bridge is
 * given a second way round, by the cells that cost least (shortest path). At most rows × columns rounds.
 * @example hideSmallInTable([[20, 3], [12, 30]], 5).cells // [[null, null], [null, null]]
 */
export function hideSmallInTable(counts: Counts, smallest: number): ShownTable {
  const whole = withSums(counts);
  const [height, width] = [whole.length, whole[0]?.length ?? 1];
  const hidden = whole.map((row) => row.map((count) => count > 0 && count < smallest));
  const lines = () => hidden.flatMap((row, r) => row.flatMap((is, c) => (is ? [[r, c] as const] : [])));
  for (let bridge = findBridge(); bridge; bridge = findBridge())
    for (const [r, c] of wayRound(...bridge)) hidden[r]![c] = true;
  const shown = whole.map((row, r) => row.map((count, c) => (hidden[r]![c] ? null : count)));
  return {
    cells: shown.slice(0, -1).map((row) => row.slice(0, -1)),
    rows: shown.slice(0, -1).map((row) => row[width - 1]!),
    columns: shown[height - 1]!.slice(0, -1),
    total: shown[height - 1]![width - 1]!,
  };

  function findBridge(): readonly [number, number] | undefined {
    return lines().find(([r, c]) => !tied(r, c));
  }

  /** Whether hidden cells tie this row to this column without this one. */
  function tied(row: number, column: number): boolean {
    const reached = new Set([row]);
    const open = [row];
    while (open.length) {
      const at = open.pop()!;
      for (const [r, c] of lines()) {
        if (r === row && c === column) continue;
        const [one, other] = [r, height + c];
        const next = one === at ? other : other === at ? one : undefined;
        if (next === undefined || reached.has(next)) continue;
        reached.add(next);
        open.push(next);
      }
    }
    return reached.has(height + column);
  }

  /** The cheapest cells that tie this row to this column without this one: Dijkstra over a few dozen points. */
  function wayRound(row: number, column: number): (readonly [number, number])[] {
    const size = height + width;
    const cost = new Array<number>(size).fill(Infinity);
    const from = new Array<number>(size).fill(-1);
    const done = new Array<boolean>(size).fill(false);
    cost[row] = 0;
    for (;;) {
      const at = cost.reduce((best, one, index) => (!done[index] && one < (cost[best] ?? Infinity) ? index : best), -1);
      if (at < 0) break;
      done[at] = true;
      const others = at < height ? range(height, size) : range(0, height);
      for (const next of others) {
        const [r, c] = at < height ? [at, next - height] : [next, at - height];
        if ((r === row && c === column) || cost[at]! + price(r, c) >= cost[next]!) continue;
        cost[next] = cost[at]! + price(r, c);
        from[next] = at;
      }
    }
    const way: (readonly [number, number])[] = [];
    for (let at = height + column; at !== row; at = from[at]!) {
      const before = from[at]!;
      way.push(at < height ? [at, before - height] : [before, at - height]);
    }
    return way;
  }

  function price(r: number, c: number): number {
    if (hidden[r]![c]) return 0;
    const sum = r === height - 1 || c === width - 1 ? SUM : 0;
    return whole[r]![c] === 0 ? NOUGHT + sum : whole[r]![c]! + sum;
  }
}

function withSums(counts: Counts): number[][] {
  const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);
  const rows = counts.map((row) => [...row, sum(row)]);
  const width = rows[0]?.length ?? 1;
  return [...rows, range(0, width).map((c) => sum(rows.map((row) => row[c]!)))];
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);
