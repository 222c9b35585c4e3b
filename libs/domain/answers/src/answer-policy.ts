import { ok, refuse, type Id, type Result } from '@mondee/kernel';
import type { Answer } from './answer';

/** What the bank needs of a viewer; the rooms' `PolicyViewer` is one. */
export interface Answerer {
  readonly person?: Id;
  readonly roles: readonly string[];
}

export interface AnswerContext {
  readonly viewer: Answerer;
  readonly zone: string;
  /** What the territory lets one choose from, today. */
  readonly choices?: { readonly reasons: readonly string[]; readonly bodies: readonly string[] };
}

/** Deciders and agents answer; what they prepare, only they read. */
export function canAnswer(viewer: Answerer): Result<true> {
  if (!viewer.person) return refuse('answers.NotAnswerer');
  return viewer.roles.includes('decider') || viewer.roles.includes('agent') ? ok(true) : refuse('answers.NotAnswerer');
}

/** Whether verdict, text and reasons may be shown: to all once published, before that to who may answer. */
export function canReadAnswer(viewer: Answerer, answer: Answer): Result<true> {
  if (answer.state === 'published' || canAnswer(viewer).ok) return ok(true);
  return refuse('answers.NotPublished', { params: { date: answer.due } });
}

export function canPrepare(viewer: Answerer, answer: Answer): Result<true> {
  const can = canAnswer(viewer);
  if (!can.ok) return can;
  if (answer.state === 'published') return refuse('answers.AlreadyAnswered');
  return answer.mergedInto ? refuse('answers.AnsweredWithWhole') : ok(true);
}
