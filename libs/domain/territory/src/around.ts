/** Where a commune lies: its middle when somebody told it, else what its outline says. */
export interface Lying {
  readonly code: string;
  readonly centre: { readonly lon: number; readonly lat: number } | null;
  /** Shells of points, each its longitude and latitude. */
  readonly outline: readonly (readonly (readonly number[])[])[] | null;
}

/** «Near me» when nobody says how near: what one goes to on an evening. */
export const NEAR_KM = 10;
export const NEAR_KM_AT_MOST = 100;
const EARTH_KM = 6371;

/**
 * The codes of the communes whose middle lies within some kilometres of another’s, that one first. A commune of which
 * nobody knows where it lies has only itself around it, and one that is not of the territory has nothing.
 */
export function communesAround(communes: readonly Lying[], near: string, within: number = NEAR_KM): string[] {
  const from = communes.find(({ code }) => code === near);
  if (!from) return [];
  const km = Number.isFinite(within) ? Math.min(Math.max(within, 0), NEAR_KM_AT_MOST) : NEAR_KM;
  const middle = middleOf(from);
  const others = communes.filter((one) => {
    const other = one === from || !middle ? undefined : middleOf(one);
    return other !== undefined && kilometres(middle!, other) <= km;
  });
  return [near, ...others.map(({ code }) => code)];
}

/** @example kilometres({ lon: 5.374, lat: 44.88 }, { lon: 5.442, lat: 44.897 }) // ≈ 5.7 */
export function kilometres(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const half =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** The mean of the points of the longest shell is near enough for a distance said in whole kilometres. */
function middleOf({ centre, outline }: Lying): { lon: number; lat: number } | undefined {
  if (centre) return centre;
  const [shell] = [...(outline ?? [])].sort((a, b) => b.length - a.length);
  if (!shell?.length) return undefined;
  const sum = (at: number) => shell.reduce((all, point) => all + (point[at] ?? 0), 0) / shell.length;
  return { lon: sum(0), lat: sum(1) };
}
