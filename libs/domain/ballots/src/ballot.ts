import type { Id, Instant, Ref } from '@mondee/kernel';

export const BALLOT_METHODS = [
  ...(['yes-no', 'approval', 'majority-judgment', 'schulze', 'stv', 'equal-shares', 'greedy'] as const),
];
export type BallotMethod = (typeof BALLOT_METHODS)[number];

/** Who can know a choice: everybody (it is named), nobody, nobody and without an account. */
export const SECRECY_LEVELS = ['open', 'secret', 'secret-codes'] as const;
export type Secrecy = (typeof SECRECY_LEVELS)[number];

/** By which way one votes: one's own device, a supervised screen where one is alone, a paper booth. */
export const BALLOT_CHANNELS = ['web', 'desk', 'paper'] as const;
export type BallotChannel = (typeof BALLOT_CHANNELS)[number];

export interface BallotOption {
  /** Short and for ever, as it stands on a sealed choice and in the file: `1`, `2`… */
  readonly key: string;
  readonly name: string;
  readonly description?: string;
  /** In whole euros, for a budget. */
  readonly cost?: number;
  /** INSEE code, where it is. */
  readonly commune?: string;
  /** The thing it stands for: a project, a proposal. */
  readonly thing?: Ref;
}

export interface College {
  readonly id: string;
  readonly name: string;
  /** What it weighs when colleges carry weights: whole number of points. */
  readonly weight?: number;
  readonly carry?: 'proportional' | 'majority';
}

export interface Majority {
  readonly kind: 'simple' | 'absolute' | 'qualified';
  /** `2/3`, for a qualified one. */
  readonly threshold?: string;
  readonly base?: 'expressed' | 'cast' | 'registered';
  /** All voices together, in each college, in most colleges, or by the weights of colleges. */
  readonly over: 'votes' | 'each' | 'colleges' | 'weights';
}

export interface Quorum {
  /** A part of the list: `1/2`, `1/3`. */
  readonly threshold: string;
  readonly base: 'cast' | 'expressed';
  /** Each college has to reach it. */
  readonly each: boolean;
}

export interface BudgetRule {
  /** In whole euros. */
  readonly amount: number;
  /** A ballot's projects may not cost more than the budget together. */
  readonly withinBudget: boolean;
  readonly minVotes?: number;
  /** Of the voters: `1/20`. */
  readonly minShare?: string;
  /** Of each list at most one is funded. */
  readonly incompatible: readonly (readonly string[])[];
  /** INSEE codes of the communes whose residents vote; none: the list decides. */
  readonly communes?: readonly string[];
}

/** All that decides: said before the ballot opens, the same until the end. */
export interface BallotRule {
  readonly method: BallotMethod;
  readonly secrecy: Secrecy;
  readonly channels: readonly BallotChannel[];
  readonly options: readonly BallotOption[];
  /** Best first, in a majority judgment. */
  readonly grades: readonly string[];
  /** How many are elected, by transfers. */
  readonly seats: number;
  /** How many one may approve; none: as many as one likes. */
  readonly mostChoices?: number;
  readonly quorum?: Quorum;
  readonly majorities: readonly Majority[];
  readonly colleges: readonly College[];
  readonly budget?: BudgetRule;
  /** Announced beforehand: ballots, without a name, are shown one by one however few are alike. */
  readonly showsBallots: boolean;
  /** Tellers who have to be there for the count, of all those named. */
  readonly tellersNeeded: number;
}

export interface Teller {
  readonly id: Id;
  readonly person: Id;
  /** The key to which the teller's share is sealed; none until they have made it. */
  readonly publicKey?: string;
  /** As they are shown. */
  readonly name?: string;
}

interface About {
  readonly id: Id;
  readonly question: string;
  readonly explanation: string;
  readonly author: Id;
  readonly rule: BallotRule;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly tellers: readonly Teller[];
  /** What it settles or comes from: a proposal, a budget. */
  readonly about?: Ref;
}

export interface Draft extends About {
  readonly state: 'draft';
}
interface Frozen extends About {
  readonly openedAt: Instant;
  /** Voices on the list, recusals taken off. */
  readonly registered: number;
  /** What seals choices; none for an open ballot. */
  readonly publicKey?: string;
  /** By which the box's own key is known, that lies outside the database; none for an open ballot. */
  readonly boxLock?: string;
}
export interface Open extends Frozen {
  readonly state: 'open';
}
export interface Closed extends Frozen {
  readonly state: 'closed';
  readonly closedAt: Instant;
}
export interface Counted extends Frozen {
  readonly state: 'counted';
  readonly closedAt: Instant;
  readonly countedAt: Instant;
}
export interface Stopped extends Frozen {
  readonly state: 'stopped';
  readonly stoppedAt: Instant;
  readonly reason: string;
}
export type Ballot = Draft | Open | Closed | Counted | Stopped;
export const BALLOT_STATES = ['draft', 'open', 'closed', 'counted', 'stopped'] as const;

export const isSecret = ({ secrecy }: Pick<BallotRule, 'secrecy'>): boolean => secrecy !== 'open';
export const isBudget = ({ method }: Pick<BallotRule, 'method'>): boolean =>
  method === 'equal-shares' || method === 'greedy';
