import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, line } from 'd3-shape';

export interface ChartPoint {
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly value: number;
  /** The margin, when there is one. */
  readonly low?: number | null;
  readonly high?: number | null;
  readonly kind: 'MEASURED' | 'ENTERED' | 'OPEN_DATA' | 'ESTIMATED';
}

export interface ChartData {
  readonly points: readonly ChartPoint[];
  readonly baseline: { readonly value: number; readonly on: string };
  readonly target: { readonly value: number; readonly due: string };
}

/** A size to draw for: the narrow one is another drawing, not the wide one made smaller. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The least room between two dates under the axis. */
  readonly dateRoom: number;
  /** The width of a digit on the axis. */
  readonly digit: number;
}

export const WIDE: ChartFrame = {
  width: 760,
  height: 330,
  left: 56,
  right: 574,
  top: 42,
  bottom: 284,
  dateRoom: 64,
  digit: 10,
};
export const NARROW: ChartFrame = {
  width: 300,
  height: 290,
  left: 34,
  right: 288,
  top: 44,
  bottom: 252,
  dateRoom: 88,
  digit: 8.6,
};

const TICKS = 4;
/** Between the figures of the axis and the drawing. */
const MARGIN = 10;
/** The height of a label of two lines beside the wide drawing. */
const LABEL_ROOM = 50;
/** Zero is shown when it costs less than this part of the height. */
const NEAR_ZERO = 0.6;

/** Where everything goes, in the units of the frame; dates and figures stay values, to be worded by whoever draws. */
export function layOut({ points, baseline, target }: ChartData, frame: ChartFrame) {
  const first = points.length > 1 ? points[0]!.on : baseline.on;
  const last = points.at(-1)?.on ?? target.due;
  const y = scaleLinear(extent({ points, baseline, target }), [frame.bottom, frame.top]).nice(TICKS);
  const left = Math.max(frame.left, MARGIN + frame.digit * longest(y.ticks(TICKS)));
  const x = scaleUtc([new Date(first), new Date(last)], [left, frame.right]);
  const at = (day: string) => round(x(new Date(day)));
  const up = (value: number) => round(y(value));

  const dots = points.map((point, i) => ({
    x: at(point.on),
    y: up(point.value),
    estimated: point.kind === 'ESTIMATED' && i < points.length - 1,
    last: i === points.length - 1,
  }));
  const sure = points.some(({ low, high }) => low != null || high != null);
  const [goal, base, now] = [up(target.value), up(baseline.value), dots.at(-1)?.y ?? null];
  return {
    left,
    grid: y.ticks(TICKS).map((value) => ({ value, y: up(value) })),
    line: line<ChartPoint>(
      ({ on }) => at(on),
      ({ value }) => up(value),
    )(points.length > 1 ? [...points] : []),
    band: sure
      ? area<ChartPoint>(
          ({ on }) => at(on),
          ({ low, value }) => up(low ?? value),
          ({ high, value }) => up(high ?? value),
        )([...points])
      : null,
    dots,
    dates: datesOf(dots, points, frame),
    goal,
    base,
    now,
    side: spread({ goal, now, base }, frame),
  };
}

export type ChartLayout = ReturnType<typeof layOut>;

function extent({ points, baseline, target }: ChartData): [number, number] {
  const values = [
    baseline.value,
    target.value,
    ...points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
  ];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least === most) return [least - 1, most + 1];
  return [least > 0 && least < most * NEAR_ZERO ? 0 : least, most];
}

/** Digits, sign, mark and the space between thousands. */
const longest = (ticks: readonly number[]): number =>
  Math.max(...ticks.map((tick) => String(Number(tick.toFixed(2))).length + (Math.abs(tick) >= 1000 ? 0.5 : 0)));

/** The dates that have room: the last one always, the others from the left. */
function datesOf(dots: readonly { readonly x: number }[], points: readonly ChartPoint[], { dateRoom }: ChartFrame) {
  const end = dots.at(-1);
  if (!end) return [];
  const kept: { x: number; on: string }[] = [];
  for (const [i, { x }] of dots.entries()) {
    const isEnd = i === dots.length - 1;
    const clear = (kept.length === 0 || x - kept.at(-1)!.x >= dateRoom) && end.x - x >= dateRoom;
    if (isEnd || clear) kept.push({ x, on: points[i]!.on });
  }
  return kept;
}

/** Labels beside the drawing, at the height of what they name, pushed apart where they would touch. */
function spread(heights: { goal: number; now: number | null; base: number }, { top, bottom }: ChartFrame) {
  const labels = Object.entries(heights)
    .filter((entry): entry is [string, number] => entry[1] !== null)
    .map(([name, y]) => ({ name, y }))
    .sort((a, b) => a.y - b.y);
  for (const [i, label] of labels.entries()) {
    label.y = Math.max(label.y, i === 0 ? top - 8 : labels[i - 1]!.y + LABEL_ROOM);
  }
  for (let i = labels.length - 1; i >= 0; i--) {
    const most = i === labels.length - 1 ? bottom : labels[i + 1]!.y - LABEL_ROOM;
    labels[i]!.y = Math.min(labels[i]!.y, most);
  }
  return Object.fromEntries(labels.map(({ name, y }) => [name, y])) as Record<'goal' | 'now' | 'base', number>;
}

const round = (value: number): number => Math.round(value * 10) / 10;
