import { share, compareShares, type Share } from '@mondee/kernel';
import {
  budgetingMethods,
  compareOutcomes,
  electionOf,
  greedy,
  readPabulib,
  writePabulib,
  type PabulibFile,
} from '@mondee/methods/budgeting';
import { feed, Unreadable, type Counted, type Printed } from '@mondee/methods/tallying';
import type { BallotRuleOf, CountRule, Votes } from './ballot-file';
import { approvedOn, partsAs, pilesOf, placesOf, voicesOf } from './parts';

type BudgetRule = Extract<CountRule, { method: 'pb.mes' | 'pb.greedy' }>;

export interface LeftOut {
  readonly project: string;
  readonly because: 'too-few-votes' | 'incompatible';
  readonly votes: number;
  /** The project in the count that excludes it. */
  readonly with?: string;
}

const MOST_VOTERS = 2_000_000;

/** The `.pb` file of a budget: the projects that enter the count, one line a voice. */
export function pabulibOf(rule: BallotRuleOf, votes: readonly Votes[], title = ''): string {
  return writePabulib(fileOf(rule, votes, entering(rule, votes).kept, title));
}

export function byBudget(rule: BallotRuleOf, count: BudgetRule, votes: readonly Votes[]) {
  const { kept, leftOut } = entering(rule, votes);
  const text = writePabulib(fileOf(rule, votes, kept, ''));
  const { method, ...options } = count;
  const counted = tally(method, options, text);
  const winners = counted.own!['winners'] as readonly string[];
  const own: Record<string, Printed> = {
    ...counted.own,
    leftOut: leftOut.map((one) => ({ ...one })),
    ...(method === 'pb.mes' && { greedy: besideGreedy(text, winners) }),
  };
  return { counted, winners, own };
}

function tally(id: string, options: object, text: string): Counted {
  const counting = budgetingMethods.find((one) => one.id === id)!.begin(options);
  const lines = feed(counting);
  lines.chunk(text);
  lines.end();
  return counting.finish();
}

/** What greedy would have funded, and how many voters get more of what they approved under each. */
function besideGreedy(text: string, winners: readonly string[]): Printed {
  const election = electionOf(readPabulib(text));
  const other = greedy(election).winners;
  const own = winners.map((id) => election.projects.findIndex((one) => one.id === id));
  const { preferFirst, preferSecond, indifferent } = compareOutcomes(election, own, other, 'satisfaction');
  const without = (chosen: readonly number[]) =>
    election.groups.reduce((n, { approved, voters }) => (approved.some((p) => chosen.includes(p)) ? n : n + voters), 0);
  return {
    winners: other.map((at) => election.projects[at]!.id),
    preferThis: preferFirst,
    preferGreedy: preferSecond,
    indifferent,
    withNothingHere: without(own),
    withNothingByGreedy: without(other),
  };
}

/** Votes for each project, over all parts. */
export function votesByProject(rule: BallotRuleOf, votes: readonly Votes[]): number[] {
  const place = placesOf(rule);
  const counts = rule.options.map(() => 0);
  const parts = partsAs(votes, 'patterns', 'totals');
  for (const { choice, voices } of pilesOf(parts))
    for (const id of approvedOn(choice)) counts[place(id)]! += Number(voices);
  for (const part of parts)
    if (part.as === 'totals')
      for (const [id, n] of Object.entries(part.totals)) {
        if (n > part.voters) throw new Unreadable('TooManyVotes', 'A project has more votes than there are voters');
        counts[place(id)]! += n;
      }
  return counts;
}

/** Which projects enter the count: enough votes, and no incompatible one before them (see the README). */
function entering(rule: BallotRuleOf, votes: readonly Votes[]) {
  return enteringWith(rule, votesByProject(rule, votes), voicesOf(votes));
}

/** Who greedy funds, by votes alone. */
export function fundedByGreedy(rule: BallotRuleOf, counts: readonly number[], voters: bigint): string[] {
  const { kept, order } = enteringWith(rule, counts, voters);
  let left = cents(rule.budget!.amount);
  return order.flatMap((at) => {
    const { id, cost } = rule.options[at]!;
    if (!kept.has(id) || cents(cost) > left) return [];
    left -= cents(cost);
    return [id];
  });
}

