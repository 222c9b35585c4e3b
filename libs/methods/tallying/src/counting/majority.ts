import type { Share } from '@mondee/kernel';
import { Unreadable } from '../reading/unreadable';
import { type OptionsOf, partOf } from './options';

/** Out of whom a part is reckoned: who said yes or no, who voted at all (abstentions too), who might have. */
export type Base = 'expressed' | 'cast' | 'registered';

/** Simple: more for than against. Absolute: more than half of the base. A part: at least so much of the base. */
export type Majority = 'simple' | 'absolute' | Share;

export interface BallotRule {
  readonly base: Base;
  readonly majority?: Majority;
  /** Least part of the registered who must have voted. */
  readonly quorum?: Share;
  readonly registered?: bigint;
}

/** Whether `votes` is enough of `base`, in whole numbers: for·m is compared with k·base. */
export function reaches(votes: bigint, against: bigint, base: bigint, majority: Majority): boolean {
  if (majority === 'simple') return votes > against;
  if (majority === 'absolute') return votes * 2n > base;
  return votes * majority.den >= majority.num * base;
}

/** The least whole number of votes that is enough. */
export function needed(against: bigint, base: bigint, majority: Majority): bigint {
  if (majority === 'simple') return against + 1n;
  if (majority === 'absolute') return base / 2n + 1n;
  return (majority.num * base + majority.den - 1n) / majority.den;
}

export function majorityOf(value: unknown, key: string): Majority | undefined {
  if (value === undefined || value === 'simple' || value === 'absolute') return value;
  const part = partOf(value, key);
  if (part.num === 0n || part.num > part.den)
    throw new Unreadable('BadOption', `Option “${key}” is simple, absolute, or a part above 0 and up to 1`);
  return part;
}

/** Options `base`, `majority`, `quorum`, `registered` of the methods that count ballots. */
export function ballotRule(from: OptionsOf, unless?: Majority): BallotRule {
  const majority = majorityOf(from.any('majority'), 'majority') ?? unless;
  const quorum = from.part('quorum');
  const registered = from.whole('registered');
  const base = from.oneOf('base', ['expressed', 'cast', 'registered'], 'expressed');
  if ((quorum || base === 'registered') && registered === undefined)
    throw new Unreadable(
      'BadOption',
      'A quorum, or a majority of the registered, needs “registered”: how many they are',
    );
  return { base, majority, quorum, registered };
}

export interface Figures {
  readonly for: bigint;
  readonly against: bigint;
  readonly expressed: bigint;
  readonly cast: bigint;
}

/** How a rule is met, with the figures behind. */
export interface Decision {
  readonly adopted: boolean;
  readonly quorum?: { readonly reached: boolean; readonly have: bigint; readonly need: bigint };
  readonly majority?: {
    /** How many the majority is reckoned out of, and who they are. */
    readonly base: bigint;
    readonly baseIs: Base;
    readonly for: bigint;
    readonly need: bigint;
    readonly met: boolean;
  };
}

/** Nothing where the rule asks for nothing. @throws Unreadable when more voted than are registered */
export function decide(rule: BallotRule, figures: Figures): Decision {
  const { registered, quorum, base, majority } = rule;
  if (registered !== undefined && figures.cast > registered)
    throw new Unreadable('BadOption', `${figures.cast} ballots, but only ${registered} registered`);
  const of = base === 'registered' ? registered! : figures[base];
  const need = quorum && needed(0n, registered!, quorum);
  const met = majority === undefined || reaches(figures.for, figures.against, of, majority);
  const reached = need === undefined || figures.cast >= need;
  return {
    adopted: met && reached,
    ...(need !== undefined && { quorum: { reached, have: figures.cast, need } }),
    ...(majority !== undefined && {
      majority: { base: of, baseIs: base, for: figures.for, need: needed(figures.against, of, majority), met },
    }),
  };
}
