import type { Id, Instant } from '@mondee/kernel';

/** Somebody the territory knows. An e-mail lets them sign in; without one they are helped at a desk. */
export interface Person {
  readonly state: 'known';
  readonly id: Id;
  /** The name they chose to be read in public. */
  readonly name: string;
  /** INSEE code of the commune they say they live in; declared, not proved. */
  readonly commune?: string;
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
