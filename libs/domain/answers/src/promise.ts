import { addDays, dayIn, type Act, type Day, type Id, type Ref } from '@mondee/kernel';
import type { Answer, Awaited, PublishedAnswer } from './answer';
import { answerAnnounced, answerHastened, answerPromised, type AnswerFact } from './answer-facts';

/** Within how many days each kind of input is answered; what is not named here takes the default. */
export const ANSWER_DAYS: Readonly<Record<string, number>> = { proposal: 60 };
export const ANSWER_DAYS_DEFAULT = 60;

/** The last day in time: so many days after the day it was handed in. */
export function dueOn(kind: string, from: Day, days = ANSWER_DAYS[kind] ?? ANSWER_DAYS_DEFAULT): Day {
  return addDays(from, days);
}

/** Owes an answer to what was just handed in. Always granted: nobody may hand something in and be owed nothing. */
export function promise(
  to: Ref,
  act: Pick<Act, 'at'>,
  ctx: {
    readonly id: Id;
    readonly zone: string;
    readonly public: boolean;
    readonly days?: number;
    readonly owedBy?: string;
    readonly round?: number;
  },
): { state: Awaited; facts: AnswerFact[] } {
  const due = dueOn(to.kind, dayIn(act.at, ctx.zone), ctx.days);
  const state: Awaited = {
    ...{ state: 'awaited', id: ctx.id, to, due, firstDue: due, promisedAt: act.at, round: ctx.round ?? 1, revision: 0 },
    ...(ctx.owedBy && { owedBy: ctx.owedBy }),
  };
  return { state, facts: [answerPromised(state, ctx.public)] };
}

/** The subject has gone on line: the promise is public from now on, so that a delay can be seen. */
export function announce(answer: Answer): { state: Answer; facts: AnswerFact[] } {
  return { state: answer, facts: [answerAnnounced(answer)] };
}

/** Within how many days of the support that makes the number. */
export const ANSWER_DAYS_SUPPORTED = 30;

/** Enough people ask: the answer is owed sooner, never later. One that was given, or is due before, stays as it is. */
export function hasten(
  answer: Answer,
  { at }: Pick<Act, 'at'>,
  zone: string,
  days = ANSWER_DAYS_SUPPORTED,
): { state: Answer; facts: AnswerFact[] } {
  const due = addDays(dayIn(at, zone), days);
  if (answer.state === 'published' || answer.due <= due) return { state: answer, facts: [] };
  const state = { ...answer, due, firstDue: due };
  return { state, facts: [answerHastened(state, answer.due)] };
}

/** It goes on in another thing: the whole is owed an answer by the earliest of their days, so that nobody waits longer. */
export function hastenTo(answer: Answer, due: Day): { state: Answer; facts: AnswerFact[] } {
  if (answer.state === 'published' || answer.due <= due) return { state: answer, facts: [] };
  const state = { ...answer, due, firstDue: due };
  return { state, facts: [answerHastened(state, answer.due)] };
}

/** Handed on: whoever asked is owed an answer again, by the other body, with a day of its own. */
export function handOn(
  answer: PublishedAnswer,
  act: Pick<Act, 'at'>,
  ctx: { readonly id: Id; readonly zone: string; readonly days: number },
): { state: Awaited; facts: AnswerFact[] } | undefined {
  if (answer.verdict !== 'redirected' || !answer.redirectedTo) return undefined;
  return promise(answer.to, act, { ...ctx, public: true, owedBy: answer.redirectedTo, round: answer.round + 1 });
}
