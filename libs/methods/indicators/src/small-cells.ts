/** A figure of a breakdown: so many, out of at most so many. */
export interface Cell {
  readonly id: string;
  readonly count: number;
  /** The most it could be: those on the list. Not known: no bound. */
  readonly of?: number;
}

export interface ShownCell {
  readonly id: string;
  /** Nothing when it is hidden. */
  readonly count: number | null;
}

/**
 * Hides figures that are about few people, and as many others as it takes that nobody gets them back from the total.
 * A cell is small when 0 < count < threshold, or when all of `of` but fewer than the threshold are in it (and
 * `of` is given): then it says who is not. What is hidden stays unknown within a range of `threshold` at least, for
 * whoever has the total, the other cells and the bounds; where that cannot be had, the whole breakdown is hidden.
 *
 * @example hideSmallCells([{id:'a',count:2},{id:'b',count:9},{id:'c',count:40}], 5) // a and b hidden, c shown
 */
export function hideSmallCells(cells: readonly Cell[], threshold: number): ShownCell[] {
  const hidden = new Set(cells.filter((cell) => isSmall(cell, threshold)).map(({ id }) => id));
  const others = cells.filter(({ id }) => !hidden.has(id)).sort((a, b) => a.count - b.count || (a.id < b.id ? -1 : 1));
  while (
    hidden.size > 0 &&
    others.length > 0 &&
    !covered(
      cells.filter(({ id }) => hidden.has(id)),
      threshold,
    )
  )
    hidden.add(others.shift()!.id);
  const kept =
    hidden.size === 0 ||
    covered(
      cells.filter(({ id }) => hidden.has(id)),
      threshold,
    );
  return cells.map(({ id, count }) => ({ id, count: kept && !hidden.has(id) ? count : null }));
}

function isSmall({ count, of }: Cell, threshold: number): boolean {
  if (count > 0 && count < threshold) return true;
  return of !== undefined && of > 0 && of - count < threshold && count > 0;
}

/** The range that each hidden cell may lie in, for who knows their sum and their bounds. */
export function rangesOf(
  hidden: readonly Cell[],
): { readonly id: string; readonly least: number; readonly most: number }[] {
  const sum = hidden.reduce((total, { count }) => total + count, 0);
  return hidden.map(({ id, of = sum }) => {
    const others = hidden.reduce((room, other) => room + (other.id === id ? 0 : Math.min(other.of ?? sum, sum)), 0);
    return { id, least: Math.max(0, sum - others), most: Math.min(of, sum) };
  });
}

function covered(hidden: readonly Cell[], threshold: number): boolean {
  return hidden.length > 1 && rangesOf(hidden).every(({ least, most }) => most - least >= threshold);
}

/** Answers of a group, by answer. */
export interface Answers {
  readonly id: string;
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Groups whose answers may be shown beside the whole's: hidden are groups smaller than the threshold, those in which
 * one answer takes all or all but fewer than the threshold, and then more until what is hidden, taken together, is
 * none of these either. Nothing is shown where that cannot be had.
 */
export function showableGroups(groups: readonly Answers[], threshold: number): ReadonlySet<string> {
  const shown = groups.filter((one) => !tells(one.counts, threshold));
  const hidden = groups.filter((one) => tells(one.counts, threshold));
  shown.sort((a, b) => total(a.counts) - total(b.counts) || (a.id < b.id ? -1 : 1));
  const together = () =>
    hidden.reduce<Record<string, number>>((sum, { counts }) => {
      for (const [answer, n] of Object.entries(counts)) sum[answer] = (sum[answer] ?? 0) + n;
      return sum;
    }, {});
  while (hidden.length && (hidden.length < 2 || tells(together(), threshold))) {
    const next = shown.shift();
    if (!next) return new Set();
    hidden.push(next);
  }
  return new Set(shown.map(({ id }) => id));
}

const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

function tells(counts: Readonly<Record<string, number>>, threshold: number): boolean {
  const all = total(counts);
  return all < threshold || Object.values(counts).some((n) => all - n < threshold && n > 0);
}
