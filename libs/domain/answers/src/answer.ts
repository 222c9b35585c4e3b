import { daysBetween, type Day, type Id, type Instant, type Ref } from '@mondee/kernel';

export const VERDICTS = ['accepted', 'partly', 'refused', 'redirected'] as const;
export type Verdict = (typeof VERDICTS)[number];

interface Promised {
  readonly id: Id;
  /** What is to be answered, of whatever room. */
  readonly to: Ref;
  readonly due: Day;
  readonly promisedAt: Instant;
}

export interface Awaited extends Promised {
  readonly state: 'awaited';
}

/** Being written; nobody outside reads it, and anything may still be missing. */
export interface Prepared extends Promised {
  readonly state: 'prepared';
  readonly verdict?: Verdict;
  readonly text?: string;
  readonly reasons?: string;
  readonly preparedBy: Id;
}

export interface PublishedAnswer extends Promised {
  readonly state: 'published';
  readonly verdict: Verdict;
  readonly text: string;
  readonly reasons: string;
  readonly answeredAt: Instant;
  /** The day it was in the territory: what lateness is counted on. */
  readonly answeredOn: Day;
  readonly answeredBy: Id;
  /** As what they answer: «vice-présidente à la mobilité». */
  readonly quality: string;
}

export type Answer = Awaited | Prepared | PublishedAnswer;

/** Days past the promised day: so far for one still awaited, for ever for one that came late. Never below zero. */
export function overdueDays(answer: Answer, today: Day): number {
  const until = answer.state === 'published' ? answer.answeredOn : today;
  return Math.max(0, daysBetween(answer.due, until));
}

/** Still awaited after its day. The promised day itself is in time. */
export function isOverdue(answer: Answer, today: Day): boolean {
  return answer.state !== 'published' && overdueDays(answer, today) > 0;
}

export interface AnswerClock {
  readonly answered: number;
  readonly onTime: number;
  readonly awaited: number;
  readonly overdue: number;
}

/** The public figures: `awaited` includes `overdue`, `answered` includes `onTime`. */
export function answerClock(answers: readonly Answer[], today: Day): AnswerClock {
  const given = answers.filter((one) => one.state === 'published');
  return {
    answered: given.length,
    onTime: given.filter((one) => overdueDays(one, today) === 0).length,
    awaited: answers.length - given.length,
    overdue: answers.filter((one) => isOverdue(one, today)).length,
  };
}
