import { majorityJudgment, schulze, type Pairwise } from '@mondee/methods/tallying';
import type { BallotRuleOf, Votes } from './ballot-file';
import { ALL, decideBy, sidesOf } from './by-assembly';
import { fundedByGreedy, votesByProject } from './by-budget';
import { byGrades, pairsOf } from './by-options';
import { voicesOf } from './parts';

/** What would have been enough for an option that lost. */
export interface Change {
  readonly option: string;
  /** `more`: so many more ballots for it alone. `turned`: so many voices said the other of yes and no. */
  readonly by: 'more' | 'turned';
  /** The fewest with which it is among the winners. */
  readonly voices: number;
}

/** Above this many steps the search is left out: nothing is said rather than something near. */
const MOST_WORK = 30_000_000;

/**
 * For each option that lost, the smallest change that would have made it win: exact, out of what is published.
 * Of a yes or no by colleges, of transfers and of Equal Shares (which explains each project itself) it says nothing.
 */
export function changesOf(rule: BallotRuleOf, votes: readonly Votes[], winners: readonly string[]): Change[] {
  const losers = rule.options.map(({ id }) => id).filter((id) => !winners.includes(id));
  if (!winners.length) return [];
  if (rule.count.method === 'yes-no') return turned(rule, votes, winners[0]!);
  const needs = finder(rule, votes);
  return losers.flatMap((option) => {
    const voices = needs?.(rule.options.findIndex(({ id }) => id === option));
    return voices === undefined ? [] : [{ option, by: 'more' as const, voices }];
  });
}

function finder(rule: BallotRuleOf, votes: readonly Votes[]): ((at: number) => number | undefined) | undefined {
  const { count } = rule;
  if (count.method === 'approval') {
    const counts = votesByProject(rule, votes);
    return (at) => Math.max(...counts) - counts[at]!;
  }
  if (count.method === 'mj' && count.blank === 'worst') return moreGrades(rule, count, votes);
  if (count.method === 'ranked.schulze') return morePairs(rule, count.strength, votes);
  if (count.method === 'pb.greedy') return (at) => moreFunds(rule, votes, at);
  return undefined;
}

/** The fewest for which `wins` holds, where it holds for all that are more. */
function fewest(wins: (more: number) => boolean, most: number): number | undefined {
  if (!wins(most)) return undefined;
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (wins(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Voices that change sides; all that could are enough or nothing is. */
function turned(rule: BallotRuleOf, votes: readonly Votes[], winner: string): Change[] {
  if (rule.colleges.length) return [];
  const sides = sidesOf(rule, votes).get(ALL)!;
  const adopting = winner === 'no';
  const from = adopting ? sides.against : sides.for;
  const wins = (more: number) => {
    const moved = adopting ? BigInt(more) : -BigInt(more);
    const then = { ...sides, for: sides.for + moved, against: sides.against - moved };
    return decideBy(rule, new Map([[ALL, then]]), rule.majorities).result.adopted === adopting;
  };
  const voices = fewest(wins, Number(from));
  return voices === undefined ? [] : [{ option: adopting ? 'yes' : 'no', by: 'turned', voices }];
}

/** A ballot more gives this option the best grade and every other the worst: it can only rise. */
function moreGrades(
  rule: BallotRuleOf,
  count: Extract<BallotRuleOf['count'], { method: 'mj' }>,
  votes: readonly Votes[],
): (at: number) => number | undefined {
  const { outcome } = byGrades(rule, count, votes);
  const { profiles } = outcome.result as unknown as { profiles: ReadonlyMap<string, ReadonlyMap<string, bigint>> };
  const { grades } = count;
  const counts = rule.options.map(({ id }) => grades.map((grade) => profiles.get(id)!.get(grade)!));
  const options = rule.options.map(({ id, name }) => ({ id, name }));
  const voters = Number(voicesOf(votes));
  return (at) => {
    const wins = (more: number) => {
      const then = counts.map((row, of) => {
        const given = of === at ? 0 : row.length - 1;
        return row.map((n, grade) => (grade === given ? n + BigInt(more) : n));
      });
      const blanks = options.map(() => 0n);
      const { result } = majorityJudgment({ options, grades, counts: then, blanks }, { blank: 'worst' });
      return result.winners.includes(options[at]!.id);
    };
    return fewest(wins, voters + 1);
  };
}

/** A ballot more names this option and no other. One after the other: nothing promises that it can only rise. */
function morePairs(rule: BallotRuleOf, strength: 'wv' | 'margins', votes: readonly Votes[]) {
  const { table } = pairsOf(rule, votes);
  const m = table.options.length;
  return (at: number): number | undefined => {
    const deficits = rule.options.map((_, of) => (of === at ? 0 : Number(table.over(of, at) - table.over(at, of))));
    // Before all others in pairs it has won.
    const most = Math.max(...deficits) + 1;
    if (most * m ** 3 * m > MOST_WORK) return undefined;
    for (let more = 0; more <= most; more++) {
      const then: Pairwise = {
        options: table.options,
        voters: table.voters === null ? null : table.voters + BigInt(more),
        over: (a, b) => table.over(a, b) + (a === at ? BigInt(more) : 0n),
      };
      if (schulze(then, strength).result.winners.includes(table.options[at]!.id)) return more;
    }
    return undefined;
  };
}

/** Only where its votes pass another's, or the least share passes somebody's, can the outcome change. */
function moreFunds(rule: BallotRuleOf, votes: readonly Votes[], at: number): number | undefined {
  const { minShare } = rule.budget!;
  // A share in decimals: files of elsewhere.
  if (minShare !== undefined && !minShare.includes('/')) return undefined;
  const counts = votesByProject(rule, votes);
  const voters = Number(voicesOf(votes));
  const passing = counts.flatMap((n) => [n - counts[at]!, n - counts[at]! + 1]);
  const least = (rule.budget!.minVotes ?? 0) - counts[at]!;
  const steps = [...new Set([0, least, ...passing, ...stepsOfShare(rule, counts, voters, at)])]
    .filter((more) => more >= 0 && Number.isSafeInteger(more))
    .sort((a, b) => a - b);
  if (steps.length * counts.length ** 2 > MOST_WORK) return undefined;
  return steps.find((more) => {
    const then = counts.map((n, of) => (of === at ? n + more : n));
    return fundedByGreedy(rule, then, BigInt(voters + more)).includes(rule.options[at]!.id);
  });
}

/** With `minShare` s: where s·(voters + more) passes the votes of a project, and where this one's own reach it. */
function stepsOfShare({ budget }: BallotRuleOf, counts: readonly number[], voters: number, at: number): number[] {
  const said = budget?.minShare === undefined ? undefined : /^(\d+)\/(\d+)$/.exec(budget.minShare);
  if (!said) return [];
  const [part, of] = [BigInt(said[1]!), BigInt(said[2]!)];
  const passed = counts.map((n) => Number((BigInt(n) * of) / part) - voters + 1);
  const lack = part * BigInt(voters) - of * BigInt(counts[at]!);
  const own = of > part && lack > 0n ? [Number((lack + (of - part) - 1n) / (of - part))] : [];
  return [...passed, ...own];
}
