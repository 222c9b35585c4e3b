import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

export const inCheckout = (...path: string[]): string => join(checkout, ...path);

/** Where the site keeps what must last: MONDEE_DATA, by default a git-ignored folder of the checkout. */
export const dataFolder = (): string => resolve(process.env.MONDEE_DATA || inCheckout('.mondee'));
