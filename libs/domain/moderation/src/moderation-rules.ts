/** How a territory moderates: all that it may set. */
export interface ModerationRules {
  /** Hours within which a report is looked at; a quarter of it when it is urgent. */
  readonly answerHours: number;
  /** True when a removal takes two persons. */
  readonly twoPersons: boolean;
  readonly claimMinutes: number;
  /** Days an author has to change what they were asked to. */
  readonly changeDays: number;
  /** Months during which one may appeal; six at least (DSA, art. 20 §1). */
  readonly appealMonths: number;
  /** Days within which an appeal is decided. */
  readonly appealDays: number;
  /** Words and links that are shown to moderators. They never block anything: a word alone says nothing. */
  readonly words: readonly string[];
  readonly links: readonly string[];
}

export const MODERATION_RULES: ModerationRules = {
  answerHours: 72,
  twoPersons: false,
  claimMinutes: 30,
  changeDays: 7,
  appealMonths: 6,
  appealDays: 15,
  words: ['crétin', 'imbécile', 'idiot', 'menteur', 'voleur', 'pourri', 'ordure'],
  links: ['bit.ly', 'tinyurl.com', 't.me'],
};
