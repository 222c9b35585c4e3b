import { ok, plainText, refuse, type Act, type Result } from '@mondee/kernel';
import { promisedPart, VERDICTS, type Answer, type Prepared } from './answer';
import { answerPrepared, type AnswerFact } from './answer-facts';
import { canPrepare, type AnswerContext } from './answer-policy';

export const ANSWER_SHAPES = { text: { min: 20, max: 5000 }, reasons: { min: 20, max: 5000 } } as const;

export interface AnswerInput {
  readonly verdict?: unknown;
  readonly text?: unknown;
  readonly reasons?: unknown;
  /** From the territory's list. */
  readonly chosen?: unknown;
  /** From the territory's list of bodies; only where it is handed on. */
  readonly redirectedTo?: unknown;
  /** The revision it was written from; not said, it is written over whatever stands. */
  readonly revision?: number | null;
}

export const MOST_REASONS = 5;

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
  if (input.revision != null && input.revision !== answer.revision) return refuse('answers.ChangedElsewhere');
  const verdict = VERDICTS.find((one) => one === input.verdict);
  if (input.verdict != null && !verdict) return refuse('answers.NotAVerdict', { field: 'verdict' });
  const text = written('text', input.text);
  if (!text.ok) return text;
  const reasons = written('reasons', input.reasons);
  if (!reasons.ok) return reasons;
  const chosen = choose(input.chosen, ctx.choices?.reasons ?? []);
  if (!chosen.ok) return chosen;
  const handedTo = verdict === 'redirected' && input.redirectedTo ? String(input.redirectedTo) : undefined;
  const bodies = ctx.choices?.bodies ?? [];
  if (handedTo && (!bodies.includes(handedTo) || handedTo === (answer.owedBy ?? bodies[0])))
    return refuse('answers.NotABody', { field: 'redirectedTo' });
  // What is rewritten is no longer planned: somebody has to look at the new words before they go out.
  const state: Prepared = {
    ...promisedPart(answer),
    ...{ state: 'prepared', revision: answer.revision + 1, preparedBy: act.actor.person, chosen: chosen.value },
    ...(verdict && { verdict }),
    ...(text.value && { text: text.value }),
    ...(reasons.value && { reasons: reasons.value }),
    ...(handedTo && { redirectedTo: handedTo }),
  };
  return ok({ state, facts: [answerPrepared(state)] });
}

/** Nothing is too short before it is published: `''` when nothing was written yet. */
function written(field: keyof typeof ANSWER_SHAPES, raw: unknown): Result<string> {
  return plainText('answers', field, raw ?? '', { min: 0, max: ANSWER_SHAPES[field].max, lines: 'many' });
}

function choose(raw: unknown, from: readonly string[]): Result<readonly string[]> {
  const asked: readonly unknown[] = Array.isArray(raw) ? raw : [];
  const chosen = from.filter((reason) => asked.includes(reason));
  const known = asked.length <= MOST_REASONS && asked.every((one) => from.includes(String(one)));
  return known ? ok(chosen) : refuse('answers.NotAReason', { field: 'chosen', params: { max: MOST_REASONS } });
}
