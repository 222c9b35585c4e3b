import type { Chances } from './leximin';
import { bestPanel, type Panel } from './panels';
import type { Model, Row } from './pool';
import { plain, term, type Solver } from './programs';
import { seatPeople } from './seat-people';

/** The lottery is published in whole thousandths, so that three dice of ten faces can draw it. */
export const TICKETS = 1000;

export interface LotteryLine {
  /** Ids, sorted. */
  readonly panel: readonly string[];
  readonly thousandths: number;
}

/**
 * A thousand panels in which each person sits as often as their chance says, to one panel.
 * The exact chances times a thousand are rounded to whole seats, cell by cell; then panels are taken out one after the
 * other, each as near to the average of what is left as whole numbers go, so that what is left can always be shared.
 * @returns nothing when these chances are no mixture of whole panels
 */
export function lottery(model: Model, { chances, panels, weights }: Chances, solve: Solver): LotteryLine[] | undefined {
  const tickets = inTurn(model, chances, solve) ?? (panels && weights && byRounding(model, chances, panels, solve));
  if (!tickets) return undefined;
  const lines = new Map<string, { panel: readonly string[]; thousandths: number }>();
  for (const panel of seatPeople(model, tickets)) {
    const key = panel.join('\n');
    const line = lines.get(key) ?? { panel, thousandths: 0 };
    line.thousandths++;
    lines.set(key, line);
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

function inTurn(model: Model, chances: readonly number[], solve: Solver): Panel[] | undefined {
  const totals = wholeTotals(model, chances, solve);
  if (!totals) return undefined;
  const rest = [...totals];
  const tickets: Panel[] = [];
  for (let left = TICKETS; left > 0;) {
    const least = rest.map((count) => Math.floor(count / left));
    const most = rest.map((count) => Math.ceil(count / left));
    const rows = model.rows.map((row): Row => {
      const sum = row.cells.reduce((all, cell) => all + rest[cell]!, 0);
      return { cells: row.cells, min: Math.floor(sum / left), max: Math.ceil(sum / left) };
    });
    const panel = bestPanel(
      model,
      rest.map((count, cell) => count / left - least[cell]!),
      solve,
      { least, most, rows, nearEnough: true },
    );
    if (!panel) return undefined;
    const times = howOften(panel, rest, left, { least, most, rows });
    for (let i = 0; i < times; i++) tickets.push(panel);
    panel.forEach((count, cell) => (rest[cell]! -= count * times));
    left -= times;
  }
  return tickets;
}

/** How often a panel can be taken before what is left on average leaves its bounds. */
function howOften(
  panel: Panel,
  rest: readonly number[],
  left: number,
  bounds: { least: number[]; most: number[]; rows: Row[] },
): number {
  let times = left;
  const limit = (count: number, total: number, min: number, max: number) => {
    // After n times: min·(left − n) ≤ total − count·n ≤ max·(left − n).
    if (count > min) times = Math.min(times, Math.floor((total - min * left) / (count - min)));
    if (count < max) times = Math.min(times, Math.floor((max * left - total) / (max - count)));
  };
  panel.forEach((count, cell) => limit(count, rest[cell]!, bounds.least[cell]!, bounds.most[cell]!));
  for (const { cells, min, max } of bounds.rows) {
    const sum = (of: readonly number[]) => cells.reduce((all, cell) => all + of[cell]!, 0);
    limit(sum(panel), sum(rest), min, max);
  }
  return Math.max(1, times);
}

/** Seats of each cell in the thousand panels together: its exact share, up or down to a whole number, quotas kept. */
function wholeTotals(model: Model, chances: readonly number[], solve: Solver): number[] | undefined {
  const exact = model.cells.map(({ people }, cell) => snap(chances[cell]! * people.length * TICKETS));
  const scaled: Model = {
    ...model,
    caps: model.caps.map((cap) => cap * TICKETS),
    rows: model.rows.map((row) => ({ ...row, min: row.min * TICKETS, max: row.max * TICKETS })),
  };
  const found = bestPanel(
    scaled,
    exact.map((count) => count - Math.floor(count)),
    solve,
    {
      least: exact.map(Math.floor),
      most: exact.map(Math.ceil),
      nearEnough: true,
    },
  );
  return found && [...found];
}

/** A float within its own error of a whole number is that number. */
const snap = (n: number): number => (Math.abs(n - Math.round(n)) < 1e-3 ? Math.round(n) : n);

/** Whole thousandths over generated panels, the greatest error of a person as small as it can be. */
function byRounding(
  model: Model,
  chances: readonly number[],
  panels: readonly Panel[],
  solve: Solver,
): Panel[] | undefined {
  const names = panels.map((_, at) => `n${at}`);
  const rows = model.cells.flatMap(({ people }, cell) => {
    const sum = panels.map((panel, at) => term(panel[cell]!, names[at]!)).join('') || '+ 0 n0 ';
    const exact = plain(chances[cell]! * people.length * TICKETS);
    return [` a${cell}: ${sum}- ${people.length} e <= ${exact}`, ` b${cell}: ${sum}+ ${people.length} e >= ${exact}`];
  });
  const solution = solve(
    [
      'Minimize',
      ' obj: e',
      'Subject To',
      ...rows,
      ` sum: ${names.map((name) => `+ ${name}`).join(' ')} = ${TICKETS}`,
      'Bounds',
      ' 0 <= e <= 1000',
      ...names.map((name) => ` 0 <= ${name} <= ${TICKETS}`),
      'General',
      ` ${names.join(' ')}`,
      'End',
    ].join('\n'),
  );
  return (
    solution &&
    panels.flatMap((panel, at) => Array.from({ length: Math.round(solution.columns[names[at]!] ?? 0) }, () => panel))
  );
}
