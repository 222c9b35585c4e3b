import { canonicalJson, ok, refuse, type Json, type Result } from '@mondee/kernel';
import { choiceSchema, type Choice } from '@mondee/methods/recount';
import type { BallotRule } from './ballot';

export type { Choice };

/** More than this a choice never has in text, whatever the rule: a hostile one is turned away on its length. */
const LONGEST = 100_000;

/** A choice as somebody sends it, in JSON: sound by the rule of this ballot, or refused. */
export function readChoice(rule: BallotRule, raw: unknown): Result<Choice> {
  const bad = (why: string) => refuse('ballots.BadChoice', { field: 'choice', params: { why } });
  if (typeof raw !== 'string') return bad('form');
  if (raw.length > LONGEST) return refuse('ballots.VoteTooLong', { field: 'choice' });
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return bad('form');
  }
  const read = choiceSchema.safeParse(value);
  if (!read.success) return bad('form');
  const choice = read.data;
  const keys = new Set(rule.options.map(({ key }) => key));
  const named = namedIn(choice);
  if (named.some((key) => !keys.has(key))) return bad('option');
  if (new Set(named).size < named.length) return bad('twice');
  const fits = fitsMethod(rule, choice);
  if (fits !== true) return bad(fits);
  if (Array.isArray(choice)) {
    if (rule.mostChoices !== undefined && choice.length > rule.mostChoices)
      return refuse('ballots.TooMany', { field: 'choice', params: { max: rule.mostChoices } });
    if (rule.budget?.withinBudget && costOf(rule, choice) > rule.budget.amount)
      return refuse('ballots.OverBudget', { field: 'choice', params: { amount: rule.budget.amount } });
  }
  return ok(inOrder(choice));
}

/** What the chosen projects cost together, in whole euros. */
export function costOf(rule: Pick<BallotRule, 'options'>, chosen: readonly string[]): number {
  return rule.options.reduce((sum, { key, cost }) => sum + (chosen.includes(key) ? (cost ?? 0) : 0), 0);
}

/** What a ballot that cannot be read counts as: somebody voted, and said nothing. */
export function blankFor(rule: Pick<BallotRule, 'method'>): Choice {
  if (rule.method === 'yes-no') return 'blank';
  if (rule.method === 'majority-judgment') return { grades: {} };
  return rule.method === 'schulze' || rule.method === 'stv' ? { ranks: [] } : [];
}

/** One text for one choice. */
export const choiceText = (choice: Choice): string => canonicalJson(inOrder(choice) as Json);

/**
 * Bytes that every envelope of a ballot holds: the longest choice the rule allows, up to the next 64. All being alike,
 * a length tells nothing.
 */
export function paddedSize(rule: BallotRule): number {
  const keys = rule.options.map(({ key }) => JSON.stringify(key).length + 3);
  const grade = Math.max(0, ...rule.grades.map((one) => new TextEncoder().encode(JSON.stringify(one)).length));
  const longest = 40 + keys.reduce((sum, length) => sum + length + 2 + grade, 0);
  return Math.ceil((longest + 4) / 64) * 64;
}

function namedIn(choice: Choice): readonly string[] {
  if (typeof choice === 'string') return [];
  if (Array.isArray(choice)) return choice;
  return 'grades' in choice ? Object.keys(choice.grades) : choice.ranks.flat();
}

function fitsMethod({ method, grades }: BallotRule, choice: Choice): true | 'form' | 'grade' | 'equal' {
  if (method === 'yes-no') return typeof choice === 'string' || 'form';
  if (typeof choice === 'string') return 'form';
  if (method === 'majority-judgment') {
    if (Array.isArray(choice) || !('grades' in choice)) return 'form';
    return Object.values(choice.grades).every((grade) => grades.includes(grade)) || 'grade';
  }
  if (method === 'schulze' || method === 'stv') {
    if (Array.isArray(choice) || !('ranks' in choice)) return 'form';
    return method === 'schulze' || choice.ranks.every(({ length }) => length === 1) || 'equal';
  }
  return Array.isArray(choice) || 'form';
}

/** The order of what has none tells nothing. */
function inOrder(choice: Choice): Choice {
  if (Array.isArray(choice)) return [...choice].sort();
  if (typeof choice === 'object' && 'ranks' in choice) return { ranks: choice.ranks.map((rank) => [...rank].sort()) };
  return choice;
}
