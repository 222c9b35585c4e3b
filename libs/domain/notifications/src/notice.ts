import { refText, type Fact, type Id, type Json, type Ref } from '@mondee/kernel';
import type { Follow } from './follow';

/** What people are told, each with its sentences `notifications.<kind>` and, for mail, `mails.<kind>`. */
export const NOTICE_KINDS = [
  'proposal-published',
  'answer-promised',
  'answer-published',
  'decision-published',
  'commitment-made',
  'date-moved',
  'milestone-proven',
  'measurement-recorded',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Which facts are told, and as what. A fact that is not here is told to nobody. */
export const NOTICES: Readonly<Record<string, NoticeKind>> = {
  ProposalPublished: 'proposal-published',
  AnswerPromised: 'answer-promised',
  AnswerPublished: 'answer-published',
  DecisionPublished: 'decision-published',
  CommitmentMade: 'commitment-made',
  DateMoved: 'date-moved',
  MilestoneProven: 'milestone-proven',
  MeasurementRecorded: 'measurement-recorded',
};

export interface Notice {
  readonly kind: NoticeKind;
  readonly about: Ref;
  /** Key of its sentence. */
  readonly key: `notifications.${NoticeKind}`;
  /** The fact's public data, what a sentence can hold: texts, numbers, yes and no (as text). */
  readonly params: Readonly<Record<string, string | number>>;
}

export function noticeOf(fact: Pick<Fact, 'kind' | 'subject' | 'data'>): Notice | undefined {
  const kind = Object.hasOwn(NOTICES, fact.kind) ? NOTICES[fact.kind] : undefined;
  return kind && { kind, about: fact.subject, key: `notifications.${kind}`, params: sayable(fact.data) };
}

/**
 * Who is told of a fact: those who follow its subject, what it links to, or anything that led to it (`upstream`,
 * the thread before the subject). Once each, and never who did it. What is not public is told to authors only.
 */
export function recipients(
  fact: Pick<Fact, 'kind' | 'subject' | 'links' | 'public'>,
  ctx: { readonly follows: readonly Follow[]; readonly upstream: readonly Ref[]; readonly actor?: Id },
): readonly Id[] {
  if (!Object.hasOwn(NOTICES, fact.kind)) return [];
  const reached = new Set([fact.subject, ...(fact.links ?? []).map(({ to }) => to), ...ctx.upstream].map(refText));
  const told = ctx.follows.filter(
    ({ of, why, person }) => reached.has(refText(of)) && (fact.public || why === 'author') && person !== ctx.actor,
  );
  return [...new Set(told.map(({ person }) => person))];
}

function sayable(data: Readonly<Record<string, Json>>): Record<string, string | number> {
  const said: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'string' || typeof value === 'number') said[name] = value;
    if (typeof value === 'boolean') said[name] = String(value);
  }
  return said;
}
