import type { Option, Standing, Tie } from '../counting/outcome';
import { share } from '@mondee/kernel';
import { byBigint } from '../counting/outcome';
import { Unreadable } from '../reading/unreadable';
import type { RankedBallots } from '../reading/ranked-ballots';

/** One stage of a transferable vote, in decimals as an official sheet shows it. */
export interface StvStage {
  readonly stage: number;
  readonly quota: string;
  readonly votes: ReadonlyMap<string, string>;
  /** Votes that no longer count for anybody, lost decimals included. */
  readonly nonTransferable: string;
  /** Elected at the end of this stage. */
  readonly elected: readonly string[];
  /** What is done next. */
  readonly then?: { readonly transfer?: string; readonly surplus?: string; readonly exclude?: string };
  readonly keepFactors?: ReadonlyMap<string, string>;
}

export interface StvOptions {
  /** Where the file says otherwise, or nothing. */
  readonly seats?: number;
  readonly seed?: string;
}

/** `123.45000` for 12345000 at five digits. */
export function decimalText(value: bigint, digits: number): string {
  const [sign, size] = value < 0n ? ['-', -value] : ['', value];
  const text = String(size).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Where a candidate ended: order of election, then by who stayed longest. */
export class Places {
  readonly elected: number[] = [];
  private readonly out: number[] = [];

  elect(some: readonly number[], votes: readonly bigint[]): void {
    this.elected.push(...[...some].sort((a, b) => byBigint(votes[b]!, votes[a]!) || a - b));
  }

  exclude(one: number): void {
    this.out.unshift(one);
  }

  /** Winners in published order; the ranking by order of election, then who was left, then the excluded, last out first. */
  standing(options: readonly Option[], votes: readonly bigint[], unit: bigint): Standing {
    const gone = new Set([...this.elected, ...this.out]);
    const left = [...options.keys()]
      .filter((one) => !gone.has(one))
      .sort((a, b) => byBigint(votes[b]!, votes[a]!) || a - b);
    const figure = (one: number) => (votes[one]! % unit === 0n ? votes[one]! / unit : share(votes[one]!, unit));
    return {
      winners: [...this.elected].sort((a, b) => a - b).map((one) => options[one]!.id),
      ranking: [...this.elected, ...left, ...this.out].map((one) => [options[one]!.id]),
      scores: new Map(options.map(({ id }, one) => [id, figure(one)])),
    };
  }
}

/** @throws Unreadable on a ballot with equal ranks: the rules know none */
export function seatsFor({ papers, seats: inFile }: RankedBallots, { seats = inFile }: StvOptions): number {
  const equal = papers.find(({ ranks }) => ranks);
  if (equal) throw new Unreadable('EqualRanks', 'This rule counts no ballot with equal ranks', equal.line);
  return seats;
}

export const ruleTie = (between: readonly string[], where: string): Tie => ({ between, resolvedBy: 'rule', where });
