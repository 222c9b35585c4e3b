import type { BallotRule, Choice } from '@mondee/domain/ballots';
import type { Texts } from '../../language/texts';

/** The choice read back, a line for each thing said. */
export function choiceInWords(rule: BallotRule, choice: Choice | null, texts: Texts): readonly string[] {
  const name = (key: string) => rule.options.find((one) => one.key === key)?.name ?? key;
  if (choice === null || choice === 'blank') return [texts.say('ballots.cast.blank')];
  if (typeof choice === 'string') return [texts.say(`voting.choice.${choice}`)];
  if (Array.isArray(choice)) return choice.length ? choice.map(name) : [texts.say('ballots.cast.blank')];
  if ('grades' in choice) {
    const given = Object.entries(choice.grades);
    return given.length
      ? given.map(([key, grade]) => texts.say('ballots.cast.grade', { name: name(key), grade }))
      : [texts.say('ballots.cast.blank')];
  }
  return choice.ranks.length
    ? choice.ranks.map((keys, at) => texts.say('ballots.cast.rank', { at: at + 1, name: keys.map(name).join(', ') }))
    : [texts.say('ballots.cast.blank')];
}
