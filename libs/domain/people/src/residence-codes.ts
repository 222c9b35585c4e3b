import { ok, refuse, type Act, type Id, type Instant, type Result } from '@mondee/kernel';
import { laterMonths } from './months';
import type { PeopleFact } from './people-facts';
import { verify, type Residence, type ResidenceContext } from './residence';
import { canHelp, mayAct, receivesFrom } from './viewer';

/** Without the letters and figures that look or sound alike: 28 signs, ten of them carry 48 bits. */
export const CODE_SIGNS = 'ABCDEFGHJKMNPQRSTUVWXY34679Z';
export const CODE_LENGTH = 10;
/** Codes on one A4 sheet: four across, five down. */
export const CODES_PER_SHEET = 20;
export const CODE_MONTHS = 6;

/** What is known of a code once its hash is found; one that has served is there no more. */
export interface ResidenceCode {
  readonly expiresAt: Instant;
}

/**
 * A code as people copy it, in its one form: capitals, no spaces or hyphens.
 * @example readCode('acde-fghj km') // ok('ACDEFGHJKM')
 */
export function readCode(raw: unknown): Result<string> {
  const text = typeof raw === 'string' && raw.length <= 60 ? raw.toUpperCase().replace(/[\s\p{Pd}.]/gu, '') : '';
  const sound = text.length === CODE_LENGTH && [...text].every((sign) => CODE_SIGNS.includes(sign));
  return sound ? ok(text) : refuse('people.NotACode', { field: 'code' });
}

/** As it is printed: two groups of five. */
export function printedCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** Codes out of chance: each byte under the largest multiple of 28 gives one sign, the others are dropped. */
export function codesFrom(chance: Iterable<number>, count: number): string[] {
  const codes: string[] = [];
  let code = '';
  for (const byte of chance) {
    if (codes.length === count) break;
    if (byte >= 256 - (256 % CODE_SIGNS.length)) continue;
    code += CODE_SIGNS[byte % CODE_SIGNS.length];
    if (code.length < CODE_LENGTH) continue;
    codes.push(code);
    code = '';
  }
  if (codes.length < count) throw new RangeError('Not enough chance for so many codes');
  return codes;
}

/** A clerk asks for a sheet of codes for one commune, who keeps one desk for that commune only; the fact says how many, never which. */
export function printCodes(
  input: { readonly sheet: Id; readonly communeCode: unknown },
  act: Act,
  ctx: ResidenceContext & { readonly communes: readonly string[] },
): Result<{ commune: string; expiresAt: Instant; facts: PeopleFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canHelp(ctx.viewer);
  if (!can.ok) return can;
  if (!ctx.methods.includes('code')) return refuse('people.MethodOff');
  const commune = ctx.communes.find((code) => code === input.communeCode);
  if (!commune) return refuse('people.UnknownCommune', { field: 'communeCode' });
  if (!receivesFrom(ctx.viewer, commune)) return refuse('people.NotYourCommune', { field: 'communeCode' });
  const subject = { kind: 'residence-sheet', id: input.sheet };
  const data = { codes: CODES_PER_SHEET, commune };
  const expiresAt = laterMonths(act.at, CODE_MONTHS);
  return ok({ commune, expiresAt, facts: [{ kind: 'ResidenceCodesPrinted', subject, data, public: false }] });
}

/** A resident types the code they were handed. A code that is not known and one that has served say the same. */
export function useCode(
  person: Id,
  code: ResidenceCode | undefined,
  act: Act,
  ctx: ResidenceContext,
): Result<{ state: Residence; facts: PeopleFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  if (ctx.viewer.person !== person) return refuse('people.NotYours');
  if (!ctx.methods.includes('code')) return refuse('people.MethodOff');
  if (!code) return refuse('people.CodeUnknown', { field: 'code' });
  if (Date.parse(code.expiresAt) <= Date.parse(act.at)) return refuse('people.CodeExpired', { field: 'code' });
  return ok(verify(person, 'code', act, ctx));
}
