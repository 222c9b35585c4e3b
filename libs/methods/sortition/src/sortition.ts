import { Lots } from '@mondee/methods/tallying';
import { leximinOverPanels, leximinRelaxed, type Chances } from './leximin';
import { lottery, TICKETS, type LotteryLine } from './lottery';
import { bestPanel, smallestRelaxation, type Relaxed } from './panels';
import { modelOf, type Pool } from './pool';
import type { Solver } from './programs';

export type SortitionRule = 'leximin' | 'maximin';

export interface Sortition {
  readonly feasible: boolean;
  /** Chance of each person, by id, from 0 to 1. */
  readonly probabilities: ReadonlyMap<string, number>;
  /** Panels with their thousandths, a thousand together, in the order the draw reads them. */
  readonly lottery: readonly LotteryLine[];
  /** The quotas to bend, when none keeps them all; nothing when the seats cannot be filled at all. */
  readonly relaxation?: readonly Relaxed[];
  /** Groups of identical people the count worked on. */
  readonly cells: number;
}

/** Up to this many groups the chances are found over whole panels; beyond, over the relaxation, proved by the lottery. */
const EXACT_CELLS = 60;

/**
 * A citizens' panel: chances as equal as the quotas allow, and a lottery in thousandths that gives them.
 * LEXIMIN's sorted vector of chances is unique, so anyone with another solver finds the same.
 */
export function sortition(pool: Pool, rule: SortitionRule, solve: Solver): Sortition {
  const model = modelOf(pool);
  const cells = model.cells.length;
  if (
    cells === 0 ||
    !bestPanel(
      model,
      model.cells.map(() => 0),
      solve,
    )
  ) {
    const relaxation = cells === 0 ? undefined : smallestRelaxation(model, solve);
    return { feasible: false, probabilities: new Map(), lottery: [], cells, ...(relaxation && { relaxation }) };
  }
  const levels = rule === 'maximin' ? 1 : Infinity;
  // Of all ways to raise the least chance, LEXIMIN's is one, and the one that whole panels mix into most easily.
  const relaxed = cells > EXACT_CELLS ? leximinRelaxed(model, solve) : undefined;
  let found: Chances | undefined = relaxed;
  let lines = relaxed && lottery(model, relaxed, solve);
  if (!lines) {
    found = leximinOverPanels(model, solve, levels);
    lines = lottery(model, found, solve);
    if (!lines) throw new Error('No lottery gives these chances');
  }
  const probabilities = new Map<string, number>();
  model.cells.forEach(({ people }, cell) => {
    for (const person of people) probabilities.set(pool.people[person]!.id, found!.chances[cell]!);
  });
  return { feasible: true, probabilities, lottery: lines, cells };
}

/** Draws the panel: ticket 0 to 999 from a public seed, read down the published lottery. Anyone can redo it. */
export function drawPanel(
  lines: readonly LotteryLine[],
  seed: string,
): { readonly ticket: number; readonly panel: readonly string[] } {
  const ticket = new Lots(seed).below(TICKETS);
  let upTo = 0;
  for (const { panel, thousandths } of lines) {
    upTo += thousandths;
    if (ticket < upTo) return { ticket, panel };
  }
  throw new RangeError('This lottery has fewer than a thousand thousandths');
}
