import { isId, type Fact, type Id, type Ref } from '@mondee/kernel';
import type { Pace } from './pace';

/** `chosen`: asked for; the others come by themselves with what one does. */
export type FollowReason = 'author' | 'supporter' | 'chosen';

/** A person who is told what becomes of a thing. */
export interface Follow {
  readonly person: Id;
  readonly of: Ref;
  readonly why: FollowReason;
  /** What was chosen for this one; else the person's own choice counts. */
  readonly pace?: Pace;
}

export interface FollowRule {
  /** The key, in the fact's personal part, of the person who begins or ceases to follow its subject. */
  readonly who: string;
  readonly why: FollowReason;
  readonly does: 'begin' | 'cease';
}

/**
 * Whoever contributes follows, without asking. One line per kind of fact; the bank names no room, only facts.
 * A helped person follows like any other: the author is who it was written for, not who held the pen.
 */
export const FOLLOW_RULES: Readonly<Record<string, FollowRule>> = {
  ProposalSubmitted: { who: 'author', why: 'author', does: 'begin' },
  CoAuthorJoined: { who: 'person', why: 'author', does: 'begin' },
  CoAuthorLeft: { who: 'person', why: 'author', does: 'cease' },
  ProposalSupported: { who: 'person', why: 'supporter', does: 'begin' },
  SupportWithdrawn: { who: 'person', why: 'supporter', does: 'cease' },
};

export interface FollowChange {
  readonly does: FollowRule['does'];
  readonly follow: Follow;
}

/** Who begins or ceases to follow because of this fact. An author who withdraws their support still follows as author. */
export function followersOf(fact: Pick<Fact, 'kind' | 'subject' | 'personal'>): FollowChange | undefined {
  const rule = Object.hasOwn(FOLLOW_RULES, fact.kind) ? FOLLOW_RULES[fact.kind] : undefined;
  const person = rule && fact.personal?.[rule.who];
  if (!rule || !isId(person)) return undefined;
  return { does: rule.does, follow: { person, of: fact.subject, why: rule.why } };
}
