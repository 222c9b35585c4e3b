import { ok, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import type { Answer, PublishedAnswer } from './answer';
import { answerPublished, type AnswerFact } from './answer-facts';
import { canAnswer } from './answer-policy';
import { given, publish, wordsOf, type PublishContext } from './publish';

/** So that each can still be read by whoever selects them. */
export const MOST_TOGETHER = 20;

type Given = Result<{ states: readonly PublishedAnswer[]; facts: readonly AnswerFact[] }>;

/**
 * Gives one answer to several things that ask the same. Honest only if nobody wrote otherwise to one of them, and if
 * one chosen reason fits all. `parts` have gone on in what is answered: they are settled with it, unasked.
 * Each keeps its promise, its day, its lateness; all say that they were answered together.
 */
export function giveTogether(
  one: Answer,
  others: readonly Answer[],
  parts: readonly Answer[],
  act: Act,
  ctx: PublishContext & { readonly together: Id },
): Given {
  const outcome = publish(one, act, ctx);
  if (!outcome.ok) return outcome;
  const first = outcome.value.state;
  if (others.length && !first.chosen.length) return refuse('answers.ReasonNeeded', { field: 'chosen' });
  if (others.length >= MOST_TOGETHER)
    return refuse('answers.TooMany', { field: 'withIds', params: { max: MOST_TOGETHER } });
  const notMine = others.map((other) => canAnswer(ctx.viewer, other)).find(({ ok: may }) => !may);
  if (notMine && !notMine.ok) return notMine;
  if (others.some(({ state }) => state === 'published')) return refuse('answers.AlreadyAnswered', { field: 'withIds' });
  if (others.some((other) => other.state === 'prepared' && (other.text || other.reasons)))
    return refuse('answers.PreparedApart', { field: 'withIds' });
  if (others.some(({ mergedInto }) => mergedInto)) return refuse('answers.AnsweredWithWhole', { field: 'withIds' });
  const waiting = parts.filter(({ state }) => state !== 'published');
  return ok(allOf(first, [...others, ...waiting], act, ctx));
}

/** The first as it was given, and the same words for each of the rest. */
export function allOf(
  first: PublishedAnswer,
  rest: readonly Answer[],
  act: Pick<Act, 'at'>,
  { zone, together }: { readonly zone: string; readonly together: Id },
) {
  const bound = rest.length ? { together } : {};
  const how = { by: first.answeredBy, quality: first.quality, zone, ...bound };
  const states = [{ ...first, ...bound }, ...rest.map((other) => given(other, wordsOf(first), act, how))];
  return { states, facts: states.map(answerPublished) };
}
