import type { Id, Instant } from '@mondee/kernel';
import type { Residence } from './residence';

/** What a person may choose to show beside their name. */
export const PUBLIC_FIELDS = ['commune'] as const;
export type PublicField = (typeof PUBLIC_FIELDS)[number];

/** Somebody the territory knows. An e-mail lets them sign in; without one they are helped at a desk. */
export interface Person {
  readonly state: 'known';
  readonly id: Id;
  /** The name they chose to be read in public. */
  readonly name: string;
  /** INSEE code of the commune they say they live in. */
  readonly commune?: string;
  /** How sure it is; nothing while nothing is said. */
  readonly residence?: Residence;
  /** Only to tell two people of one name apart; never shown, and never a whole date. */
  readonly birthYear?: number;
  readonly shows: readonly PublicField[];
  readonly email?: string;
  readonly phone?: string;
  readonly registeredAt: Instant;
  /** The clerk who received them, if they did not register themselves. */
  readonly welcomedBy?: Id;
}

/** What is left when a person asked to be forgotten: the id that the journal's facts point at. */
export interface ErasedPerson {
  readonly state: 'erased';
  readonly id: Id;
  readonly erasedAt: Instant;
}
