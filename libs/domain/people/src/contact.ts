import { ok, plainText, refuse, type Result } from '@mondee/kernel';

const NAME = /^(?=.*\p{L})[\p{L}\p{M}\p{N} .'’·-]+$/u;
const PILED_MARKS = /\p{M}{4}/u;
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** A name to be read in public, real or chosen: letters of any script, digits, space, point, hyphen, apostrophe. */
export function readName(raw: unknown): Result<string> {
  const text = plainText('people', 'name', raw, { min: 2, max: 80, lines: 'one' });
  if (!text.ok) return text;
  return NAME.test(text.value) && !PILED_MARKS.test(text.value) ? text : refuse('people.NotAName', { field: 'name' });
}

/**
 * One form for one address: trimmed, lower case, domain in its ASCII form. Dots and `+tags` stay: they are
 * the owner's business. Quoted local parts, address literals and non-ASCII local parts are refused:
 * no mail service of ours could write to them, and they are how headers get injected.
 *
 * @example readEmail(' Jeanne@Exämple.FR ') // ok('jeanne@xn--exmple-cua.fr')
 */
export function readEmail(raw: unknown): Result<string> {
  const no = refuse('people.NotAnEmail', { field: 'email' });
  if (typeof raw !== 'string' || raw.length > 1000) return no;
  const text = raw.normalize('NFC').trim().toLowerCase();
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(0, at));
  const domain = asciiDomain(text.slice(at + 1));
  const email = `${local}@${domain}`;
  const labels = domain?.split('.') ?? [];
  const sound = LOCAL.test(local) && local.length <= 64 && labels.length > 1 && labels.every((one) => LABEL.test(one));
  return sound && email.length <= 254 && !/^\d+$/.test(labels.at(-1)!) ? ok(email) : no;
}

function asciiDomain(domain: string): string | undefined {
  if (/[\s/:?#@[\]\\%]/.test(domain)) return undefined;
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : undefined;
}

/** A telephone number as digits, with a leading + if it was written: `04 75 48 20 00` → `0475482000`. */
export function readPhone(raw: unknown): Result<string> {
  const text = typeof raw === 'string' && raw.length <= 40 ? raw.replace(/[\s().\u00a0-]/g, '') : '';
  return /^\+?\d{6,15}$/.test(text) ? ok(text) : refuse('people.NotAPhone', { field: 'phone' });
}

/** The commune a person lives in: one of the territory's, or nothing said. */
export function readHome(raw: unknown, communes: readonly string[]): Result<string | undefined> {
  if (raw === undefined || raw === null || raw === '') return ok(undefined);
  const known = typeof raw === 'string' && communes.includes(raw);
  return known ? ok(raw) : refuse('people.UnknownCommune', { field: 'communeCode' });
}
