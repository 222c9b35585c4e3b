import { share, type Share } from '@mondee/kernel';
import { decimal, dividedBy } from './decimal';

/** A formula, read: numbers and other indicators, added, multiplied, divided. */
export type Formula =
  | { readonly kind: 'number'; readonly value: Share }
  | { readonly kind: 'value'; readonly id: string; readonly required: boolean }
  | { readonly kind: 'sum' | 'product' | 'quotient'; readonly left: Formula; readonly right: Formula };

export type FormulaFault = 'Syntax' | 'TooLong' | 'TooDeep' | 'DivisionByZero' | 'Cycle';

/** Why a formula cannot be read or worked out. `at` is the character, from 0, where reading stopped. */
export class FormulaRefused extends Error {
  constructor(
    readonly code: FormulaFault,
    message: string,
    readonly at?: number,
  ) {
    super(message);
    this.name = 'FormulaRefused';
  }
}

const LONGEST = 20_000;
const DEEPEST = 100;
const TOKEN = /\s*(?:(opt_val|val)\s*\(\s*([\p{L}\p{N}_][\p{L}\p{N}_.-]*)\s*\)|(\d+(?:\.\d+)?)|([+*/()]))/uy;

type Token =
  | { readonly at: number; readonly id: string; readonly required: boolean }
  | { readonly at: number; readonly number: string }
  | { readonly at: number; readonly sign: string };

/**
 * Reads a formula. The grammar: `val(id)` (must be known), `opt_val(id)` (0 when it is not), numbers with a point,
 * `+`, `*`, `/` and parentheses; products and quotients bind before sums, and are read from the left. An id is made of
 * letters, digits, `_`, `.` and `-`. Source: the definitions of indicators of the State's transition framework.
 *
 * @throws FormulaRefused `Syntax` (with the place), `TooLong` (over 20 000 characters), `TooDeep` (over 100 parentheses)
 * @example readFormula('val(cae_1.a)/val(terr_1)*1000')
 */
export function readFormula(text: string): Formula {
  if (text.length > LONGEST) throw new FormulaRefused('TooLong', `A formula has at most ${LONGEST} characters`);
  const tokens = tokensOf(text);
  let next = 0;
  const sign = (...signs: string[]): string | undefined => {
    const token = tokens[next];
    if (!token || !('sign' in token) || !signs.includes(token.sign)) return undefined;
    next++;
    return token.sign;
  };
  const stop = (): never => {
    const at = tokens[next]?.at ?? text.length;
    throw new FormulaRefused('Syntax', `A value, a number or a parenthesis is expected at character ${at + 1}`, at);
  };
  const atom = (depth: number): Formula => {
    if (depth > DEEPEST)
      throw new FormulaRefused('TooDeep', `A formula has at most ${DEEPEST} parentheses in one another`);
    if (sign('(')) {
      const inner = sum(depth + 1);
      return sign(')') ? inner : stop();
    }
    const token = tokens[next];
    if (!token || 'sign' in token) return stop();
    next++;
    if ('id' in token) return { kind: 'value', id: token.id, required: token.required };
    return { kind: 'number', value: decimal(Number(token.number)) };
  };
  const product = (depth: number): Formula => {
    let left = atom(depth);
    for (let by = sign('*', '/'); by; by = sign('*', '/'))
      left = { kind: by === '*' ? 'product' : 'quotient', left, right: atom(depth) };
    return left;
  };
  const sum = (depth: number): Formula => {
    let left = product(depth);
    while (sign('+')) left = { kind: 'sum', left, right: product(depth) };
    return left;
  };
  const formula = sum(0);
  return next < tokens.length ? stop() : formula;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    if (!text.slice(at).trim()) break;
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    const start = at + /^\s*/.exec(text.slice(at))![0].length;
    if (!found) throw new FormulaRefused('Syntax', `Character ${start + 1} belongs to no value, number or sign`, start);
    const [whole, kind, id, number, one] = found;
    if (id !== undefined) tokens.push({ at: start, id, required: kind === 'val' });
    else if (number !== undefined) tokens.push({ at: start, number });
    else tokens.push({ at: start, sign: one! });
    at += whole.length;
  }
  return tokens;
}

