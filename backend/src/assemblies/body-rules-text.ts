import { templateFor, type Body, type BodyRules } from '@mondee/domain/assemblies';
import type { Language } from '@mondee/kernel';
import { message } from '@mondee/messages';
import type { BodyRuleView } from './body.view';

/** Which parameters each sentence says. */
const SENTENCES = {
  quorum: ['quorumNum', 'quorumDen', 'quorumStrict'],
  each: ['quorumEach'],
  privateHalf: ['privateHalf'],
  second: ['secondNoticeDays'],
  notice: ['noticeDays', 'urgentDays'],
  proxies: ['proxies'],
  majority: ['weighted', 'chairDecides'],
  largest: ['largestPart'],
  recusal: ['recusedLeaveBase'],
  video: ['video'],
} as const satisfies Record<string, readonly (keyof BodyRules)[]>;

/** The rules of a body in plain sentences, made from their parameters. */
export function rulesText(body: Body, language: Language): BodyRuleView[] {
  const floor = templateFor(body.template, body.population).rules;
  const params = Object.fromEntries(
    Object.entries(body.rules).map(([name, value]) => [name, typeof value === 'boolean' ? String(value) : value]),
  );
  return Object.entries(SENTENCES).flatMap(([name, of]) => {
    const text = message(language, `bodyRules.${name}`, params as Record<string, string | number>).trim();
    const tightened = of.some((one) => body.rules[one] !== floor[one]);
    return text ? [{ name, text, tightened }] : [];
  });
}
