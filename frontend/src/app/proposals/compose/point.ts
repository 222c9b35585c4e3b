import { readPoint, type Point } from '@mondee/domain/proposals';

/** Degrees as people write them: «44,905», «5.371°». */
function degrees(written: string): number {
  return Number(written.trim().replace('°', '').replace(',', '.').replace('−', '-') || Number.NaN);
}

/** A point out of two fields; nothing when both are empty, `null` when they make none. */
export function pointOf({ lat, lon }: { readonly lat: string; readonly lon: string }): Point | undefined | null {
  if (!`${lat}${lon}`.trim()) return undefined;
  const point = readPoint({ lat: degrees(lat), lon: degrees(lon) });
  return point.ok ? (point.value ?? null) : null;
}

/** The same, written as in the language of the page. */
export function written(degree: number, language: string): string {
  return degree.toLocaleString(language, { maximumFractionDigits: 5 });
}
