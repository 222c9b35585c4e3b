import { Delaunay } from 'd3-delaunay';
import { middle, straight, turn, within, worn, type Dot } from './polygon';

/** A commune as the map needs it. */
export interface Place {
  readonly code: string;
  readonly centre: { readonly lon: number; readonly lat: number } | null;
  /** Its real shape when one was loaded: rings of [lon, lat], each a shell. */
  readonly outline?: readonly (readonly (readonly number[])[])[] | null;
}

/** A commune as it is drawn. */
export interface Stone {
  readonly code: string;
  readonly shape: string;
  /** Where its number stands. */
  readonly x: number;
  readonly y: number;
}

export interface Wall {
  /** Real outlines touch one another: their joint is drawn on them. */
  readonly touching: boolean;
  readonly width: number;
  readonly height: number;
  readonly stones: readonly Stone[];
}

const WIDTH = 540;
const EDGE = 8;
/** Half of a joint, so that two stones lie about 5 units apart. */
const JOINT = 2.6;
/** Steps round a centre from which the wall's outer line is drawn. */
const ROUND = 16;

/**
 * Lays the communes as dry stones: real outlines when all have one, otherwise stones grown round their centres
 * (a Voronoi diagram, cut to a soft hull, drawn in by the joint and worn at the corners). Fewer than three centres lay
 * no wall: `undefined`, and the list stands alone.
 */
export function layStones(places: readonly Place[]): Wall | undefined {
  const drawn = places.filter(({ outline }) => outline?.length);
  if (drawn.length && drawn.length === places.length) return outlined(drawn);
  const centred = places.filter((place) => place.centre);
  if (centred.length < 3 || centred.length < places.length) return undefined;
  return grown(
    centred.map(({ code }) => code),
    flat(centred.map(({ centre }) => [centre!.lon, centre!.lat])),
  );
}

function grown(codes: readonly string[], degrees: readonly Dot[]): Wall {
  const gap = spacing(degrees);
  const halo = degrees.flatMap(([x, y]) =>
    Array.from({ length: ROUND }, (_, i): Dot => {
      const angle = (2 * Math.PI * i) / ROUND;
      return [x + gap * 0.72 * Math.cos(angle), y + gap * 0.72 * Math.sin(angle)];
    }),
  );
  const fit = fitting(halo);
  const dots = degrees.map(fit.place);
  const frame = onLeft(hullOf(halo.map(fit.place)));
  const { width, height } = fit;
  const cells = new Delaunay(dots.flat()).voronoi([0, 0, width, height]);
  const stones = codes.flatMap((code, i): Stone[] => {
    const cell = cells.cellPolygon(i)?.slice(0, -1) as Dot[] | undefined;
    if (!cell || cell.length < 3) return [];
    const whole = within(onLeft(cell), frame);
    const stone = within(whole, whole, JOINT);
    const [x, y] = middle(stone);
    return [{ code, shape: worn(stone, 16), x, y }];
  });
  return { touching: false, width, height, stones };
}

function outlined(places: readonly Place[]): Wall {
  const shapes = places.map(({ outline }) => outline!.map((ring) => flatRing(ring)));
  const lat = places[0]!.outline![0]![0]![1]!;
  const squeezed = shapes.map((rings) => rings.map((ring) => ring.map(([x, y]): Dot => [x * narrowing(lat), -y])));
  const fit = fitting(squeezed.flat(2));
  const stones = squeezed.map((rings, i): Stone => {
    const placed = rings.map((ring) => ring.map(fit.place));
    const largest = placed.toSorted((a, b) => Math.abs(turn(b)) - Math.abs(turn(a)))[0]!;
    const [x, y] = middle(largest);
    return { code: places[i]!.code, shape: placed.map(straight).join(''), x, y };
  });
  return { touching: true, width: fit.width, height: fit.height, stones };
}

const flatRing = (ring: readonly (readonly number[])[]): Dot[] => ring.map(([lon = 0, lat = 0]): Dot => [lon, lat]);

/** A degree of longitude is shorter than one of latitude. */
const narrowing = (lat: number) => Math.cos((lat * Math.PI) / 180);

/** North up, distances alike both ways. */
function flat(degrees: readonly Dot[]): Dot[] {
  const lat = degrees.reduce((sum, [, y]) => sum + y, 0) / degrees.length;
  return degrees.map(([x, y]) => [x * narrowing(lat), -y]);
}

/** The middle one of the distances from each centre to its nearest neighbour. */
function spacing(dots: readonly Dot[]): number {
  const nearest = dots
    .map(([x, y], i) => Math.min(...dots.map(([a, b], j) => (i === j ? Infinity : Math.hypot(a - x, b - y)))))
    .toSorted((a, b) => a - b);
  return nearest[Math.floor(nearest.length / 2)]!;
}

function hullOf(dots: readonly Dot[]): Dot[] {
  return [...new Delaunay(dots.flat()).hull].map((i) => dots[i]!);
}

const onLeft = (polygon: Dot[]): Dot[] => (turn(polygon) < 0 ? polygon.toReversed() : polygon);

function fitting(dots: readonly Dot[]) {
  const [left, top, right, bottom] = dots.reduce(
    ([l, t, r, b], [x, y]) => [Math.min(l, x), Math.min(t, y), Math.max(r, x), Math.max(b, y)] as const,
    [Infinity, Infinity, -Infinity, -Infinity] as const,
  );
  // a territory much taller than wide is held to the height of a screen
  const scale = Math.min((WIDTH - 2 * EDGE) / (right - left || 1), 640 / (bottom - top || 1));
  return {
    width: Math.round((right - left) * scale + 2 * EDGE),
    height: Math.round((bottom - top) * scale + 2 * EDGE),
    place: ([x, y]: Dot): Dot => [(x - left) * scale + EDGE, (y - top) * scale + EDGE],
  };
}
