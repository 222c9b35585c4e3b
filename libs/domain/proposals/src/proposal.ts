import type { Channel, Id, Instant } from '@mondee/kernel';
import type { Reason } from '@mondee/domain/moderation';
import type { ProposalDraft, ProposalText } from './proposal-draft';

/** Who proposes: a person, alone or as an organisation they held a mandate for on that day. */
export interface ProposalAuthor {
  readonly person: Id;
  readonly organisation?: Id;
  readonly mandate?: Id;
}

/** Shown to all once they said yes; before, only they and the author know. */
export interface CoAuthor {
  readonly person: Id;
  readonly accepted: boolean;
}

interface Begun {
  readonly id: Id;
  /** Given at the first draft, never again: gaps are drafts that were never handed in. */
  readonly number: number;
  readonly author: ProposalAuthor;
  /** The clerk who wrote it down for the author, if they did not do it themselves. */
  readonly enteredBy?: Id;
  readonly channel: Channel;
  readonly createdAt: Instant;
  /** Goes up by one at each change of the text. */
  readonly revision: number;
  /** Those who were asked to sign with the author, and those who do. */
  readonly coAuthors?: readonly CoAuthor[];
}

export interface Draft extends Begun {
  readonly state: 'draft';
  readonly text: ProposalDraft;
}

/** Handed in: complete, not public yet. */
export interface Submitted extends Begun {
  readonly state: 'submitted';
  readonly text: ProposalText;
  readonly submittedAt: Instant;
}

export interface Published extends Begun {
  readonly state: 'published';
  readonly text: ProposalText;
  readonly submittedAt: Instant;
  readonly publishedAt: Instant;
  readonly supportCount: number;
  /** When the first answer was published: from then on its text stays as it is. */
  readonly answeredAt?: Instant;
}

/** Was on line, and goes on in another: it keeps its own text, supports and comments, for the day that is undone. */
export interface Merged extends Omit<Published, 'state'> {
  readonly state: 'merged';
  readonly mergedInto: Id;
  readonly mergedAt: Instant;
}

/** Its author took it back: it stays to be read, with its supports, and nobody supports it any more. */
export interface Withdrawn extends Omit<Published, 'state'> {
  readonly state: 'withdrawn';
  readonly withdrawnAt: Instant;
  readonly withdrawnFor: string;
}

/** Was on line, and moderation took it off: all it had stays, for the day it is restored. */
export interface Hidden
  extends
    Omit<Published, 'state'>,
    Partial<Pick<Merged, 'mergedInto' | 'mergedAt'>>,
    Partial<Pick<Withdrawn, 'withdrawnAt' | 'withdrawnFor'>> {
  readonly state: 'hidden';
  readonly hiddenAt: Instant;
  readonly hiddenFor: Reason;
}

/** A draft may lack anything; what is handed in lacks nothing; only what is published has support. */
export type Proposal = Draft | Submitted | Published | Merged | Withdrawn | Hidden;
