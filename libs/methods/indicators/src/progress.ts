import { compareShares, isDay, share, type Day, type Share } from '@mondee/kernel';
import { decimal, dividedBy, minus } from './decimal';

export type Direction = 'up' | 'down';

/** One value of the series, in the indicator's unit. `enteredAt` orders two values of one day: the last one counts. */
export interface SeriesPoint {
  readonly on: Day;
  readonly value: number;
  readonly enteredAt?: string;
}

export interface ProgressInput {
  /** Where it started, in the indicator's unit. */
  readonly baseline: number;
  /** Where it should arrive, in the same unit. */
  readonly target: number;
  /** Which way is better. */
  readonly direction: Direction;
  readonly measurements: readonly SeriesPoint[];
}

export type ProgressStatus = 'reached' | 'progressing' | 'flat' | 'away' | 'no-data';

export interface Progress {
  readonly status: ProgressStatus;
  /** The latest value, or nothing. */
  readonly latest?: SeriesPoint;
  /**
   * Part of the way from baseline to target, exact: 0 at the baseline, 1 at the target, below 0 when it went the
   * other way, above 1 beyond. Nothing when baseline and target are the same: there is no way to have a part of.
   */
  readonly reachedShare?: Share;
  /** What is still missing to the target, in the unit, exact; zero once reached. */
  readonly missing?: Share;
  readonly method: { readonly name: 'indicator-progress'; readonly version: 1 };
}

const METHOD = { name: 'indicator-progress', version: 1 } as const;

/**
 * Says where an indicator stands, from its latest measurement. It says *moved*, never *caused*.
 *
 * The status, first that holds: `no-data` (no measurement) · `reached` (at the target or beyond, in the stated
 * direction) · `progressing` (better than the baseline) · `flat` (exactly the baseline) · `away` (worse than it).
 * An indicator to be kept where it is has its target at its baseline, and is `reached` or `away`.
 * Ties: of two values of one day the one entered last counts; entered at once, the last in the list.
 *
 * @throws RangeError when a value is not finite, a day is not one, or the target lies on the wrong side
 *   of the baseline for the direction: rules refuse these before they are stored
 * @example
 * progress({ baseline: 120, target: 360, direction: 'up', measurements: [{ on: '2027-05-01', value: 180 }] })
 * // { status: 'progressing', reachedShare: 1/4, missing: 180, … }
 */
export function progress({ baseline, target, direction, measurements }: ProgressInput): Progress {
  const [from, to] = [decimal(baseline), decimal(target)];
  const better = direction === 'up' ? 1 : -1;
  if (compareShares(to, from) * better < 0) throw new RangeError('The target lies behind the baseline');
  const latest = latestOf(measurements);
  if (!latest) return { status: 'no-data', method: METHOD };
  const value = decimal(latest.value);
  const way = minus(to, from);
  const reached = compareShares(value, to) * better >= 0;
  const moved = compareShares(value, from) * better;
  const left = minus(to, value);
  return {
    status: reached ? 'reached' : moved > 0 ? 'progressing' : moved === 0 ? 'flat' : 'away',
    latest,
    ...(way.num !== 0n && { reachedShare: dividedBy(minus(value, from), way) }),
    missing: reached ? share(0n) : left.num < 0n ? share(-left.num, left.den) : left,
    method: METHOD,
  };
}

/** The value that counts now: the latest day, then the latest entry, then the last written. */
export function latestOf(measurements: readonly SeriesPoint[]): SeriesPoint | undefined {
  return measurements.reduce<SeriesPoint | undefined>((latest, one) => {
    if (!isDay(one.on)) throw new RangeError(`Not a day: ${one.on}`);
    return latest && order(latest, one) > 0 ? latest : one;
  }, undefined);
}

function order(a: SeriesPoint, b: SeriesPoint): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  const [x, y] = [a.enteredAt ?? '', b.enteredAt ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}
