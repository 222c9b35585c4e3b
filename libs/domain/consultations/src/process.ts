import type { Day, Id, Instant } from '@mondee/kernel';
import type { ResidenceLevel } from '@mondee/domain/people';

/** How much what people say weighs, least first. */
export const LEVELS = ['information', 'consultation', 'concertation', 'coconstruction'] as const;
export type Level = (typeof LEVELS)[number];

/** What people do in a phase. In `answer` they wait, and whoever decides prepares what is said to them. */
export const PHASE_KINDS = ['ideas', 'talk', 'opinion', 'survey', 'amendments', 'vote', 'answer'] as const;
export type PhaseKind = (typeof PHASE_KINDS)[number];

/** `read-only`: all read, the invited write. `invited`: nobody else knows that it is there. */
export const VISIBILITIES = ['public', 'read-only', 'invited'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** From its first instant to the one at which it is over: that one is outside. */
export interface Phase {
  /** Its place: phases never change places. */
  readonly place: number;
  readonly kind: PhaseKind;
  readonly from: Instant;
  readonly until: Instant;
}

/** What a process says of itself before it opens. */
export interface Invitation {
  readonly title: string;
  readonly summary: string;
  /** Who holds it: a public body, a service, an association, by its public name. */
  readonly owner: string;
  readonly level: Level;
  /** What can still change, and what cannot. */
  readonly open: string;
  readonly settled: string;
  readonly decider: string;
  readonly answerDue: Day;
  readonly residence: ResidenceLevel;
  /** How one takes part without a screen; or why one cannot, in public. */
  readonly offline: { readonly path: string } | { readonly none: string };
  readonly visibility: Visibility;
  readonly phases: readonly Phase[];
}

/** While it is written anything may be missing but who may read it: nobody is shown something by an oversight. */
export type InvitationDraft = Partial<Invitation> & Pick<Invitation, 'visibility' | 'phases'>;

interface Begun {
  readonly id: Id;
  readonly by: Id;
  readonly createdAt: Instant;
  /** Goes up by one at each change. */
  readonly revision: number;
}

export interface DraftProcess extends Begun {
  readonly state: 'draft';
  readonly invitation: InvitationDraft;
}

export interface OpenProcess extends Begun {
  readonly state: 'open';
  readonly invitation: Invitation;
  readonly openedAt: Instant;
}

/** Over before its phases were, or with them; its words stay. */
export interface ClosedProcess extends Omit<OpenProcess, 'state'> {
  readonly state: 'closed';
  readonly closedAt: Instant;
  readonly outcome: Outcome;
  readonly closedFor: string;
}

/** What may come of a process; doing nothing and beginning again are honest ends too. */
export const OUTCOMES = ['answered', 'continue', 'repair', 'nothing'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Process = DraftProcess | OpenProcess | ClosedProcess;

/** A phase that was given more time. */
export interface Extension {
  readonly place: number;
  readonly before: Instant;
  readonly after: Instant;
  readonly reason: string;
  readonly at: Instant;
}
