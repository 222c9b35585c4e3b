import { ok, refuse, type Id, type Result } from '@mondee/kernel';
import type { BallotChannel, BallotRule } from './ballot';

/** In years, the last without end. */
export const AGE_BANDS = ['0-17', '18-24', '25-39', '40-59', '60-74', '75'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** The band of somebody born in this year, by the age reached within the year of the opening. @example ageBand(1961, 2026) // '60-74' */
export function ageBand(birthYear: number, year: number): AgeBand | undefined {
  const age = year - birthYear;
  if (!Number.isInteger(age) || age < 0 || age > 130) return undefined;
  return AGE_BANDS.findLast((band) => age >= Number(band.split('-')[0]));
}

/** One line of the list as a caller hands it over: a person, or a code that will be printed. */
export interface Elector {
  /** Nobody in particular: a code is printed for this line. */
  readonly person?: Id;
  /** As the booth looks it up on paper: a name, a number; seen by those who keep the booth only. */
  readonly label?: string;
  readonly college?: string;
  /** Voices: proxies and weights are the list's. */
  readonly weight?: number;
  readonly channels?: readonly BallotChannel[];
  readonly commune?: string;
  /** For turnout in numbers only; an age itself is kept nowhere. */
  readonly ageBand?: AgeBand;
  /** Steps aside: out of the base, and casts nothing. */
  readonly recused?: boolean;
}

export interface FrozenElector extends Elector {
  readonly weight: number;
  readonly channels: readonly BallotChannel[];
}

export const MOST_ELECTORS = 200_000;

/** The list as it will stand until the end: each person once, colleges known, weights whole. */
export function freezeElectorate(rule: BallotRule, electors: readonly Elector[]): Result<FrozenElector[]> {
  const bad = (line: number, why: string) => refuse('ballots.BadList', { field: 'electors', params: { line, why } });
  if (electors.length > MOST_ELECTORS)
    return refuse('ballots.TooMany', { field: 'electors', params: { max: MOST_ELECTORS } });
  const colleges = new Set(rule.colleges.map(({ id }) => id));
  const seen = new Set<string>();
  const frozen: FrozenElector[] = [];
  for (const [at, one] of electors.entries()) {
    const weight = one.weight ?? 1;
    if (!Number.isSafeInteger(weight) || weight < 1 || weight > 1_000_000) return bad(at + 1, 'weight');
    if (colleges.size ? !one.college || !colleges.has(one.college) : one.college) return bad(at + 1, 'college');
    if (rule.budget?.communes && !rule.budget.communes.includes(one.commune ?? '')) return bad(at + 1, 'commune');
    if (one.person && seen.has(one.person)) return bad(at + 1, 'twice');
    if (!one.person && rule.secrecy !== 'secret-codes') return bad(at + 1, 'person');
    if (one.person) seen.add(one.person);
    const channels = (one.channels ?? rule.channels).filter((channel) => rule.channels.includes(channel));
    if (!channels.length) return bad(at + 1, 'channel');
    frozen.push({ ...one, weight, channels });
  }
  if (!frozen.some(({ recused }) => !recused)) return refuse('ballots.EmptyList', { field: 'electors' });
  const small = rule.colleges.find(({ id }) => !frozen.some(({ college, recused }) => college === id && !recused));
  if (small) return refuse('ballots.BadList', { field: 'electors', params: { line: 0, why: 'emptyCollege' } });
  return ok(frozen);
}

/** Voices on the list, recusals taken off. */
export function registeredOf(
  electors: readonly { weight: number; recused?: boolean; college?: string }[],
  college?: string,
): number {
  return electors
    .filter((one) => !one.recused && (college === undefined || one.college === college))
    .reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * A secret that a handful keep is none: under the threshold of the territory, a secret list, or a college whose
 * voices are told apart, has to be announced as such by `showsBallots`.
 */
export function largeEnough(rule: BallotRule, electors: readonly FrozenElector[], threshold: number): Result<true> {
  if (rule.secrecy === 'open' || rule.showsBallots) return ok(true);
  const heads = (college?: string) =>
    electors.filter((one) => !one.recused && (college === undefined || one.college === college)).length;
  const sizes = rule.colleges.length ? rule.colleges.map(({ id }) => heads(id)) : [heads()];
  return sizes.every((size) => size >= threshold)
    ? ok(true)
    : refuse('ballots.ListTooSmall', { params: { threshold } });
}
