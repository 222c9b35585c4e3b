export type Dot = readonly [x: number, y: number];

/** What of a convex polygon lies on the left of the line through `a` towards `b`, moved inwards by `inset`. */
export function cut(polygon: readonly Dot[], a: Dot, b: Dot, inset = 0): Dot[] {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  const side = ([x, y]: Dot) => ((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])) / length - inset;
  return polygon.flatMap((dot, i) => {
    const next = polygon[(i + 1) % polygon.length]!;
    const [here, there] = [side(dot), side(next)];
    const kept = here >= 0 ? [dot] : [];
    return here >= 0 === there >= 0 ? kept : [...kept, between(dot, next, here / (here - there))];
  });
}

/** A convex polygon within another; both turn so that their inside is on the left. */
export function within(polygon: readonly Dot[], frame: readonly Dot[], inset = 0): Dot[] {
  return frame.reduce<Dot[]>((rest, dot, i) => cut(rest, dot, frame[(i + 1) % frame.length]!, inset), [...polygon]);
}

/** Twice the area, positive when the inside is on the left. */
export function turn(polygon: readonly Dot[]): number {
  return polygon.reduce((sum, [x, y], i) => {
    const [x2, y2] = polygon[(i + 1) % polygon.length]!;
    return sum + x * y2 - x2 * y;
  }, 0);
}

/** The middle of what it covers. */
export function middle(polygon: readonly Dot[]): Dot {
  const area = turn(polygon);
  if (!area) return polygon[0] ?? [0, 0];
  const sums = polygon.map(([x, y], i): Dot => {
    const [x2, y2] = polygon[(i + 1) % polygon.length]!;
    const cross = x * y2 - x2 * y;
    return [(x + x2) * cross, (y + y2) * cross];
  });
  return [sums.reduce((sum, [x]) => sum + x, 0) / (3 * area), sums.reduce((sum, [, y]) => sum + y, 0) / (3 * area)];
}

/** The polygon as a path whose corners are worn: each edge keeps its middle, corners become curves. */
export function worn(polygon: readonly Dot[], radius: number): string {
  const parts = polygon.map((corner, i) => {
    const from = near(corner, polygon[(i + polygon.length - 1) % polygon.length]!, radius);
    const to = near(corner, polygon[(i + 1) % polygon.length]!, radius);
    return `${i ? 'L' : 'M'}${said(from)}Q${said(corner)} ${said(to)}`;
  });
  return `${parts.join('')}Z`;
}

export function straight(polygon: readonly Dot[]): string {
  return `M${polygon.map(said).join('L')}Z`;
}

function near(corner: Dot, other: Dot, radius: number): Dot {
  const length = Math.hypot(other[0] - corner[0], other[1] - corner[1]) || 1;
  return between(corner, other, Math.min(0.46, radius / length));
}

const between = (a: Dot, b: Dot, share: number): Dot => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];

const said = ([x, y]: Dot) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
