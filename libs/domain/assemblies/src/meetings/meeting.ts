import type { Day, Id, Instant } from '@mondee/kernel';

export const PURPOSES = ['information', 'discussion', 'decision'] as const;
export type Purpose = (typeof PURPOSES)[number];

export interface AgendaItem {
  readonly id: Id;
  readonly parent?: Id;
  readonly title: string;
  readonly purpose: Purpose;
  readonly minutes: number;
  /** What is read before it: addresses on this site or elsewhere. */
  readonly papers: readonly string[];
  /** What it concerns: `proposal:0199…`. */
  readonly concerns?: string;
  readonly state: 'todo' | 'now' | 'done' | 'postponed';
  /** What the secretary writes of the debate, and how often it was written. */
  readonly debate: string;
  readonly debateVersion: number;
  readonly recused: readonly { readonly member: Id; readonly reason: string }[];
  readonly vote?: Vote;
  readonly decided?: string;
}

export type Side = 'for' | 'against' | 'abstain';

/** Counts of one college. */
export interface Count {
  readonly college: string;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

export interface Vote {
  readonly question: string;
  readonly mode: 'hand' | 'name';
  readonly counts: readonly Count[];
  /** By name: which member said what; proxies stand under who gave them. */
  readonly names?: readonly { readonly member: Id; readonly side: Side }[];
  readonly adopted: boolean;
  /** Which rule decided, as a key of the catalogue: `majority`, `chair`, `even`, `nobody`, `weights`, `unweighted`. */
  readonly by: string;
  readonly present: number;
  readonly needed: number;
  readonly at: Instant;
}

export interface Proxy {
  readonly from: Id;
  readonly to: Id;
  readonly at: Instant;
}

/** One coming or going. The last word of a member is what counts, in the order of the instants. */
export interface Presence {
  readonly member: Id;
  readonly there: boolean;
  readonly site?: string;
  readonly at: Instant;
}

export interface Task {
  readonly what: string;
  readonly who: string;
  readonly due: Day;
  readonly item?: Id;
}

export type MeetingState = 'planned' | 'noticed' | 'open' | 'closed' | 'cancelled';

/** A meeting as its steps left it. */
export interface Meeting {
  readonly id: Id;
  readonly body: Id;
  readonly title: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly place: string;
  readonly host: string;
  readonly link: string;
  /** Town halls joined by video; empty when all sit in one place. */
  readonly sites: readonly { readonly name: string; readonly connected: boolean }[];
  readonly state: MeetingState;
  /** How often what the calendar shows has changed. */
  readonly sequence: number;
  /** The meeting whose quorum failed, when this is its second notice. */
  readonly secondOf?: Id;
  readonly noticedAt?: Instant;
  readonly urgency?: { readonly reason: string; readonly confirmed?: boolean };
  readonly openedAt?: Instant;
  readonly closedAt?: Instant;
  readonly chair?: string;
  readonly secretary?: string;
  readonly cancelled?: string;
  readonly items: readonly AgendaItem[];
  readonly presences: readonly Presence[];
  readonly proxies: readonly Proxy[];
  readonly excused: readonly Id[];
  readonly tasks: readonly Task[];
  readonly minutesOf: Minutes;
  /** The last steps in a line each, for who looks on. */
  readonly story: readonly { readonly at: Instant; readonly kind: string; readonly what: string }[];
}

/** Somebody's name under the minutes: on screen by themselves, or on the paper copy. */
export interface Signature {
  readonly as: 'chair' | 'secretary';
  readonly at: Instant;
  readonly onPaper: boolean;
}

export interface Minutes {
  readonly state: 'none' | 'draft' | 'adopted' | 'published';
  readonly corrections: readonly { readonly at: Instant; readonly text: string }[];
  readonly adoptedAt?: Instant;
  readonly signed: readonly Signature[];
  readonly publishedAt?: Instant;
}
