/** A small phone: what most residents hold. */
export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true } as const;

/** A screen on a desk. */
export const DESKTOP = { viewport: { width: 1280, height: 900 }, hasTouch: false } as const;

export type Device = typeof PHONE | typeof DESKTOP;
