import {
  addDays,
  dayIn,
  isDay,
  ok,
  plainText,
  refuse,
  type Act,
  type Day,
  type Id,
  type Instant,
  type Result,
} from '@mondee/kernel';
import type { Answer, Prepared, PublishedAnswer } from './answer';
import { answerCorrected, answerMoved, answerPublished, answerWorkedOn, type AnswerFact } from './answer-facts';
import { canAnswer, canPrepare, type AnswerContext } from './answer-policy';
import { canPublishAnswer, given, isWhole, wordsOf, type PublishContext } from './publish';

const LONGEST_PLAN_DAYS = 365;

/** Chooses the instant at which a prepared answer goes out by itself, in the name of who chose; or takes it back. */
export function plan(
  answer: Answer,
  at: Instant | null,
  act: Act,
  ctx: PublishContext,
): Result<{ state: Prepared; facts: AnswerFact[] }> {
  const can = at ? canPublishAnswer(answer, ctx) : canPrepare(ctx.viewer, answer);
  if (!can.ok) return can;
  if (answer.state !== 'prepared') return refuse('answers.NotPrepared');
  if (ctx.revision != null && ctx.revision !== answer.revision) return refuse('answers.ChangedElsewhere');
  if (act.actor.kind !== 'person' || act.actor.person !== ctx.viewer.person) return refuse('answers.NotAnswerer');
  if (!at) return ok(unplan(answer, act));
  const instant = Date.parse(at);
  const last = Date.parse(addDays(dayIn(act.at, ctx.zone), LONGEST_PLAN_DAYS));
  if (!(instant > Date.parse(act.at) && instant < last)) return refuse('answers.BadInstant', { field: 'publishAt' });
  const planned = { at: new Date(instant).toISOString(), by: act.actor.person, quality: ctx.quality };
  const state = { ...answer, plan: planned };
  return ok({ state, facts: [answerWorkedOn('AnswerPlanned', state, act, { publishAt: planned.at })] });
}

/** It goes out by itself no longer. */
export function unplan({ plan: _before, ...state }: Prepared, act: Act): { state: Prepared; facts: AnswerFact[] } {
  return { state, facts: [answerWorkedOn('AnswerPlanned', state, act)] };
}

/**
 * The instant has come. Nothing is published early, nor what was rewritten, taken back or hidden meanwhile, nor in the
 * name of somebody who no longer answers.
 */
export function publishPlanned(
  answer: Answer,
  act: Pick<Act, 'at'>,
  ctx: AnswerContext & { readonly subjectPublic: boolean },
): Result<{ state: PublishedAnswer; facts: AnswerFact[] }> {
  const whole = isWhole(answer, ctx.subjectPublic);
  if (!whole.ok) return whole;
  if (answer.state !== 'prepared' || !answer.plan) return refuse('answers.NotPrepared');
  if (answer.mergedInto) return refuse('answers.AnsweredWithWhole');
  if (Date.parse(act.at) < Date.parse(answer.plan.at)) return refuse('answers.BadInstant');
  const still = ctx.viewer.person === answer.plan.by ? canAnswer(ctx.viewer, answer) : refuse('answers.NotAnswerer');
  if (!still.ok) return still;
  const state = given(answer, wordsOf(answer), act, { ...answer.plan, zone: ctx.zone });
  return ok({ state, facts: [answerPublished(state)] });
}

export const REASON_SHAPE = { min: 20, max: 600, lines: 'many' } as const;

export interface Slip {
  readonly before: Day;
  readonly after: Day;
  readonly reason: string;
  readonly by: Id;
}

/** Moves the promised day, with the reason, before it has passed: late is late. The trace stays for ever. */
export function moveDue(
  answer: Answer,
  input: { readonly due: unknown; readonly reason: unknown },
  act: Act,
  ctx: AnswerContext,
): Result<{ state: Answer; slip: Slip; facts: AnswerFact[] }> {
  const can = canPrepare(ctx.viewer, answer);
  if (!can.ok) return can;
  if (act.actor.kind !== 'person') return refuse('answers.NotAnswerer');
  const today = dayIn(act.at, ctx.zone);
  if (answer.due < today) return refuse('answers.AlreadyOverdue', { field: 'due', params: { date: answer.due } });
  const { due } = input;
  if (typeof due !== 'string' || !isDay(due) || due <= today || due === answer.due || due > addDays(today, 365))
    return refuse('answers.NotADay', { field: 'due' });
  const reason = plainText('answers', 'reason', input.reason ?? '', REASON_SHAPE);
  if (!reason.ok) return reason;
  const by = act.actor.person;
  const state = { ...answer, due };
  const slip = { before: answer.due, after: due, reason: reason.value, by };
  return ok({ state, slip, facts: [answerMoved(state, answer.due, reason.value, by)] });
}

/** Corrects a given answer by adding, never by changing: the first words stay, and the day and the reason are said. */
export function correct(
  answer: Answer,
  input: { readonly text: unknown; readonly reason: unknown },
  act: Act,
  ctx: AnswerContext & { readonly quality: string },
): Result<{ state: PublishedAnswer; text: string; reason: string; facts: AnswerFact[] }> {
  const can = canAnswer(ctx.viewer, answer);
  if (!can.ok) return can;
  if (answer.state !== 'published') return refuse('answers.NotGiven');
  if (act.actor.kind !== 'person' || act.actor.person !== ctx.viewer.person) return refuse('answers.NotAnswerer');
  const text = plainText('answers', 'correction', input.text ?? '', { min: 20, max: 3000, lines: 'many' });
  if (!text.ok) return text;
  const reason = plainText('answers', 'correctionReason', input.reason ?? '', { min: 10, max: 600, lines: 'many' });
  if (!reason.ok) return reason;
  const words = { text: text.value, reason: reason.value };
  const fact = answerCorrected(answer, dayIn(act.at, ctx.zone), ctx.quality, act.actor.person, words);
  return ok({ state: answer, ...words, facts: [fact] });
}

/** Says who writes it and which body owes it; nothing for nobody. */
export function assign(
  answer: Answer,
  to: { readonly assignee: Id | null; readonly owedBy: string | null },
  act: Act,
  ctx: AnswerContext,
): Result<{ state: Answer; facts: AnswerFact[] }> {
  const can = canPrepare(ctx.viewer, answer);
  if (!can.ok) return can;
  if (to.owedBy && !ctx.choices?.bodies.includes(to.owedBy)) return refuse('answers.NotABody', { field: 'owedBy' });
  const { assignee: _who, owedBy: _body, ...rest } = answer;
  const state = {
    ...rest,
    ...(to.assignee && { assignee: to.assignee }),
    ...(to.owedBy && { owedBy: to.owedBy }),
  } as Answer;
  return ok({
    state,
    facts: [answerWorkedOn('AnswerAssigned', state, act, to.assignee ? { assignee: to.assignee } : {})],
  });
}

/** A note among those who answer. */
export function note(
  answer: Answer,
  raw: unknown,
  act: Act,
  ctx: AnswerContext,
): Result<{ text: string; facts: AnswerFact[] }> {
  const can = canAnswer(ctx.viewer, answer);
  if (!can.ok) return can;
  const text = plainText('answers', 'note', raw ?? '', { min: 2, max: 2000, lines: 'many' });
  if (!text.ok) return text;
  return ok({ text: text.value, facts: [answerWorkedOn('AnswerNoted', answer, act)] });
}
