import { dayIn, ok, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import { promisedPart, type Answer, type Prepared, type PublishedAnswer, type Words } from './answer';
import { answerPublished, type AnswerFact } from './answer-facts';
import { canPrepare, type AnswerContext } from './answer-policy';
import { ANSWER_SHAPES } from './prepare';

export interface PublishContext extends AnswerContext {
  /** As what the viewer answers; shown beside their name. */
  readonly quality: string;
  /** Whether what is answered is on line: an answer must not reveal what is not. */
  readonly subjectPublic: boolean;
  /** The revision that was read before publishing; not said, the one that stands. */
  readonly revision?: number | null;
}

/** For the button: all that stands between a prepared answer and the public. */
export function canPublishAnswer(answer: Answer, ctx: Pick<PublishContext, 'viewer' | 'subjectPublic'>): Result<true> {
  const can = canPrepare(ctx.viewer, answer);
  return can.ok ? isWhole(answer, ctx.subjectPublic) : can;
}

/** Whether nothing is missing, whoever publishes it: a person now, or the clock at the instant they chose. */
export function isWhole(answer: Answer, subjectPublic: boolean): Result<true> {
  if (answer.state !== 'prepared') return refuse('answers.NotPrepared');
  if (!subjectPublic) return refuse('answers.SubjectNotPublic');
  if (!answer.verdict) return refuse('answers.Missing', { field: 'verdict', params: { field: 'verdict' } });
  if (answer.verdict === 'redirected' && !answer.redirectedTo)
    return refuse('answers.Missing', { field: 'redirectedTo', params: { field: 'redirectedTo' } });
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
  if (answer.state !== 'prepared') return refuse('answers.NotPrepared');
  if (ctx.revision != null && ctx.revision !== answer.revision) return refuse('answers.ChangedElsewhere');
  if (act.actor.kind !== 'person' || act.actor.person !== ctx.viewer.person) return refuse('answers.NotAnswerer');
  const state = given(answer, wordsOf(answer), act, { by: act.actor.person, quality: ctx.quality, zone: ctx.zone });
  return ok({ state, facts: [answerPublished(state)] });
}

interface Giving {
  readonly by: Id;
  readonly quality: string;
  readonly zone: string;
  readonly together?: Id;
}

/** A promise, kept with these words. */
export function given(promise: Answer, words: Words, { at }: Pick<Act, 'at'>, how: Giving): PublishedAnswer {
  return {
    ...promisedPart(promise),
    ...words,
    ...{
      state: 'published',
      answeredAt: at,
      answeredOn: dayIn(at, how.zone),
      answeredBy: how.by,
      quality: how.quality,
    },
    ...(how.together && { together: how.together }),
  };
}

export function wordsOf({ verdict, text, reasons, chosen, redirectedTo }: Prepared | PublishedAnswer): Words {
  return {
    ...{ verdict: verdict ?? 'kept', text: text ?? '', reasons: reasons ?? '', chosen: chosen ?? [] },
    ...(redirectedTo && { redirectedTo }),
  };
}

function longEnough(field: keyof typeof ANSWER_SHAPES, text: string | undefined): Result<true> {
  if (!text) return refuse('answers.Missing', { field, params: { field } });
  const { min } = ANSWER_SHAPES[field];
  return Array.from(text).length >= min ? ok(true) : refuse('answers.TooShort', { field, params: { field, min } });
}
