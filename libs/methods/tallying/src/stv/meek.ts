import { defaultSeed } from '../counting/input-hash';
import { Lots } from '../counting/lots';
import { sum, type Outcome } from '../counting/outcome';
import { hashOfRanked, type RankedBallots } from '../reading/ranked-ballots';
import { PaperTree } from './paper-tree';
import { decimalText, Places, seatsFor, type StvOptions, type StvStage } from './stage';

const DIGITS = 9;
const UNIT = 10n ** 9n;
const OMEGA = 1_000n;
const up = (value: bigint, by: bigint): bigint => (value + by - 1n) / by;

/**
 * The reference rule Meek of the Proportional Representation Foundation (prfound.org), after B. L. Meek (1969) and
 * Hill, Wichmann & Woodall, “Algorithm 123”, The Computer Journal 30 (1987). Nine decimals.
 *
 * Each elected candidate keeps a part of every vote (the keep factor) and passes on the rest. A round repeats:
 * distribute the ballots, set the quota to votes ÷ (seats + 1) (truncated) + 10⁻⁹, elect who reached it; it ends when
 * someone is elected, or the surplus is under 10⁻⁶ or no longer falling; otherwise the keep factors become
 * factor × quota (rounded up) ÷ votes (rounded up). Without an election the lowest is defeated: tied are all whose
 * votes exceed the lowest by no more than the surplus left; a tie goes by lot.
 */
export function stvMeek(ballots: RankedBallots, given: StvOptions = {}): Outcome<Outcome['result'], StvStage> {
  const { options, papers } = ballots;
  const seats = seatsFor(ballots, given);
  const inputHash = hashOfRanked(ballots);
  const lots = new Lots(given.seed ?? defaultSeed(inputHash));
  const valid = sum(papers.map(({ count, order }) => (order.length ? count : 0n)));
  const tree = new PaperTree(papers, valid);
  const id = (one: number) => options[one]!.id;
  const hopeful = new Set(options.keys());
  const places = new Places();
  const factors = options.map(() => UNIT);
  const trace: StvStage[] = [];
  let votes = tree.distribute(factors, UNIT);
  let quota = 0n;

  const report = (elected: readonly number[], then?: StvStage['then']) => {
    const text = (value: bigint) => decimalText(value, DIGITS);
    trace.push({
      stage: trace.length + 1,
      quota: text(quota),
      votes: new Map(votes.map((value, one) => [id(one), text(value)])),
      nonTransferable: text(valid * UNIT - sum(votes)),
      elected: elected.map(id),
      keepFactors: new Map(factors.map((factor, one) => [id(one), text(factor)])),
      ...(then && { then }),
    });
  };

  while (places.elected.length < seats && places.elected.length + hopeful.size > seats) {
    let surplus = 0n;
    let before = valid * UNIT;
    let elected: number[];
    for (;;) {
      votes = tree.distribute(factors, UNIT);
      quota = sum(votes) / BigInt(seats + 1) + 1n;
      elected = [...hopeful].filter((one) => votes[one]! >= quota);
      places.elect(elected, votes);
      for (const one of elected) hopeful.delete(one);
      surplus = sum(places.elected.map((one) => votes[one]! - quota));
      if (surplus < 0n) surplus = 0n;
      if (elected.length || surplus < OMEGA || surplus >= before) break;
      before = surplus;
      for (const one of places.elected) factors[one] = up(up(factors[one]! * quota, UNIT) * UNIT, votes[one]!);
    }
    if (elected.length) {
      report(elected);
      continue;
    }
    const lowest = [...hopeful].map((one) => votes[one]!).reduce((a, b) => (b < a ? b : a));
    const tied = [...hopeful].filter((one) => votes[one]! <= lowest + surplus);
    const out = tied.length > 1 ? lots.among(tied, id, 'defeat') : tied[0]!;
    report([], { exclude: id(out) });
    hopeful.delete(out);
    places.exclude(out);
    factors[out] = 0n;
  }
  if (places.elected.length < seats && hopeful.size) {
    const rest = [...hopeful];
    places.elect(rest, votes);
    report(rest);
  }
  const result = places.standing(options, votes, UNIT);
  return { result, trace, ties: lots.drawn, method: 'stv.meek', version: 1, inputHash };
}
