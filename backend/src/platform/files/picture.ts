import sharp from 'sharp';
import { ok, refuse, type Result } from '@mondee/kernel';

/** What a phone takes, and more: 8160 × 6144 is 50.1 million. Beyond, decoding alone would fill a small server. */
export const MAX_PIXELS = 52_000_000;
/** What is served: whole screen, and a card. */
const SIDES = { whole: 1600, small: 640 } as const;
const SECONDS = 20;

export interface Picture {
  readonly whole: Buffer;
  readonly small: Buffer;
  readonly width: number;
  readonly height: number;
}

// A decoded picture takes up to 200 MB: two at once at most, whoever sends.
sharp.cache(false);
sharp.concurrency(1);
const AT_ONCE = 2;
let decoding = 0;
const waiting: (() => void)[] = [];

/**
 * Draws a picture again from its pixels: what else its file held (place, camera, thumbnail, script, another file)
 * stays behind. Turned as the camera said, in two sizes of WebP.
 */
export async function redraw(bytes: Buffer): Promise<Result<Picture>> {
  if (decoding >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  decoding += 1;
  try {
    return await draw(bytes);
  } catch (fault) {
    return refuse(/pixel limit/i.test(String(fault)) ? TOO_LARGE : BROKEN, { field: 'file' });
  } finally {
    decoding -= 1;
    waiting.shift()?.();
  }
}

const TOO_LARGE = 'platform.TooManyPixels';
const BROKEN = 'platform.BrokenFile';

async function draw(bytes: Buffer): Promise<Result<Picture>> {
  const { width: across = 0, height: down = 0 } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (across * down > MAX_PIXELS) return refuse('platform.TooManyPixels', { field: 'file' });
  if (!across || !down) return refuse('platform.BrokenFile', { field: 'file' });
  const whole = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'truncated', sequentialRead: true })
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({ width: SIDES.whole, height: SIDES.whole, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true });
  const small = await sharp(whole.data)
    .resize({ width: SIDES.small, height: SIDES.small, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 76 })
    .toBuffer();
  return ok({ whole: whole.data, small, width: whole.info.width, height: whole.info.height });
}
