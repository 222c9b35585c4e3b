import { share, type Share } from '@mondee/kernel';
import { hashLines } from '../counting/input-hash';
import { levelsBy, shownTies, standing, sum, type Option, type Outcome, type Standing } from '../counting/outcome';
import { compareRuns, middleOut, type Run } from './middle-out';

/** How often each option got each grade. */
export interface Profiles {
  readonly options: readonly Option[];
  /** Best first. */
  readonly grades: readonly string[];
  /** By option, then by grade, best first. */
  readonly counts: readonly (readonly bigint[])[];
  /** Ballots that say nothing of the option. */
  readonly blanks: readonly bigint[];
}

/** For display only: the part above the median, whether it outweighs, the part below. It leaves ties the rule breaks. */
export interface Gauge {
  readonly p: Share;
  readonly sign: '+' | '-';
  readonly q: Share;
}

export interface MajorityJudgmentResult extends Standing {
  readonly medians: ReadonlyMap<string, string | null>;
  readonly gauge: ReadonlyMap<string, Gauge>;
  readonly profiles: ReadonlyMap<string, ReadonlyMap<string, bigint>>;
}

export interface MajorityJudgmentOptions {
  /** A blank is the worst grade, or is left out (then profiles of unlike size are compared as parts). */
  readonly blank?: 'worst' | 'ignore';
}

/**
 * Majority judgment. M. Balinski & R. Laraki, “Majority Judgment: Measuring, Ranking, and Electing” (MIT Press 2010);
 * “A theory of measuring, electing, and ranking”, PNAS 104 (2007).
 *
 * An option's grade is its lower median (rank ⌊(n − 1)/2⌋ from the worst). Tied: one median grade is taken off each
 * and the medians compared again, until they differ; equal only when the profiles are equal. Taking medians off one
 * by one walks from the middle outwards, so it is done in as many steps as there are grades, for any number of voters.
 * The score is the median, counted from the worst (1) up; 0 for an option nobody graded.
 */
export function majorityJudgment(
  { options, grades, counts, blanks }: Profiles,
  { blank = 'worst' }: MajorityJudgmentOptions = {},
): Outcome<MajorityJudgmentResult> {
  const profiles = counts.map((row, i) =>
    row.map((n, grade) => (blank === 'worst' && grade === grades.length - 1 ? n + blanks[i]! : n)),
  );
  const sizes = profiles.map(sum);
  const common = sizes.reduce((all, size) => (size ? lcm(all, size) : all), 1n);
  const runs = profiles.map((row, i): Run[] => {
    const times = sizes[i] ? common / sizes[i]! : 0n;
    return middleOut([...row].reverse().map((n) => n * times));
  });
  const median = (i: number): number | undefined => (sizes[i] ? grades.length - 1 - runs[i]![0]!.below : undefined);
  const levels = levelsBy(options.length, (i) => runs[i]!, compareRuns);
  const result = standing(options, levels, (i) => BigInt(sizes[i] ? runs[i]![0]!.below + 1 : 0));
  const byId = <T>(of: (i: number) => T) => new Map(options.map(({ id }, i) => [id, of(i)]));
  return {
    result: {
      ...result,
      medians: byId((i) => (sizes[i] ? grades[median(i)!]! : null)),
      gauge: byId((i) => gaugeOf(profiles[i]!, median(i) ?? 0, sizes[i] || 1n)),
      profiles: byId((i) => new Map(grades.map((grade, at) => [grade, profiles[i]![at]!]))),
    },
    trace: result.ranking.flatMap((level, rank) => level.map((option) => ({ rank: rank + 1, option }))),
    ties: shownTies(result.ranking),
    method: 'mj',
    version: 1,
    inputHash: hashLines([
      `mj ${JSON.stringify(grades)}`,
      ...options.map(({ id, name }, i) => `${JSON.stringify([id, name])}:${counts[i]!.join(',')};${blanks[i]}`),
    ]),
  };
}

function gaugeOf(row: readonly bigint[], median: number, size: bigint): Gauge {
  const [better, worse] = [sum(row.slice(0, median)), sum(row.slice(median + 1))];
  return { p: share(better, size), sign: better > worse ? '+' : '-', q: share(worse, size) };
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b;
