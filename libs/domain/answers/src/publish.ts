import { dayIn, ok, refuse, type Act, type Result } from '@mondee/kernel';
import type { Answer, PublishedAnswer } from './answer';
import { answerPublished, type AnswerFact } from './answer-facts';
import { canPrepare, type AnswerContext } from './answer-policy';
import { ANSWER_SHAPES } from './prepare';

export interface PublishContext extends AnswerContext {
  /** As what the viewer answers; shown beside their name. */
  readonly quality: string;
  /** Whether what is answered is on line: an answer must not reveal what is not. */
  readonly subjectPublic: boolean;
}

/** For the button: all that stands between a prepared answer and the public. */
export function canPublishAnswer(answer: Answer, ctx: Pick<PublishContext, 'viewer' | 'subjectPublic'>): Result<true> {
  const can = canPrepare(ctx.viewer, answer);
  if (!can.ok) return can;
  if (answer.state !== 'prepared') return refuse('answers.NotPrepared');
  if (!ctx.subjectPublic) return refuse('answers.SubjectNotPublic');
  if (!answer.verdict) return refuse('answers.Missing', { field: 'verdict', params: { field: 'verdict' } });
  const text = longEnough('text', answer.text);
  return text.ok ? longEnough('reasons', answer.reasons) : text;
}

/** Gives the answer: verdict, text and reasons, for good. Late or not, it keeps the day it was promised for. */
export function publish(
  answer: Answer,
  act: Act,
  ctx: PublishContext,
): Result<{ state: PublishedAnswer; facts: AnswerFact[] }> {
  const can = canPublishAnswer(answer, ctx);
  if (!can.ok) return can;
  if (answer.state !== 'prepared' || !answer.verdict) return refuse('answers.NotPrepared');
  if (act.actor.kind !== 'person' || act.actor.person !== ctx.viewer.person) return refuse('answers.NotAnswerer');
  const { preparedBy: _preparedBy, ...kept } = answer;
  const state: PublishedAnswer = {
    ...kept,
    state: 'published',
    verdict: answer.verdict,
    text: answer.text ?? '',
    reasons: answer.reasons ?? '',
    answeredAt: act.at,
    answeredOn: dayIn(act.at, ctx.zone),
    answeredBy: act.actor.person,
    quality: ctx.quality,
  };
  return ok({ state, facts: [answerPublished(state)] });
}

function longEnough(field: keyof typeof ANSWER_SHAPES, text: string | undefined): Result<true> {
  if (!text) return refuse('answers.Missing', { field, params: { field } });
  const { min } = ANSWER_SHAPES[field];
  return Array.from(text).length >= min ? ok(true) : refuse('answers.TooShort', { field, params: { field, min } });
}
