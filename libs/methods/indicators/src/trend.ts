import type { Day } from '@mondee/kernel';
import type { Direction, SeriesPoint } from './progress';

export type TrendStatus = 'too-few-data' | 'reached' | 'on-track' | 'late' | 'moving-away';

export interface TrendInput {
  /** Where it should arrive, in the indicator's unit. */
  readonly target: number;
  /** By when. */
  readonly due: Day;
  /** Which way is better. */
  readonly direction: Direction;
  readonly measurements: readonly SeriesPoint[];
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Trend {
  readonly status: TrendStatus;
  /** Days with a value that were counted. */
  readonly points: number;
  /** The unit a year, in the middle of all pairs of points. Nothing under four points. */
  readonly slopePerYear?: number;
  /** Where the slope lies, 95 times of 100. */
  readonly slopeInterval?: Interval;
  /** Where the slopes of the interval lead on the due day, in the unit. */
  readonly atDue?: Interval;
  readonly method: { readonly name: 'theil-sen'; readonly version: 1 };
}

const METHOD = { name: 'theil-sen', version: 1 } as const;
const LEAST = 4;
const MOST = 400;
const YEAR = 365.25;
/** The normal quantile of a two-sided interval at 95 %. */
const Z = 1.959963984540054;

/**
 * Says where a series of measures leads, by the Theil–Sen slope: the middle of the slopes of all pairs of points, which
 * one wrong measure in four does not carry away. It says where the curve *leads*, never what *caused* it.
 *
 * The interval is Sen's, from Kendall's statistic and its normal approximation with ties (Sen 1968; Gilbert 1987,
 * 16.5), its ranks rounded outwards: with few points it is as wide as the points allow.
 *
 * The status, first that holds: `too-few-data` (under four days with a value) · `reached` (the latest value is at the
 * target or beyond) · `on-track` (the better end of the interval, carried to the due day, reaches the target) ·
 * `moving-away` (the whole interval goes the wrong way) · `late`.
 * Of two values of one day the one entered last counts. More than 400 days: every k-th, the latest always.
 *
 * @throws RangeError when a value is not finite
 * @example trend({ target: 100, due: '2030-01-01', direction: 'up', measurements }).status // 'on-track'
 */
export function trend({ target, due, direction, measurements }: TrendInput): Trend {
  const points = thinned(oneADay(measurements));
  if (points.length < LEAST) return { status: 'too-few-data', points: points.length, method: METHOD };
  const slopes = slopesOf(points);
  const interval = intervalOf(slopes, points);
  const better = direction === 'up' ? 1 : -1;
  const ends = [interval.low, interval.high].map((slope) => carried(points, slope, dayNumber(due)));
  const atDue = { low: Math.min(...ends), high: Math.max(...ends) };
  const reaches = (value: number) => (value - target) * better >= 0;
  const status = reaches(points.at(-1)!.y)
    ? 'reached'
    : reaches(better > 0 ? atDue.high : atDue.low)
      ? 'on-track'
      : (better > 0 ? interval.high : -interval.low) < 0
        ? 'moving-away'
        : 'late';
  return {
    status,
    points: points.length,
    slopePerYear: middle(slopes) * YEAR,
    slopeInterval: { low: interval.low * YEAR, high: interval.high * YEAR },
    atDue,
    method: METHOD,
  };
}

interface Point {
  /** Days since 1970. */
  readonly x: number;
  readonly y: number;
}

const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

function oneADay(measurements: readonly SeriesPoint[]): Point[] {
  const last = new Map<Day, SeriesPoint>();
  for (const one of measurements) {
    if (!Number.isFinite(one.value)) throw new RangeError(`Not a finite number: ${one.value}`);
    const before = last.get(one.on);
    if (!before || (one.enteredAt ?? '') >= (before.enteredAt ?? '')) last.set(one.on, one);
  }
  return [...last.values()].map(({ on, value }) => ({ x: dayNumber(on), y: value })).sort((a, b) => a.x - b.x);
}

/** Pairs grow with the square: a daily sensor of ten years keeps every tenth day, and its latest. */
function thinned(points: readonly Point[]): Point[] {
  const step = Math.ceil(points.length / MOST);
  return points.filter((_, at) => (points.length - 1 - at) % step === 0);
}

/** Slopes of all pairs, in the unit a day, ascending; days are all different. */
function slopesOf(points: readonly Point[]): number[] {
  const slopes: number[] = [];
  for (let i = 0; i < points.length; i++)
    for (let j = i + 1; j < points.length; j++)
      slopes.push((points[j]!.y - points[i]!.y) / (points[j]!.x - points[i]!.x));
  return slopes.sort((a, b) => a - b);
}

function intervalOf(slopes: readonly number[], points: readonly Point[]): Interval {
  const n = points.length;
  const tied = new Map<number, number>();
  for (const { y } of points) tied.set(y, (tied.get(y) ?? 0) + 1);
  const spread = (count: number) => count * (count - 1) * (2 * count + 5);
  const ties = [...tied.values()].reduce((sum, count) => sum + spread(count), 0);
  const half = Z * Math.sqrt(Math.max(0, spread(n) - ties) / 18);
  const rank = (at: number) => slopes[Math.max(0, Math.min(slopes.length - 1, at))]!;
  return { low: rank(Math.floor((slopes.length - half) / 2) - 1), high: rank(Math.ceil((slopes.length + half) / 2)) };
}

/** Where a slope leads on a day, from the middle of the points. */
function carried(points: readonly Point[], slope: number, day: number): number {
  return middle(points.map(({ x, y }) => y - slope * x).sort((a, b) => a - b)) + slope * day;
}

/** Of values in ascending order. */
function middle(values: readonly number[]): number {
  const at = values.length >> 1;
  return values.length % 2 ? values[at]! : (values[at - 1]! + values[at]!) / 2;
}
