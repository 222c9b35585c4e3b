import { Unreadable, type Option } from '@mondee/methods/tallying';
import type { BallotRuleOf, Choice, Votes } from './ballot-file';

/** Ballots alike, in voices. */
export interface Pile {
  readonly choice: Choice;
  readonly voices: bigint;
  readonly college: string | undefined;
}

export const optionsOf = ({ options }: BallotRuleOf): Option[] => options.map(({ id, name }) => ({ id, name }));

/** The place of an option in the published order. @throws Unreadable on one that is not on the ballot */
export function placesOf(rule: BallotRuleOf): (id: string) => number {
  const places = new Map(rule.options.map(({ id }, at) => [id, at]));
  if (places.size < rule.options.length) throw new Unreadable('OptionTwice', 'An option stands twice in the rule');
  return (id) => {
    const at = places.get(id);
    if (at === undefined) throw new Unreadable('UnknownOption', `“${id}” is not on the ballot`);
    return at;
  };
}

/** Parts of one kind; @throws Unreadable when the method cannot count another kind that is there. */
export function partsAs<K extends Votes['as']>(votes: readonly Votes[], ...kinds: readonly K[]) {
  const foreign = votes.find(({ as }) => !(kinds as readonly string[]).includes(as));
  if (foreign)
    throw new Unreadable('NotCountable', `This method does not count ${foreign.as}; it counts ${kinds.join(' or ')}`);
  return votes as readonly Extract<Votes, { as: K }>[];
}

export function pilesOf(votes: readonly Votes[]): Pile[] {
  return votes.flatMap((part) =>
    part.as === 'patterns'
      ? part.patterns.map(({ choice, count, college, weight = 1 }) => ({
          choice,
          college,
          voices: BigInt(count) * BigInt(weight),
        }))
      : [],
  );
}

/** Options approved, each once. @throws Unreadable on another kind of choice */
export function approvedOn(choice: Choice): readonly string[] {
  if (!Array.isArray(choice)) throw wrongChoice('options approved');
  if (new Set(choice).size < choice.length) throw new Unreadable('OptionTwice', 'A ballot names an option twice');
  return choice as readonly string[];
}

export const wrongChoice = (wanted: string) => new Unreadable('WrongChoice', `A ballot of this method has ${wanted}`);

/** Voices in all, those of empty ballots too. */
export function voicesOf(votes: readonly Votes[]): bigint {
  const tables = votes.map((part) => (part.as === 'patterns' ? 0n : BigInt(part.voters)));
  return [...pilesOf(votes).map(({ voices }) => voices), ...tables].reduce((a, b) => a + b, 0n);
}
