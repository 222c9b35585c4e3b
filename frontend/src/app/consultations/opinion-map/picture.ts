/** A place of the map in the drawing. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly letter: string;
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly letter: string;
}

export const WIDTH = 480;
export const HEIGHT = 320;
const MARGIN = 30;

/** Puts places into the drawing, the same scale both ways, so that distances stay what they are. */
export function putter(places: readonly Placed[]): (place: Placed) => Mark {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, right] = [Math.min(...xs, 0), Math.max(...xs, 0)];
  const [low, high] = [Math.min(...ys, 0), Math.max(...ys, 0)];
  const scale = Math.min(
    (WIDTH - 2 * MARGIN) / Math.max(right - left, 1e-6),
    (HEIGHT - 2 * MARGIN) / Math.max(high - low, 1e-6),
  );
  const [across, up] = [(left + right) / 2, (low + high) / 2];
  const round = (value: number) => Math.round(value * 10) / 10;
  return ({ x, y, letter }) => ({
    ...{ x: round(WIDTH / 2 + (x - across) * scale), y: round(HEIGHT / 2 - (y - up) * scale), letter },
  });
}

/** The outline of a group: the smallest that holds all its marks. Fewer than three have none. */
export function outline(marks: readonly Mark[]): string {
  const sorted = [...marks].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return '';
  const turn = (o: Mark, a: Mark, b: Mark) => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
  const half = (points: readonly Mark[]) => {
    const hull: Mark[] = [];
    for (const point of points) {
      while (hull.length > 1 && turn(hull.at(-2)!, hull.at(-1)!, point) <= 0) hull.pop();
      hull.push(point);
    }
    return hull.slice(0, -1);
  };
  const hull = [...half(sorted), ...half([...sorted].reverse())];
  return hull.length < 3 ? '' : `M${hull.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
}
