import { ok, refuse, type Id, type Result } from '@mondee/kernel';
import type { Answer } from './answer';

/** What the bank needs of a viewer; the rooms' `PolicyViewer` is one. */
export interface Answerer {
  readonly person?: Id;
  readonly roles: readonly string[];
  /** Held for a part of the territory. */
  readonly scopedRoles?: readonly {
    readonly role: string;
    readonly scope: { readonly kind: string; readonly id?: string };
  }[];
}

/** Those who answer; whoever holds one of these for one commune answers what is about it. */
export const ANSWERING: readonly string[] = ['decider', 'agent'];

export interface AnswerContext {
  readonly viewer: Answerer;
  readonly zone: string;
  /** What the territory lets one choose from, today. */
  readonly choices?: { readonly reasons: readonly string[]; readonly bodies: readonly string[] };
}

/** The communes for which a viewer answers: `all` for the territory, none who does not answer at all. */
export function answersFor(viewer: Answerer): 'all' | readonly string[] {
  if (!viewer.person) return [];
  if (viewer.roles.some((role) => ANSWERING.includes(role))) return 'all';
  const held = (viewer.scopedRoles ?? []).filter(({ role }) => ANSWERING.includes(role));
  return held.flatMap(({ scope }) => (scope.kind === 'commune' && scope.id ? [scope.id] : []));
}

/** Deciders and agents, of the territory or of one commune: for a screen on which several answers stand. */
export function canAnswerSome(viewer: Answerer): Result<true> {
  return answersFor(viewer).length ? ok(true) : refuse('answers.NotAnswerer');
}

/** Deciders and agents of the territory, or of the commune that this is about; what they prepare, only they read. */
export function canAnswer(viewer: Answerer, { commune }: Pick<Answer, 'commune'>): Result<true> {
  const communes = answersFor(viewer);
  const may = communes === 'all' || (commune !== undefined && communes.includes(commune));
  return may ? ok(true) : refuse('answers.NotAnswerer');
}

/** Whether verdict, text and reasons may be shown: to all once published, before that to who may answer. */
export function canReadAnswer(viewer: Answerer, answer: Answer): Result<true> {
  if (answer.state === 'published' || canAnswer(viewer, answer).ok) return ok(true);
  return refuse('answers.NotPublished', { params: { date: answer.due } });
}

export function canPrepare(viewer: Answerer, answer: Answer): Result<true> {
  const can = canAnswer(viewer, answer);
  if (!can.ok) return can;
  if (answer.state === 'published') return refuse('answers.AlreadyAnswered');
  return answer.mergedInto ? refuse('answers.AnsweredWithWhole') : ok(true);
}
