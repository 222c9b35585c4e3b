import { ok, ref, refuse, type Id, type Result } from '@mondee/kernel';
import type { TerritoryFact } from './territory-facts';

type Dot = readonly [lon: number, lat: number];

/** A shell of points, each its longitude and latitude; holes are not kept. */
export type Ring = readonly Dot[];

export interface Outline {
  readonly code: string;
  readonly rings: readonly Ring[];
}

/** Half a million points of a fine survey; more is not a map of communes. */
export const LONGEST_OUTLINES = 4_000_000;
/** What is left of one commune's shape: its stone is some eighty pixels wide. */
const POINTS = 60;
/** About fifty metres: nothing smaller is seen. */
const FIRST_TOLERANCE = 0.0005;

/**
 * The outlines of a territory's communes out of a GeoJSON file (degrees, as the format wants: RFC 7946): features with the
 * INSEE code in `code`, `insee`, `codgeo`, `INSEE_COM` or `code_insee`. Each commune must be there; others are left out.
 */
export function readOutlines(text: string, codes: readonly string[]): Result<readonly Outline[]> {
  if (text.length > LONGEST_OUTLINES) return refuse('territory.OutlinesTooLong', { field: 'geojson' });
  const found = new Map<string, Ring[]>();
  for (const feature of featuresOf(text)) {
    const code = codeOf(feature);
    if (!code || !codes.includes(code)) continue;
    const rings = shellsOf(feature);
    if (!rings) return refuse('territory.OutlineBroken', { field: 'geojson', params: { code } });
    found.set(code, [...(found.get(code) ?? []), ...rings]);
  }
  if (!found.size) return refuse('territory.NoOutline', { field: 'geojson' });
  const missing = codes.filter((code) => !found.has(code));
  if (missing.length)
    return refuse('territory.OutlinesMissing', {
      field: 'geojson',
      params: { missing: missing.slice(0, 8).join(', ') },
    });
  return ok(codes.map((code) => ({ code, rings: found.get(code)!.map(simple) })));
}

/** That the map has its real outlines from now on, and where they come from. */
export function outlinesLoaded(territory: Id, outlines: readonly Outline[], source: string): TerritoryFact {
  const data = { communes: outlines.length, source };
  return { kind: 'OutlinesLoaded', subject: ref('territory', territory), data, public: true };
}

function featuresOf(text: string): readonly unknown[] {
  try {
    const { features } = (JSON.parse(text) ?? {}) as { features?: unknown };
    return Array.isArray(features) ? features : [];
  } catch {
    return [];
  }
}

function codeOf(feature: unknown): string | undefined {
  const { properties } = (feature ?? {}) as { properties?: Readonly<Record<string, unknown>> | null };
  const names = ['code', 'insee', 'codgeo', 'INSEE_COM', 'code_insee'];
  return names.map((name) => properties?.[name]).find((value) => typeof value === 'string');
}

function shellsOf(feature: unknown): Ring[] | undefined {
  const { geometry } = (feature ?? {}) as { geometry?: { type?: unknown; coordinates?: unknown } | null };
  const polygons =
    geometry?.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  if (!Array.isArray(polygons) || !polygons.length) return undefined;
  const shells = polygons.map((polygon: unknown) => (Array.isArray(polygon) ? (polygon[0] as unknown) : undefined));
  return shells.every(isRing) ? shells : undefined;
}

function isRing(value: unknown): value is Dot[] {
  return Array.isArray(value) && value.length >= 4 && value.every(isDot);
}

function isDot(value: unknown): value is Dot {
  if (!Array.isArray(value)) return false;
  const [lon, lat] = value as unknown[];
  return typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

/** Fewer points, the same shape: the tolerance doubles until few enough are left (Douglas and Peucker, 1973). */
function simple(ring: Ring): Ring {
  let tolerance = FIRST_TOLERANCE;
  let rest = peeled(ring, tolerance);
  while (rest.length > POINTS) rest = peeled(ring, (tolerance *= 2));
  return rest.map(([lon, lat]): Dot => [Math.round(lon * 1e4) / 1e4, Math.round(lat * 1e4) / 1e4]);
}

/** A ring is cut where it is farthest from its start, so that its two halves are lines. */
function peeled(ring: Ring, tolerance: number): Ring {
  const open = ring.slice(0, -1);
  const first = open[0]!;
  const far = farthest(open, (dot) => Math.hypot(dot[0] - first[0], dot[1] - first[1])).at;
  const halves = [open.slice(0, far + 1), [...open.slice(far), first]].map((line) => thinned(line, tolerance));
  const kept = [...halves[0]!.slice(0, -1), ...halves[1]!.slice(0, -1)];
  return kept.length >= 3 ? kept : open.slice(0, 3);
}

/** Without recursion: a line of half a million points may nest as deep as it is long. */
function thinned(line: Ring, tolerance: number): Ring {
  const kept = new Set([0, line.length - 1]);
  const todo: [number, number][] = [[0, line.length - 1]];
  for (let part = todo.pop(); part; part = todo.pop()) {
    const [from, to] = part;
    const { at, far } = farthest(line.slice(from, to + 1), (dot) => away(dot, line[from]!, line[to]!));
    if (far <= tolerance) continue;
    kept.add(from + at);
    todo.push([from, from + at], [from + at, to]);
  }
  return line.filter((_, i) => kept.has(i));
}

function farthest(dots: Ring, distance: (dot: Dot) => number): { at: number; far: number } {
  return dots.reduce(
    (best, dot, at) => {
      const far = distance(dot);
      return far > best.far ? { at, far } : best;
    },
    { at: 0, far: 0 },
  );
}

function away([x, y]: Dot, [ax, ay]: Dot, [bx, by]: Dot): number {
  const length = Math.hypot(bx - ax, by - ay);
  return length ? Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length : Math.hypot(x - ax, y - ay);
}
