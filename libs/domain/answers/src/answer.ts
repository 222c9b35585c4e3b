import { daysBetween, type Day, type Id, type Instant, type Ref } from '@mondee/kernel';

/** `kept`: things stay as they are, and that is the answer. */
export const VERDICTS = ['accepted', 'partly', 'refused', 'redirected', 'kept'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Promised {
  readonly id: Id;
  /** What is to be answered, of whatever room. */
  readonly to: Ref;
  readonly due: Day;
  /** The day first promised: a day that is put off later does not make an answer one in time. */
  readonly firstDue: Day;
  readonly promisedAt: Instant;
  /** One for the first answer; what is handed on to another body is owed a second. */
  readonly round: number;
  /** Grows each time the words change, so that two people who write do not write over each other. */
  readonly revision: number;
  /** The body that owes it, by its public name; the territory's own when nothing is said. */
  readonly owedBy?: string;
  /** Who writes it; known to those who answer only. */
  readonly assignee?: Id;
  /** INSEE code of the commune that what it answers is about; nothing for the whole territory, or before it is on line. */
  readonly commune?: string;
  /** What it answers goes on in another thing, whose answer settles this one too. */
  readonly mergedInto?: Id;
}

/** What is said and why: in chosen reasons and in written ones. */
export interface Words {
  readonly verdict: Verdict;
  readonly text: string;
  readonly reasons: string;
  /** From the list of the territory, as it stood that day. */
  readonly chosen: readonly string[];
  /** Where it is handed on to. */
  readonly redirectedTo?: string;
}

/** When it goes out by itself, and in whose name. */
export interface Plan {
  readonly at: Instant;
  readonly by: Id;
  readonly quality: string;
}

export interface Awaited extends Promised {
  readonly state: 'awaited';
}

/** Being written; nobody outside reads it, and anything may still be missing. */
export interface Prepared extends Promised, Partial<Words> {
  readonly state: 'prepared';
  readonly preparedBy: Id;
  readonly plan?: Plan;
}

export interface PublishedAnswer extends Promised, Words {
  readonly state: 'published';
  readonly answeredAt: Instant;
  /** The day it was in the territory: what lateness is counted on. */
  readonly answeredOn: Day;
  readonly answeredBy: Id;
  /** As what they answer: «vice-présidente à la mobilité». */
  readonly quality: string;
  /** The same for all answers that were given at once with the same words. */
  readonly together?: Id;
}

export type Answer = Awaited | Prepared | PublishedAnswer;

/** What an answer keeps through all its states. */
export function promisedPart(of: Answer): Promised {
  const { id, to, due, firstDue, promisedAt, round, revision, owedBy, assignee, commune, mergedInto } = of;
  return {
    ...{ id, to, due, firstDue, promisedAt, round, revision },
    ...(owedBy && { owedBy }),
    ...(assignee && { assignee }),
    ...(commune && { commune }),
    ...(mergedInto && { mergedInto }),
  };
}

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

/** The public figures: `awaited` includes `overdue`, `answered` includes `onTime`, which counts by the first day. */
export function answerClock(answers: readonly Answer[], today: Day): AnswerClock {
  const given = answers.filter((one) => one.state === 'published');
  return {
    answered: given.length,
    onTime: given.filter((one) => one.answeredOn <= one.due && one.answeredOn <= one.firstDue).length,
    awaited: answers.length - given.length,
    overdue: answers.filter((one) => isOverdue(one, today)).length,
  };
}
