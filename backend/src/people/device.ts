const BROWSERS = [
  ['edge', /Edg(e|A|iOS)?\//],
  ['firefox', /(Firefox|FxiOS)\//],
  ['samsung', /SamsungBrowser\//],
  ['opera', /OPR\//],
  ['chrome', /(Chrome|CriOS|Chromium)\//],
  ['safari', /Version\/[\d.]+.*Safari\//],
] as const;

const SYSTEMS = [
  ['iphone', /iPhone/],
  ['ipad', /iPad/],
  ['android', /Android/],
  ['windows', /Windows/],
  ['mac', /Mac OS X|Macintosh/],
  ['linux', /Linux|X11|CrOS/],
] as const;

/** The two words kept of a browser's long description of itself: enough to recognise one's own device. */
export function deviceOf(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 400);
  const find = (known: readonly (readonly [string, RegExp])[]) => known.find(([, sign]) => sign.test(text))?.[0];
  return `${find(BROWSERS) ?? 'other'} ${find(SYSTEMS) ?? 'other'}`;
}
