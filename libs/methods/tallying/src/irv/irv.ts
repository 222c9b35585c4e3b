import { share } from '@mondee/kernel';
import { defaultSeed } from '../counting/input-hash';
import { Lots } from '../counting/lots';
import { byBigint, standing, sum, type Outcome, type Tie } from '../counting/outcome';
import { hashOfRanked, ranksOf, type Paper, type RankedBallots } from '../reading/ranked-ballots';
import { partedByEarlierRounds } from './earlier-rounds';

export interface IrvOptions {
  readonly seed?: string;
  /** A ballot that ranks several equally counts in equal parts for those left (`split`), or stops there (`stop`). */
  readonly equal?: 'split' | 'stop';
}

export interface IrvRound {
  readonly round: number;
  readonly votes: ReadonlyMap<string, bigint | ReturnType<typeof share>>;
  readonly exhausted: bigint | ReturnType<typeof share>;
  readonly eliminated?: string;
  readonly elected?: string;
}

/**
 * Instant-runoff voting (alternative vote; W. R. Ware 1871): each ballot counts for the first left on it; the last is
 * eliminated, one at a time, until one holds more than half of what still counts, or is alone. To have a whole order the
 * count goes on to the end; `elected` stands in the round in which the winner is known. Who was eliminated last is
 * best. Last place tied: fewest votes at the latest earlier round where they differ, then lot (public seed).
 *
 * The votes are counted in the least common part in which equal ranks can be split, so that all stay whole numbers.
 * After grouping, only the ballots of who is eliminated are looked at again.
 */
export function irv(ballots: RankedBallots, { seed, equal = 'split' }: IrvOptions = {}): Outcome {
  const inputHash = hashOfRanked(ballots);
  const lots = new Lots(seed ?? defaultSeed(inputHash));
  const { options, papers } = ballots;
  const id = (option: number) => options[option]!.id;
  const unit = equal === 'split' ? commonPart(papers) : 1n;
  const figure = (parts: bigint) => (parts % unit === 0n ? parts / unit : share(parts, unit));
  const left = new Set(options.keys());
  const is = new Uint8Array(options.length).fill(1);
  const votes = options.map(() => 0n);
  const held: number[][] = options.map(() => []);
  let exhausted = 0n;

  const give = (paper: number, rank: readonly number[], sign: bigint) => {
    const worth = papers[paper]!.count * unit;
    if (!rank.length) exhausted += worth * sign;
    for (const option of rank) votes[option]! += (worth / BigInt(rank.length)) * sign;
  };
  papers.forEach((paper, i) => {
    const rank = firstRank(paper, is, equal);
    give(i, rank, 1n);
    for (const option of rank) held[option]!.push(i);
  });
  const eliminate = (out: number) => {
    const alone = [out];
    for (const i of held[out]!) {
      const before = papers[i]!.ranks ? firstRank(papers[i]!, is, equal) : alone;
      is[out] = 0;
      const after = firstRank(papers[i]!, is, equal);
      is[out] = 1;
      give(i, before, -1n);
      give(i, after, 1n);
      // Those who shared it with the eliminated hold it already.
      if (before.length === 1) for (const option of after) held[option]!.push(i);
    }
    held[out] = [];
    is[out] = 0;
    left.delete(out);
    order.unshift(out);
  };

  const history: bigint[][] = [];
  const trace: IrvRound[] = [];
  const rules: Tie[] = [];
  const order: number[] = [];
  let known = false;
  while (left.size > 1 || !known) {
    history.push([...votes]);
    const standingNow = [...left].sort((a, b) => byBigint(votes[b]!, votes[a]!) || a - b);
    const leader = standingNow[0]!;
    const wins: boolean = !known && (left.size === 1 || votes[leader]! * 2n > sum([...left].map((one) => votes[one]!)));
    known ||= wins;
    const out = left.size === 1 ? undefined : last(votes, left, history, lots, rules, id);
    trace.push({
      round: trace.length + 1,
      votes: new Map(standingNow.map((one) => [id(one), figure(votes[one]!)])),
      exhausted: figure(exhausted),
      ...(wins && { elected: id(leader) }),
      ...(out !== undefined && { eliminated: id(out) }),
    });
    if (out !== undefined) eliminate(out);
  }
  order.unshift(...left);
  const result = standing(
    options,
    order.map((one) => [one]),
    (one) => figure(best(history, one)),
  );
  return { result, trace, ties: [...rules, ...lots.drawn], method: 'ranked.irv', version: 1, inputHash };
}

/** The votes an option held in its last round. */
const best = (history: readonly bigint[][], option: number): bigint =>
  history.reduce((held, votes) => (votes[option]! > 0n ? votes[option]! : held), 0n);

/** The first rank with somebody left: those left of it; nobody when the ballot is used up. */
function firstRank(paper: Paper, left: Uint8Array, equal: 'split' | 'stop'): readonly number[] {
  if (!paper.ranks) {
    for (const option of paper.order) if (left[option]) return [option];
    return [];
  }
  for (const rank of ranksOf(paper)) {
    const still = rank.filter((option) => left[option]);
    if (equal === 'stop' && rank.length > 1) return [];
    if (still.length) return still;
  }
  return [];
}

function last(
  votes: readonly bigint[],
  left: ReadonlySet<number>,
  history: readonly bigint[][],
  lots: Lots,
  rules: Tie[],
  id: (option: number) => string,
): number {
  const fewest = [...left].map((one) => votes[one]!).reduce((a, b) => (b < a ? b : a));
  const tied = [...left].filter((one) => votes[one] === fewest);
  if (tied.length === 1) return tied[0]!;
  const parted = partedByEarlierRounds(tied, history, 'fewest');
  if (parted.length > 1) return lots.among(parted, id, 'elimination');
  rules.push({ between: tied.map(id), resolvedBy: 'rule', where: 'elimination: fewest at an earlier round' });
  return parted[0]!;
}

/** The least number that every size of equal rank divides. */
function commonPart(papers: readonly Paper[]): bigint {
  let common = 1n;
  const upTo = papers.reduce((most, { ranks }) => Math.max(most, ...(ranks ?? [1])), 1);
  for (let n = 2n; n <= BigInt(upTo); n++) common = (common / gcd(common, n)) * n;
  return common;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
