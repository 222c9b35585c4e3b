import { ok, plainText, refuse, type Act, type Result } from '@mondee/kernel';
import { VERDICTS, type Answer, type Prepared } from './answer';
import { answerPrepared, type AnswerFact } from './answer-facts';
import { canPrepare, type AnswerContext } from './answer-policy';

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
  const text = written('text', input.text);
  if (!text.ok) return text;
  const reasons = written('reasons', input.reasons);
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

/** Nothing is too short before it is published: `''` when nothing was written yet. */
function written(field: keyof typeof ANSWER_SHAPES, raw: unknown): Result<string> {
  return plainText('answers', field, raw ?? '', { min: 0, max: ANSWER_SHAPES[field].max, lines: 'many' });
}
