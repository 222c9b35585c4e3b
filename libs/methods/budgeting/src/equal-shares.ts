import { share, type Share } from '@mondee/kernel';
import { tieOrder, type BudgetElection } from './election';
import { priceOf, type Price, type Supporters } from './price';
import { EMPTY, Purses, toNumber } from './purses';

export type Utility = 'cost' | 'cardinality';

/** One purchase. */
export interface Bought {
  readonly project: number;
  /** What each supporter who could afford it paid, in units of the election's scale. */
  readonly price: Share;
  /** Voters who paid the whole price, and those who gave all they had left. */
  readonly payers: number;
  readonly gaveAll: number;
  /** Projects equally good value at that moment, the bought one first. */
  readonly tied: readonly number[];
}

export interface EqualSharesRun {
  readonly endowment: Share;
  readonly bought: readonly Bought[];
  /** Zero-cost projects, funded before anything is paid. */
  readonly free: readonly number[];
  readonly purses: Purses;
  /** Class of each ballot group at the end. */
  readonly classOf: Int32Array;
  readonly spent: bigint;
}

/** Chooses among projects of exactly equal value; by default the stated order of ties. */
export type Pick = (tied: readonly number[]) => number;

/** What does not change from one endowment to the next. */
export interface Prepared {
  readonly election: BudgetElection;
  readonly utility: Utility;
  readonly supporters: readonly Supporters[];
  readonly groupVoters: Int32Array;
  readonly place: readonly number[];
}

export function prepare(election: BudgetElection, utility: Utility): Prepared {
  const groupVoters = Int32Array.from(election.groups, ({ voters }) => voters);
  const lists: number[][] = election.projects.map(() => []);
  election.groups.forEach(({ approved }, group) => approved.forEach((project) => lists[project]!.push(group)));
  return {
    election,
    utility,
    groupVoters,
    place: tieOrder(election),
    supporters: lists.map((groups) => Int32Array.from(groups)),
  };
}

/**
 * The method of Equal Shares: each voter holds the same endowment; the project that costs its supporters least for
 * what they gain is bought, they pay equally or all they have, until none is affordable.
 * Peters, Pierczyński, Skowron: Proportional Participatory Budgeting with Additive Utilities, NeurIPS 2021.
 * Projects without a supporter are never bought. Cost: about one pass over its supporters for each project looked at;
 * bounds of earlier rounds spare most looks, for money only falls and prices only rise.
 * @param stopAbove stops once more than this is spent: the outcome is then only known to be above it
 */
export function equalShares(
  prepared: Prepared,
  endowment: Share,
  options: { readonly pick?: Pick; readonly stopAbove?: bigint } = {},
): EqualSharesRun {
  const { election, supporters, groupVoters, utility, place } = prepared;
  const { projects } = election;
  const pick = options.pick ?? ((tied) => tied.reduce((best, one) => (place[one]! < place[best]! ? one : best)));
  const purses = new Purses(endowment);
  const classOf = new Int32Array(groupVoters.length);
  if (endowment.num === 0n) classOf.fill(EMPTY);
  const bought: Bought[] = [];
  const free = projects.flatMap(({ cost }, project) => (cost === 0n ? [project] : []));
  const gain = (project: number) => (utility === 'cost' ? projects[project]!.cost : 1n);
  const gainFloat = projects.map((_, project) => toNumber(gain(project), 1n));
  let open = projects.flatMap(({ cost }, project) => (cost > 0n && supporters[project]!.length > 0 ? [project] : []));
  /** Price per gain at the last look, less its error: it has not fallen since. */
  const bounds = new Float64Array(projects.length);
  let spent = 0n;
  const look = (project: number) =>
    priceOf(projects[project]!.cost, supporters[project]!, groupVoters, classOf, purses);

  for (;;) {
    open.sort((a, b) => bounds[a]! - bounds[b]!);
    let ceiling = Infinity;
    const near: { project: number; price: Price; low: number }[] = [];
    const gone = new Set<number>();
    for (const project of open) {
      if (bounds[project]! > ceiling) break;
      const price = look(project);
      if (!price) {
        gone.add(project);
        continue;
      }
      const low = (price.float - price.error) / gainFloat[project]!;
      bounds[project] = low * (1 - 1e-12);
      ceiling = Math.min(ceiling, ((price.float + price.error) / gainFloat[project]!) * (1 + 1e-12));
      near.push({ project, price, low });
    }
    if (gone.size > 0) open = open.filter((project) => !gone.has(project));
    const best = leastOf(
      near.filter(({ low }) => low <= ceiling),
      gain,
    );
    if (best.length === 0) break;
    const project = pick(best.map((one) => one.project));
    const { price } = best.find((one) => one.project === project)!;
    bought.push({
      project,
      price: share(price.exact(), purses.denominator * BigInt(price.payers)),
      ...settle(prepared, project, price, purses, classOf),
      tied: [project, ...best.map((one) => one.project).filter((one) => one !== project)],
    });
    open = open.filter((one) => one !== project);
    spent += projects[project]!.cost;
    if (options.stopAbove !== undefined && spent > options.stopAbove) break;
  }
  return { endowment, bought, free, purses, classOf, spent };
}

/** Those of exactly least price per gain. */
function leastOf<T extends { project: number; price: Price }>(near: T[], gain: (project: number) => bigint): T[] {
  if (near.length < 2) return near;
  // price/gain = exact / (denominator · payers · gain); the denominator is common to all.
  const scaled = near.map((one) => ({
    one,
    num: one.price.exact(),
    den: BigInt(one.price.payers) * gain(one.project),
  }));
  let least: typeof scaled = [];
  for (const candidate of scaled) {
    const difference = least[0] ? candidate.num * least[0].den - least[0].num * candidate.den : -1n;
    if (difference < 0n) least = [candidate];
    else if (difference === 0n) least.push(candidate);
  }
  return least.map(({ one }) => one);
}

/** Takes the price from its supporters' purses. */
function settle(
  { supporters, groupVoters }: Prepared,
  project: number,
  price: Price,
  purses: Purses,
  classOf: Int32Array,
) {
  const before = purses.count;
  const numerator = price.exact();
  const purchase = purses.pay(numerator, price.payers);
  const float = purses.float(numerator);
  const next = new Int32Array(before);
  let gaveAll = 0;
  for (const group of supporters[project]!) {
    const from = classOf[group]!;
    if (from === EMPTY) continue;
    if (price.poor(from)) gaveAll += groupVoters[group]!;
    classOf[group] =
      price.poor(from) || price.justEnough(from) ? EMPTY : (next[from] ||= purses.child(from, purchase, float));
  }
  return { payers: price.payers, gaveAll };
}
