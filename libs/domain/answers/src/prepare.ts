import { ok, refuse, type Act, type Result } from '@mondee/kernel';
import { VERDICTS, type Answer, type Prepared } from './answer';
import { answerPrepared, type AnswerFact } from './answer-facts';
import { canPrepare, type AnswerContext } from './answer-policy';
import { answerText } from './answer-text';

export const ANSWER_SHAPES = { text: { min: 20, max: 5000 }, reasons: { min: 20, max: 5000 } } as const;

export interface AnswerInput {
  readonly verdict?: unknown;
  readonly text?: unknown;
  readonly reasons?: unknown;
}

/** Writes or rewrites an answer before it is public. What is missing may come later. */
export function prepare(
  answer: Answer,
  input: AnswerInput,
  act: Act,
  ctx: AnswerContext,
): Result<{ state: Prepared; facts: AnswerFact[] }> {
  const can = canPrepare(ctx.viewer, answer);
  if (!can.ok) return can;
  if (answer.state === 'published') return refuse('answers.AlreadyAnswered');
  if (act.actor.kind !== 'person' || act.actor.person !== ctx.viewer.person) return refuse('answers.NotAnswerer');
  const verdict = VERDICTS.find((one) => one === input.verdict);
  if (input.verdict != null && !verdict) return refuse('answers.NotAVerdict', { field: 'verdict' });
  const text = answerText('text', input.text, ANSWER_SHAPES.text.max);
  if (!text.ok) return text;
  const reasons = answerText('reasons', input.reasons, ANSWER_SHAPES.reasons.max);
  if (!reasons.ok) return reasons;
  const { id, to, due, promisedAt } = answer;
  const state: Prepared = {
    ...{ state: 'prepared', id, to, due, promisedAt, preparedBy: act.actor.person },
    ...(verdict && { verdict }),
    ...(text.value && { text: text.value }),
    ...(reasons.value && { reasons: reasons.value }),
  };
  return ok({ state, facts: [answerPrepared(state)] });
}
