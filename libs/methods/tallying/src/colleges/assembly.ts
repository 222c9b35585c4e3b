import type { Share } from '@mondee/kernel';
import type { Base, Majority } from '../counting/majority';

/** How a college's weight is carried: shared out as its votes, or whole to the side that won in it. */
export type Carry = 'proportional' | 'majority';

/** What a college without an expressed vote does to the total: leaves it, or weighs in it without being for. */
export type Silent = 'leave-out' | 'against';

export interface College {
  readonly id: string;
  readonly name: string;
  readonly weight: Share;
  readonly carry: Carry;
  readonly silent: Silent;
  /** LEADER: whether its members belong to the public sphere. */
  readonly public: boolean;
  readonly votes: CollegeVotes;
}

/** People, or the weights they hold. */
export interface CollegeVotes {
  readonly for: bigint;
  readonly against: bigint;
  readonly abstain: bigint;
  /** All who may vote. */
  readonly registered: bigint;
  /** In person. */
  readonly present: bigint;
  /** Absent, and voting through somebody present. */
  readonly represented: bigint;
}

export interface Quorum {
  /** Who counts towards it, out of the registered. */
  readonly base: 'present' | 'represented' | 'cast' | 'expressed';
  readonly threshold: Share;
  /** More than the threshold, not just as much. */
  readonly strict: boolean;
  /** Each college has to reach it, not only all together. */
  readonly each: boolean;
  /** A second call meets without quorum. */
  readonly secondCall: boolean;
}

/** What is weighed: all votes, the weights of the colleges, how many colleges are for, or one college's votes. */
export type Over = 'votes' | 'weights' | 'colleges' | 'each' | { readonly college: string };

export interface Condition {
  readonly id: string;
  readonly majority: Majority;
  readonly base: Base | 'present';
  readonly over: Over;
  /** Met unless so many are against. */
  readonly blocking: boolean;
}

export interface Assembly {
  readonly colleges: readonly College[];
  readonly quorum?: Quorum;
  readonly conditions: readonly Condition[];
  readonly form?: 'scic' | 'leader';
}

export interface Met {
  readonly id: string;
  /** Out of how much. */
  readonly base: Share;
  readonly baseIs: string;
  readonly for: Share;
  readonly against: Share;
  /** The least that is enough; of a blocking minority, the least against that blocks. */
  readonly need: Share;
  readonly strict: boolean;
  readonly met: boolean;
  readonly blocking: boolean;
  /** Where each college had to agree: those that did not. */
  readonly failing?: readonly string[];
}
