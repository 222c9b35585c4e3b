import { ref, type Fact, type Id, type Instant, type Ref } from '@mondee/kernel';
import type { Reason } from './reason';

export const MODERATION_FACTS = [
  'CaseOpened',
  'ReportReceived',
  'HidingProposed',
  'HidingDeclined',
  'ContentHidden',
  'ContentRestored',
  'ReportsDismissed',
  'ChangeAsked',
  'ChangeSaid',
  'AppealLodged',
  'AppealRejected',
] as const;
export type ModerationFactKind = (typeof MODERATION_FACTS)[number];
export type ModerationFact = Fact<ModerationFactKind>;

/** All of a thing, or one of the parts that its room names (`need`, `photo`…). */
export const WHOLE = 'whole';

/** What a room that hears `ContentHidden` has to know. */
export interface Hiding {
  readonly of: Ref;
  /** The case, where the author reads why and appeals. */
  readonly case: Id;
  readonly scope: string;
  readonly reason: Reason;
  /** When it comes back of itself; nothing: until somebody decides so. */
  readonly until?: Instant;
}

export const RESTORED_BECAUSE = ['appeal', 'term', 'moderator'] as const;
export type RestoredBecause = (typeof RESTORED_BECAUSE)[number];

/** What a room that hears `ContentRestored` has to know. */
export interface Restoring {
  readonly of: Ref;
  readonly case: Id;
  readonly scope: string;
  readonly because: RestoredBecause;
}

/** Said in public without a word of the thing: the register shows that it was hidden, not what it said. */
export function contentHidden({ of, case: id, scope, reason, until }: Hiding): ModerationFact {
  const data = { case: id, scope, reason, until: until ?? null };
  return { kind: 'ContentHidden', subject: of, data, public: true };
}

export function contentRestored({ of, case: id, scope, because }: Restoring): ModerationFact {
  return { kind: 'ContentRestored', subject: of, data: { case: id, scope, because }, public: true };
}

/** Reads either fact back, for the rooms that hear it. @example hidingOf(fact) // in `on-content-hidden.ts` */
export function hidingOf({ subject, data }: Pick<Fact, 'subject' | 'data'>): Hiding {
  const { case: id, scope, reason, until } = data;
  return {
    of: subject,
    case: id as Id,
    scope: scope as string,
    reason: reason as Reason,
    ...(until && { until: until as Instant }),
  };
}

/** About the work on a case: never public, since it tells what was reported and by whom it is judged. */
export function ofCase(
  kind: Exclude<ModerationFactKind, 'ContentHidden' | 'ContentRestored'>,
  id: Id,
  more: Pick<Fact, 'data' | 'personal'>,
): ModerationFact {
  return { kind, subject: ref('case', id), ...more, public: false };
}
