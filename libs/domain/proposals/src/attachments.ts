import { isId, ok, plainText, refuse, type Id, type Result, type TextShape } from '@mondee/kernel';

export const MAX_PHOTOS = 5;
export const MAX_DOCUMENTS = 5;
export const ALT_SHAPE = { min: 0, max: 300, lines: 'one' } as const satisfies TextShape;

/** A photograph in its place: what it shows is said in words, or its author says that it only decorates. */
export interface Photo {
  readonly file: Id;
  readonly alt: string;
  readonly decorative: boolean;
}

/** A point of the earth, in degrees, to about a metre. */
export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** Where a territory lies: no point of a proposal is outside. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The photographs as they were given, in their order; the same one twice is one. */
export function readPhotos(raw: unknown): Result<readonly Photo[]> {
  if (raw === undefined || raw === null) return ok([]);
  if (!Array.isArray(raw)) return refuse('proposals.Missing', { field: 'photos', params: { field: 'photos' } });
  if (raw.length > MAX_PHOTOS)
    return refuse('proposals.TooManyPhotos', { field: 'photos', params: { max: MAX_PHOTOS } });
  const photos = new Map<Id, Photo>();
  for (const one of raw as readonly Partial<Record<keyof Photo, unknown>>[]) {
    const file = one?.file;
    if (!isId(file)) return refuse('platform.NoSuchFile', { field: 'photos' });
    const alt = plainText('proposals', 'photos', one.alt ?? '', ALT_SHAPE);
    if (!alt.ok) return alt;
    const decorative = one.decorative === true;
    photos.set(file, { file, alt: decorative ? '' : alt.value, decorative });
  }
  return ok([...photos.values()]);
}

/** To be handed in, each photograph says what it shows. */
export function checkPhotos(photos: readonly Photo[]): Result<true> {
  const silent = photos.findIndex(({ alt, decorative }) => !alt && !decorative);
  return silent < 0 ? ok(true) : refuse('proposals.PhotoUnsaid', { field: 'photos', params: { number: silent + 1 } });
}

export function readDocuments(raw: unknown): Result<readonly Id[]> {
  if (raw === undefined || raw === null) return ok([]);
  if (!Array.isArray(raw)) return refuse('proposals.Missing', { field: 'documents', params: { field: 'documents' } });
  if (raw.length > MAX_DOCUMENTS)
    return refuse('proposals.TooManyDocuments', { field: 'documents', params: { max: MAX_DOCUMENTS } });
  return raw.every(isId) ? ok([...new Set<Id>(raw)]) : refuse('platform.NoSuchFile', { field: 'documents' });
}

/** Nothing, or two numbers on the earth. */
export function readPoint(raw: unknown): Result<Point | undefined> {
  if (raw === undefined || raw === null) return ok(undefined);
  const { lon, lat } = raw as Partial<Point>;
  const sound = (value: unknown, most: number): value is number =>
    typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most;
  if (!sound(lon, 180) || !sound(lat, 90)) return refuse('proposals.NotAPoint', { field: 'point' });
  return ok({ lon: Math.round(lon * 1e5) / 1e5, lat: Math.round(lat * 1e5) / 1e5 });
}

export function isInside({ lon, lat }: Point, { west, south, east, north }: Bounds): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
