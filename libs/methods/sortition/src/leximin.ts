import { bestPanel, type Panel } from './panels';
import type { Model } from './pool';
import { plain, rowLines, term, type Solver } from './programs';

/** How near two chances count as one. */
const NEAR = 1e-6;
/** By how much a fixed chance may give way, so that the solver's own error never makes the next level impossible. */
const SLACK = 1e-7;
const MOST_SLACK = 1e-5;

/** The chance of each cell's people; the panels that give it, with their weights, when they were generated. */
export interface Chances {
  readonly chances: readonly number[];
  readonly panels?: readonly Panel[];
  readonly weights?: readonly number[];
}

/**
 * LEXIMIN by column generation: the least chance as great as it can be, then the next, and so on.
 * Flanigan, Gölz, Gupta, Hennig, Procaccia: Fair algorithms for selecting citizens' assemblies, Nature 2021,
 * supplementary algorithm 1; here over cells of identical people instead of persons, which changes nothing (by symmetry
 * they have the same chance) and makes the programs smaller.
 * @param levels how many of the least chances are raised: one is MAXIMIN
 */
export function leximinOverPanels(model: Model, solve: Solver, levels = Infinity): Chances {
  const { cells } = model;
  const size = cells.map(({ people }) => people.length);
  const fixed = new Map<number, number>();
  const panels: Panel[] = [];
  const known = new Set<string>();
  const add = (panel: Panel): boolean => {
    const key = panel.join();
    if (known.has(key)) return false;
    known.add(key);
    panels.push(panel);
    return true;
  };
  for (let cell = 0; cell < cells.length; cell++) {
    const panel = bestPanel(
      model,
      size.map((_, at) => (at === cell ? 1 : 0)),
      solve,
    )!;
    add(panel);
    // Nobody of this cell sits in any panel.
    if (panel[cell] === 0) fixed.set(cell, 0);
  }
  let weights: number[] = [];
  for (let level = 0; ;) {
    const master = solveMaster(panels, size, fixed, solve);
    weights = master.weights;
    const found = bestPanel(model, master.prices, solve)!;
    const worth = (panel: Panel) => panel.reduce((sum, count, cell) => sum + count * master.prices[cell]!, 0);
    const best = panels.reduce((most, panel) => Math.max(most, worth(panel)), 0);
    if (worth(found) > best + NEAR * Math.max(best, 1e-3) && add(found)) continue;
    level++;
    if (fixed.size === cells.length || level >= levels) break;
    fixTight(master.prices, size, master.least, fixed);
    if (fixed.size === cells.length) {
      weights = solveMaster(panels, size, fixed, solve).weights;
      break;
    }
  }
  const chances = size.map(
    (people, cell) => panels.reduce((sum, panel, at) => sum + weights[at]! * panel[cell]!, 0) / people,
  );
  return { chances, panels, weights };
}

/** Maximises the least chance of those not fixed yet, over the panels at hand. */
function solveMaster(
  panels: readonly Panel[],
  size: readonly number[],
  fixed: ReadonlyMap<number, number>,
  solve: Solver,
) {
  const chance = (cell: number) => panels.map((panel, at) => term(panel[cell]!, `l${at}`)).join('');
  const done = fixed.size === size.length;
  // When all are fixed, the distribution that gives them: the smallest shortfall `t`.
  const rows = size.map((people, cell) => {
    const at = fixed.get(cell);
    const sum = chance(cell) || '+ 0 l0 ';
    if (at === undefined) return ` c${cell}: ${sum}- ${people} t >= 0`;
    return ` c${cell}: ${sum}${done ? `+ ${people} t ` : ''}>= ${plain(Math.max(0, (at - (done ? 0 : SLACK)) * people))}`;
  });
  const solution = solve(
    [
      done ? 'Minimize' : 'Maximize',
      ' obj: t',
      'Subject To',
      ...rows,
      ` sum: ${panels.map((_, at) => `+ l${at}`).join(' ')} = 1`,
      'Bounds',
      ' 0 <= t <= 1',
      'End',
    ].join('\n'),
  );
  if (!solution) throw new Error('The chances fixed so far cannot be kept');
  return {
    least: solution.columns['t'] ?? 0,
    weights: panels.map((_, at) => solution.columns[`l${at}`] ?? 0),
    prices: size.map((_, cell) => Math.abs(solution.duals[`c${cell}`] ?? 0)),
  };
}

/** A shadow price above nothing: this chance is the least in every best distribution, and stays there. */
function fixTight(prices: readonly number[], size: readonly number[], least: number, fixed: Map<number, number>): void {
  const weight = (cell: number) => prices[cell]! * size[cell]!;
  const open = size.map((_, cell) => cell).filter((cell) => !fixed.has(cell));
  const tight = open.filter((cell) => weight(cell) > NEAR);
  const most = open.reduce((best, cell) => (weight(cell) > weight(best) ? cell : best), open[0]!);
  for (const cell of tight.length > 0 ? tight : [most]) fixed.set(cell, least);
}

/**
 * The same over panels that may be split (the linear relaxation): no columns to generate, so it is fast for thousands
 * of people; an upper bound that the lottery of whole panels then proves within a thousandth, see `lottery`.
 */
export function leximinRelaxed(model: Model, solve: Solver, levels = Infinity): Chances | undefined {
  const { cells, caps, rows } = model;
  if (rows.some((row) => row.cells.length === 0 && row.min > 0)) return undefined;
  const size = cells.map(({ people }) => people.length);
  const x = (cell: number) => `x${cell}`;
  const fixed = new Map<number, number>();
  let slack = SLACK;
  for (let level = 0; ; level++) {
    const solution = solve(
      [
        'Maximize',
        ' obj: t',
        'Subject To',
        ...size.flatMap((people, cell) => (fixed.has(cell) ? [] : [` c${cell}: ${x(cell)} - ${people} t >= 0`])),
        ...rows.flatMap((row, at) => rowLines(row, `r${at}`, x)),
        'Bounds',
        ...size.map((people, cell) => {
          const at = fixed.get(cell);
          return ` ${plain(at === undefined ? 0 : Math.max(0, (at - slack) * people))} <= ${x(cell)} <= ${caps[cell]}`;
        }),
        ' 0 <= t <= 1',
        'End',
      ].join('\n'),
    );
    if (!solution) {
      // Chances fixed one after the other carry the solver's error along: let them give way a little more.
      if (fixed.size === 0 || slack > MOST_SLACK) return undefined;
      slack *= 10;
      continue;
    }
    const prices = size.map((_, cell) => Math.abs(solution.duals[`c${cell}`] ?? 0));
    if (level + 1 >= levels) return { chances: size.map((people, cell) => (solution.columns[x(cell)] ?? 0) / people) };
    fixTight(prices, size, solution.columns['t'] ?? 0, fixed);
    if (fixed.size === cells.length) return { chances: size.map((_, cell) => fixed.get(cell)!) };
  }
}
