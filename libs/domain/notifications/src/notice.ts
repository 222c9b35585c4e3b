import { isId, refText, type Fact, type Id, type Json, type Ref } from '@mondee/kernel';
import type { Follow, FollowReason } from './follow';

/** What people are told, each with its sentences `notifications.<kind>` and, for mail, `mails.<kind>`. */
export const NOTICE_KINDS = [
  'proposal-published',
  'proposal-new',
  'answer-promised',
  'answer-published',
  'answer-moved',
  'answer-corrected',
  'decision-published',
  'commitment-made',
  'date-moved',
  'milestone-proven',
  'measurement-recorded',
  'proposal-revised',
  'proposal-withdrawn',
  'support-threshold-reached',
  'proposals-merged',
  'merge-undone',
  'project-opened',
  'project-moved',
  'review-given',
  'comment-added',
  'comment-replied',
  'help-offered',
  'help-settled',
  'review-assigned',
  'process-opened',
  'phase-extended',
  'process-closed',
  'ballot-opened',
  'ballot-stopped',
  'ballot-counted',
  'body-rules-changed',
  'meeting-planned',
  'meeting-moved',
  'meeting-cancelled',
  'meeting-noticed',
  'minutes-published',
  'act-changed',
  'list-awaited',
  'list-overdue',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Which facts are told, and as what. A fact that is not here is told to nobody. */
export const NOTICES: Readonly<Record<string, NoticeKind>> = {
  ProposalPublished: 'proposal-published',
  AnswerPromised: 'answer-promised',
  AnswerPublished: 'answer-published',
  AnswerMoved: 'answer-moved',
  AnswerCorrected: 'answer-corrected',
  DecisionPublished: 'decision-published',
  CommitmentMade: 'commitment-made',
  DateMoved: 'date-moved',
  MilestoneProven: 'milestone-proven',
  MeasurementRecorded: 'measurement-recorded',
  ProposalRevised: 'proposal-revised',
  ProposalWithdrawn: 'proposal-withdrawn',
  SupportThresholdReached: 'support-threshold-reached',
  ProposalsMerged: 'proposals-merged',
  MergeUndone: 'merge-undone',
  ProjectOpened: 'project-opened',
  ProjectMoved: 'project-moved',
  ReviewGiven: 'review-given',
  CommentAdded: 'comment-added',
  HelpOffered: 'help-offered',
  HelpOfferSettled: 'help-settled',
  ReviewAssigned: 'review-assigned',
  ProcessOpened: 'process-opened',
  PhaseExtended: 'phase-extended',
  ProcessClosed: 'process-closed',
  BallotOpened: 'ballot-opened',
  BallotStopped: 'ballot-stopped',
  BallotCounted: 'ballot-counted',
  BodyRulesChanged: 'body-rules-changed',
  MeetingPlanned: 'meeting-planned',
  MeetingMoved: 'meeting-moved',
  MeetingCancelled: 'meeting-cancelled',
  MeetingNoticed: 'meeting-noticed',
  MinutesPublished: 'minutes-published',
  ActChanged: 'act-changed',
  DeliberationListAwaited: 'list-awaited',
  DeliberationListOverdue: 'list-overdue',
};

/** Told to the persons whom the fact names, under this key of its personal part, and to nobody else. */
export const TOLD_TO: Readonly<Record<string, string>> = {
  CommentAdded: 'tell',
  HelpOffered: 'tell',
  HelpOfferSettled: 'person',
  ReviewAssigned: 'evaluator',
};

/** Said once until it is read, however often it happens to the same thing: a lively page is one line. */
export const GROUPED: readonly string[] = ['CommentAdded', 'HelpOffered'];

export interface Notice {
  readonly kind: NoticeKind;
  readonly about: Ref;
  /** Key of its sentence. */
  readonly key: `notifications.${NoticeKind}`;
  /** The fact's public data, what a sentence can hold: texts, numbers, yes and no (as text). */
  readonly params: Readonly<Record<string, string | number>>;
}

/** What is said to the author in the second person is said otherwise to the others, or not at all. */
const TO_OTHERS: Partial<Record<NoticeKind, NoticeKind | null>> = {
  'proposal-published': 'proposal-new',
  'answer-promised': null,
  'review-given': null,
};

/** @param why why the person is told; an author unless said otherwise */
export function noticeOf(
  fact: Pick<Fact, 'kind' | 'subject' | 'data'>,
  why: FollowReason = 'author',
): Notice | undefined {
  const reply = fact.kind === 'CommentAdded' && typeof fact.data['replyTo'] === 'string';
  const named = reply ? 'comment-replied' : Object.hasOwn(NOTICES, fact.kind) ? NOTICES[fact.kind] : undefined;
  const other = named && why !== 'author' ? TO_OTHERS[named] : undefined;
  const kind = other === null ? undefined : (other ?? named);
  return kind && { kind, about: fact.subject, key: `notifications.${kind}`, params: sayable(fact.data) };
}

/** A person to tell, and why: what they follow, the nearest to themselves first. */
export interface Told {
  readonly person: Id;
  readonly why: FollowReason;
  readonly follows: readonly [Follow, ...Follow[]];
}

const NEAREST: readonly FollowReason[] = ['author', 'supporter', 'chosen'];

/**
 * Who is told of a fact: those who follow its subject, what it links to, anything that led to it (`upstream`, the
 * thread before the subject), or its place and axis. Once each, and never who did it. What is not public is told to
 * authors only.
 */
export function recipients(
  fact: Pick<Fact, 'kind' | 'subject' | 'links' | 'public' | 'data' | 'personal'>,
  ctx: { readonly follows: readonly Follow[]; readonly upstream: readonly Ref[]; readonly actor?: Id },
): readonly Told[] {
  if (Object.hasOwn(TOLD_TO, fact.kind)) return named(fact, ctx.actor);
  const reached = new Set([fact.subject, ...(fact.links ?? []).map(({ to }) => to), ...ctx.upstream].map(refText));
  const byPerson = new Map<Id, Follow[]>();
  for (const follow of ctx.follows)
    if (reached.has(refText(follow.of)) && (fact.public || follow.why === 'author') && follow.person !== ctx.actor)
      byPerson.set(follow.person, [...(byPerson.get(follow.person) ?? []), follow]);
  return [...byPerson].flatMap(([person, found]) => {
    const [first, ...rest] = [...found].sort((a, b) => NEAREST.indexOf(a.why) - NEAREST.indexOf(b.why));
    return first && noticeOf(fact, first.why) ? [{ person, why: first.why, follows: [first, ...rest] as const }] : [];
  });
}

/** The persons a fact names, as people its subject concerns like an author. */
function named({ kind, subject, personal }: Pick<Fact, 'kind' | 'subject' | 'personal'>, actor?: Id): Told[] {
  const found = [personal?.[TOLD_TO[kind]!] ?? []].flat();
  const persons = new Set(found.filter(isId).filter((person) => person !== actor));
  return [...persons].map((person) => ({ person, why: 'author', follows: [{ person, of: subject, why: 'author' }] }));
}

function sayable(data: Readonly<Record<string, Json>>): Record<string, string | number> {
  const said: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'string' || typeof value === 'number') said[name] = value;
    if (typeof value === 'boolean') said[name] = String(value);
  }
  return said;
}
