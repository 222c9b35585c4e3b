import type { Language } from '@mondee/kernel';
import { isBudget, type Ballot } from '@mondee/domain/ballots';
import { message } from '@mondee/messages';

/** The outcome in one sentence, out of the result as published. */
export function resultSentence(
  { rule }: Pick<Ballot, 'rule'>,
  result: Record<string, unknown>,
  winners: readonly string[],
  adopted: boolean,
  language: Language,
): string {
  const say = (key: string, params: Record<string, string | number> = {}) =>
    message(language, `ballots.said.${key}`, params);
  const quorum = result['quorum'] as { reached?: boolean } | null;
  if (quorum && quorum.reached === false) return say('noQuorum');
  if (rule.method === 'yes-no') {
    const scores = result['scores'] as Record<string, number | string>;
    const [yes, no, abstain] = ['yes', 'no', 'abstain'].map((one) => Number(scores[one] ?? 0));
    return say(adopted ? 'adopted' : 'notAdopted', { yes: yes!, no: no!, abstain: abstain! });
  }
  const names = winners.map((key) => rule.options.find((one) => one.key === key)?.name ?? key);
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  if (!names.length) return say('none');
  if (isBudget(rule)) return say('funded', { count: names.length, names: list });
  if (names.length > 1 && rule.method !== 'stv' && rule.method !== 'approval') return say('tied', { names: list });
  return say('won', { count: names.length, names: list });
}
