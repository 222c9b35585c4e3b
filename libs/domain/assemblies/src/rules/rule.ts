import { isDay } from '@mondee/kernel';
import * as z from 'zod';

/** What a rule answers: its own keys, the sentences of why, and nothing else. */
export interface Ruling {
  readonly [key: string]: string | number | boolean | readonly string[];
  readonly raisons: readonly string[];
}

/** A rule of law or of governance, applied to figures. Ids and keys are the French words of the law. */
export interface LawRule {
  readonly id: string;
  readonly cas: string;
  /** The article, and where it is not yet re-read by a jurist, that too. */
  readonly source: string;
  /** One plain sentence of what the rule says. */
  readonly texte: string;
  /** Names of the figures it needs. */
  readonly donnees: readonly string[];
  /** @throws z.ZodError, or WrongInput where figures contradict each other */
  decide(input: unknown): Ruling;
}

/** Figures that cannot all be true. */
export class WrongInput extends Error {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** Writes a rule: its figures are checked before it is asked. */
export function rule<S extends z.ZodObject>(entry: {
  readonly id: string;
  readonly cas: string;
  readonly source: string;
  readonly texte: string;
  readonly input: S;
  decide(input: z.output<S>): Ruling;
}): LawRule {
  const { input, decide, ...about } = entry;
  return { ...about, donnees: Object.keys(input.shape), decide: (raw) => decide(input.parse(raw)) };
}

const MOST = 10_000_000_000;
/** People, seats, votes: a whole number. */
export const people = z.number().int().min(0).max(MOST);
/** A calendar day, `2027-01-20`. */
export const day = z.custom<string>(isDay, 'Une date s’écrit 2027-01-20.');
export const yes = z.boolean();

/** Percent as people wrote it, exactly: an integer number of hundred-thousand-millionths. */
export const percent = z.number().min(0).max(1_000);
const DECIMALS = 12;

/** @example exactPercent(33.34) // 33340000000000n */
export function exactPercent(value: number): bigint {
  const [whole, part = ''] = value.toFixed(DECIMALS).split('.');
  return BigInt(whole! + part.padEnd(DECIMALS, '0'));
}
export const PERCENT = 10n ** BigInt(DECIMALS);

/** `12 345` as French writes it. */
export const nombre = (n: number): string => n.toLocaleString('fr-FR').replace(/\s/g, '\u202f');
/** `20 janvier 2027`. */
export const jour = (of: string): string =>
  new Date(`${of}T00:00:00Z`).toLocaleDateString('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
/** Singular up to one, as French counts. */
export const accord = (n: number, one: string, many: string): string => `${nombre(n)} ${n < 2 ? one : many}`;
