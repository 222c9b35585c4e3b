import type { Ballot, BallotRule, Majority } from './ballot';

/** A sentence of the catalogue, under `ballots.rule`, and what it needs. */
export interface RuleSentence {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a commune is called, by its code. */
type Called = (code: string) => string;

/** The rule in plain sentences: who votes how, what counts, what decides, what is kept secret; then an example. */
export function ruleSentences(
  { rule, tellers }: Pick<Ballot, 'rule' | 'tellers'>,
  registered = 0,
  called: Called = (code) => code,
): RuleSentence[] {
  const say = (key: string, params: RuleSentence['params'] = {}): RuleSentence => ({
    key: `ballots.rule.${key}`,
    params,
  });
  const { quorum, budget, colleges } = rule;
  return [
    say(`method.${rule.method}`, { options: rule.options.length, seats: rule.seats, grades: rule.grades.join(', ') }),
    ...(rule.mostChoices ? [say('mostChoices', { most: rule.mostChoices })] : []),
    ...(budget ? [say('budget', { amount: budget.amount })] : []),
    ...(budget?.communes ? [say('communes', { names: budget.communes.map(called).join(', ') })] : []),
    ...(budget?.withinBudget ? [say('withinBudget')] : []),
    ...(budget?.minVotes ? [say('minVotes', { votes: budget.minVotes })] : []),
    ...(budget?.minShare ? [say('minShare', { part: budget.minShare })] : []),
    ...(budget?.incompatible ?? []).map((keys) => say('incompatible', { names: namesOf(rule, keys) })),
    ...(colleges.length
      ? [say('colleges', { count: colleges.length, names: colleges.map(({ name }) => name).join(', ') })]
      : []),
    ...(quorum
      ? [say(quorum.each ? 'quorumEach' : 'quorum', { part: quorum.threshold, base: quorum.base })]
      : [say('noQuorum')]),
    ...rule.majorities.map((one) =>
      say('majority', { kind: one.kind, part: one.threshold ?? '1/2', base: one.base ?? 'expressed', over: one.over }),
    ),
    say(`secrecy.${rule.secrecy}`, { needed: rule.tellersNeeded, tellers: tellers.length }),
    ...(rule.secrecy !== 'open' ? [say(rule.showsBallots ? 'showsBallots' : 'smallCells')] : []),
    say('channels', { channels: rule.channels.join(' ') }),
    ...example(rule, registered).map(({ key, params }) => say(key, params)),
  ];
}

const namesOf = ({ options }: BallotRule, keys: readonly string[]): string =>
  keys.map((key) => options.find((one) => one.key === key)?.name ?? key).join(', ');

/** Figures that the rule itself gives: of so many on the list, so many have to vote, and so many say yes. */
function example(rule: BallotRule, registered: number): RuleSentence[] {
  const list = registered || 60;
  if (rule.quorum) {
    const need = atLeast(rule.quorum.threshold, list);
    const voted = Math.max(need, 1);
    const first = { key: 'example.quorum', params: { list, need, short: need - 1 } };
    return rule.method === 'yes-no' ? [first, forNeeded(rule.majorities[0], list, voted)] : [first];
  }
  return rule.method === 'yes-no' ? [forNeeded(rule.majorities[0], list, Math.max(1, Math.round((list * 2) / 3)))] : [];
}

function forNeeded(majority: Majority | undefined, list: number, voted: number): RuleSentence {
  const base = majority?.base === 'registered' ? list : voted;
  const need = majority?.kind === 'qualified' ? atLeast(majority.threshold!, base) : Math.floor(base / 2) + 1;
  return { key: 'example.majority', params: { voted, need } };
}

/** The least whole number that is this part of `of`. @example atLeast('1/2', 61) // 31 */
export function atLeast(part: string, of: number): number {
  const [over, under] = part.split('/').map(Number);
  return Math.ceil((over! * of) / under!);
}
