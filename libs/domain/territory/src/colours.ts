import { ok, refuse, type Result } from '@mondee/kernel';

/** The grounds that a territory's colour is read on, from the tokens: page, sheet and groove, by day and by night. */
const GROUNDS = { light: ['#f1f1ec', '#fcfcf9', '#e4e4dc'], dark: ['#16130f', '#211c17', '#2d2720'] } as const;
/** WCAG 2.2, 1.4.3: text of normal size. */
const ENOUGH = 4.5;
const STEPS = 200;

export type Theme = keyof typeof GROUNDS;
type Rgb = readonly [number, number, number];

/** A territory's colour as the pages use it: the accent, its deep and pale shades, and what is written on it. */
export interface Shades {
  readonly accent: string;
  readonly deep: string;
  readonly veil: string;
  readonly on: string;
}

/** Contrast of two colours by WCAG, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(rgb(a)), luminance(rgb(b))].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Is this colour readable as text on every ground of the light theme? If not, the nearest of its hue that is. */
export function readColour(raw: unknown): Result<string> {
  if (typeof raw !== 'string' || !/^#[0-9a-f]{6}$/i.test(raw))
    return refuse('territory.NotAColour', { field: 'value' });
  const colour = raw.toLowerCase();
  const nearest = readable(colour, 'light');
  if (nearest === colour) return ok(colour);
  const found = lowest(colour, 'light').toFixed(1);
  return refuse('territory.ColourTooFaint', { field: 'value', params: { nearest, contrast: found } });
}

/** The shades of a colour in a theme; every pair that pages write text in has a contrast of 4.5 at least. */
export function shadesOf(colour: string, theme: Theme): Shades {
  const accent = readable(colour, theme);
  const away = theme === 'light' ? '#000000' : '#ffffff';
  const veil = mix(accent, theme === 'light' ? '#ffffff' : '#14110e', 0.86);
  const on = contrast('#ffffff', accent) >= ENOUGH ? '#ffffff' : mix(accent, '#000000', 0.78);
  return { accent: readable(accent, theme, [...GROUNDS[theme], veil]), deep: mix(accent, away, 0.3), veil, on };
}

/** The colour itself, or the first on its way to black (by day) or white (by night) that all grounds bear. */
function readable(colour: string, theme: Theme, grounds: readonly string[] = GROUNDS[theme]): string {
  const away = theme === 'light' ? '#000000' : '#ffffff';
  for (let step = 0; step <= STEPS; step++) {
    const candidate = mix(colour, away, step / STEPS);
    if (grounds.every((ground) => contrast(candidate, ground) >= ENOUGH)) return candidate;
  }
  return away;
}

function lowest(colour: string, theme: Theme): number {
  return Math.min(...GROUNDS[theme].map((ground) => contrast(colour, ground)));
}

function mix(a: string, b: string, share: number): string {
  const [from, to] = [rgb(a), rgb(b)];
  return `#${from.map((value, i) => byte(value + (to[i]! - value) * share)).join('')}`;
}

function byte(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}

function rgb(colour: string): Rgb {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb;
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
