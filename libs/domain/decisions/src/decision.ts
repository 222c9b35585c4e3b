import type { Day, Id, Instant, Ref } from '@mondee/kernel';

/** What a body decided, with all that must be read beside it. Recorded is published: there is no hidden decision. */
export interface Decision {
  readonly id: Id;
  /** `2026-047`: the year it was decided in, and its rank in that year. */
  readonly number: string;
  readonly title: string;
  readonly text: string;
  /** What it was decided on: the facts and the law it looks at («considérants»). */
  readonly grounds: string;
  /** Why this and not something else, in plain words. */
  readonly reasons: string;
  readonly adopted: boolean;
  readonly votes: VoteCount;
  readonly decidedOn: Day;
  readonly publishedAt: Instant;
  /** Who decided: «Conseil communautaire». */
  readonly body: string;
  /** Who recorded it, and as what: both are shown, as the law asks of published acts. */
  readonly author: Id;
  readonly quality: string;
  readonly answers: readonly Ref[];
  readonly restsOn: readonly Ref[];
}

export interface VoteCount {
  readonly for: number;
  readonly against: number;
  readonly abstentions: number;
}

/**
 * What the votes say: the majority of votes cast, abstentions left out. `undefined` on a tie (the chair's vote, or
 * another rule, settles it) and when nobody voted by count: the record then states the outcome itself.
 */
export function outcomeOf(votes: VoteCount): boolean | undefined {
  return votes.for === votes.against ? undefined : votes.for > votes.against;
}

/** @example decisionNumber('2026-11-22', 47) // '2026-047' */
export function decisionNumber(decidedOn: Day, rank: number): string {
  return `${decidedOn.slice(0, 4)}-${String(rank).padStart(3, '0')}`;
}