function enteringWith(rule: BallotRuleOf, counts: readonly number[], voters: bigint) {
  const { budget, options } = rule;
  if (!budget) throw new Unreadable('NoBudget', 'A participatory budget states its amount');
  const least = leastVotes(budget, voters);
  const cost = (at: number) => cents(options[at]!.cost);
  const order = options
    .map((_, at) => at)
    .sort((a, b) => counts[b]! - counts[a]! || cost(a) - cost(b) || (options[a]!.id < options[b]!.id ? -1 : 1));
  const kept = new Set<string>();
  const leftOut: LeftOut[] = [];
  for (const at of order) {
    const project = options[at]!.id;
    const own = { project, votes: counts[at]! };
    const against = budget.incompatible.filter((list) => list.includes(project)).flat();
    const other = against.find((one) => one !== project && kept.has(one));
    if (counts[at]! < least) leftOut.push({ ...own, because: 'too-few-votes' });
    else if (other) leftOut.push({ ...own, because: 'incompatible', with: other });
    else kept.add(project);
  }
  return { kept, leftOut, order };
}

function leastVotes({ minVotes = 0, minShare }: NonNullable<BallotRuleOf['budget']>, voters: bigint): number {
  if (minShare === undefined) return minVotes;
  const part = partIn(minShare);
  let least = Number((part.num * voters) / part.den);
  if (compareShares(share(BigInt(least)), share(part.num * voters, part.den)) < 0) least++;
  return Math.max(minVotes, least);
}

function partIn(text: string): Share {
  const [, whole, decimals, den] = /^(\d+)(?:\.(\d+)|\/(\d+))?$/.exec(text)!;
  if (decimals) return share(BigInt(whole! + decimals), 10n ** BigInt(decimals.length));
  return share(BigInt(whole!), den ? BigInt(den) : 1n);
}

/** In hundredths: at most 17 digits, and only to order; the count itself is exact in `budgeting`. */
function cents(cost: string | undefined): number {
  if (cost === undefined) throw new Unreadable('NoCost', 'Each project of a budget states its cost');
  const [whole = '0', part = ''] = cost.split('.');
  return Number(whole + part.padEnd(2, '0'));
}

function fileOf(rule: BallotRuleOf, votes: readonly Votes[], kept: ReadonlySet<string>, title: string): PabulibFile {
  const projects = rule.options.filter(({ id }) => kept.has(id));
  const ballots = ballotsOf(votes, kept, rule.count.method);
  const { amount } = rule.budget!;
  return {
    meta: new Map([
      ['description', title],
      ['budget', amount],
      ['currency', rule.budget!.currency],
      ['num_projects', String(projects.length)],
      ['num_votes', String(ballots.length)],
      ['vote_type', 'approval'],
      ['rule', rule.count.method === 'pb.greedy' ? 'greedy' : 'equalshares'],
    ]),
    projectColumns: ['project_id', 'cost', 'name'],
    projects: projects.map(
      ({ id, cost, name }) =>
        new Map([
          ['project_id', id],
          ['cost', cost!],
          ['name', name],
        ]),
    ),
    voteColumns: ['voter_id', 'vote'],
    votes: ballots.map(
      (vote, at) =>
        new Map([
          ['voter_id', String(at + 1)],
          ['vote', vote],
        ]),
    ),
  };
}

/** One text a voice, sorted: nothing of the order they came in. Totals stand as ballots naming one project. */
function ballotsOf(votes: readonly Votes[], kept: ReadonlySet<string>, method: string): string[] {
  const parts = method === 'pb.mes' ? partsAs(votes, 'patterns') : partsAs(votes, 'patterns', 'totals');
  if (voicesOf(votes) > MOST_VOTERS) throw new Unreadable('TooManyVotes', `More than ${MOST_VOTERS} voices`);
  const lines = pilesOf(parts).flatMap(({ choice, voices }) => {
    const named = approvedOn(choice).filter((id) => kept.has(id));
    return Array<string>(Number(voices)).fill([...named].sort().join(','));
  });
  for (const part of parts as readonly Votes[])
    if (part.as === 'totals')
      for (const [id, n] of Object.entries(part.totals)) if (kept.has(id)) lines.push(...Array<string>(n).fill(id));
  return lines.sort();
}