/** The indicators that a formula needs, each once, in the order they are named. */
export function namedIn(formula: Formula): { readonly id: string; readonly required: boolean }[] {
  const found = new Map<string, boolean>();
  walk(formula, (one) => {
    if (one.kind === 'value') found.set(one.id, (found.get(one.id) ?? false) || one.required);
  });
  return [...found].map(([id, required]) => ({ id, required }));
}

/** From the left, without a stack of calls: a sum may have ten thousand parts. */
function walk(formula: Formula, see: (one: Formula) => void): void {
  const left: Formula[] = [formula];
  for (let one = left.pop(); one; one = left.pop()) {
    see(one);
    if ('left' in one) left.push(one.right, one.left);
  }
}

export interface Worked {
  /** Exact; nothing when a required value is missing. */
  readonly value: Share | null;
  /** Ids of the required values that are missing, in the order of the formula. */
  readonly missing: readonly string[];
}

/** Numbers by id; `null` and absent are the same: not known. A formula is worked out where it is needed. */
export type Known = Readonly<Record<string, number | Formula | null | undefined>>;

/**
 * Works a formula out, exactly. A value that is itself a formula is worked out first; what is missing there is missing
 * here when it is required, and counts 0 when it is not.
 *
 * @throws FormulaRefused `DivisionByZero`, or `Cycle` with the ids in their round
 * @example workOut(readFormula('val(a)/val(b)'), { a: 3, b: 4 }) // { value: 3/4, missing: [] }
 */
export function workOut(formula: Formula, known: Known): Worked {
  return within(formula, known, new Map(), []);
}

type Done = Map<string, Worked>;

function within(formula: Formula, known: Known, done: Done, round: readonly string[]): Worked {
  const missing = new Set<string>();
  for (const { id, required } of namedIn(formula)) {
    const found = valueOf(id, known, done, round);
    if (found.value === null && required)
      (found.missing.length ? found.missing : [id]).forEach((one) => missing.add(one));
  }
  return missing.size ? { value: null, missing: [...missing] } : { value: valueIn(formula, done), missing: [] };
}

function valueOf(id: string, known: Known, done: Done, round: readonly string[]): Worked {
  const before = done.get(id);
  if (before) return before;
  if (round.includes(id)) {
    const names = [...round.slice(round.indexOf(id)), id].join(' → ');
    throw new FormulaRefused('Cycle', `These indicators are worked out from one another: ${names}`);
  }
  if (round.length >= DEEPEST) throw new FormulaRefused('TooDeep', `At most ${DEEPEST} formulas stand on one another`);
  const given = Object.hasOwn(known, id) ? known[id] : undefined;
  const worked =
    given === null || given === undefined
      ? { value: null, missing: [] }
      : typeof given === 'number'
        ? { value: decimal(given), missing: [] }
        : within(given, known, done, [...round, id]);
  done.set(id, worked);
  return worked;
}

/** In the order of the formula's own tree, from its leaves up. */
function valueIn(formula: Formula, done: Done): Share {
  const order: Formula[] = [];
  walk(formula, (one) => order.push(one));
  const values = new Map<Formula, Share>();
  for (const one of order.reverse()) values.set(one, ofOne(one, values, done));
  return values.get(formula)!;
}

function ofOne(one: Formula, values: ReadonlyMap<Formula, Share>, done: Done): Share {
  if (one.kind === 'number') return one.value;
  if (one.kind === 'value') return done.get(one.id)?.value ?? share(0n);
  const [left, right] = [values.get(one.left)!, values.get(one.right)!];
  if (one.kind === 'sum') return share(left.num * right.den + right.num * left.den, left.den * right.den);
  if (one.kind === 'product') return share(left.num * right.num, left.den * right.den);
  if (right.num === 0n) throw new FormulaRefused('DivisionByZero', 'A value would be divided by zero');
  return dividedBy(left, right);
}
