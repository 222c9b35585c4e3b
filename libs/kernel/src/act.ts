import type { Id } from './id';
import type { Instant } from './clock';

/** The way by which an act came in. Paper and web follow the same code; only this word differs. */
export const CHANNELS = ['web', 'desk', 'paper', 'kiosk', 'phone', 'offline', 'import', 'system'] as const;
export type Channel = (typeof CHANNELS)[number];

/** For whom somebody acts when it is not for themselves alone. */
export type Behalf =
  /** A person who speaks as an organisation, by a mandate that holds at the instant of the act. */
  | { readonly kind: 'organisation'; readonly organisation: Id; readonly mandate: Id }
  /** A person at the desk without a screen, helped by the actor. */
  | { readonly kind: 'person'; readonly person: Id };

/** Who does it. `system` is a job of the platform; it never votes, supports or answers. */
export type Actor =
  { readonly kind: 'person'; readonly person: Id } | { readonly kind: 'system'; readonly name: string };

/** Who, for whom, by which channel, where and when: goes with every change of state. */
export interface Act {
  readonly id: Id;
  readonly actor: Actor;
  readonly behalf?: Behalf;
  readonly channel: Channel;
  /** INSEE code of the commune where it was done, for a desk, a kiosk, a booth. */
  readonly place?: string;
  readonly at: Instant;
}

/** The person in whose name the act counts: the helped one if there is one, else the actor. */
export function countedPerson(act: Act): Id | undefined {
  if (act.behalf?.kind === 'person') return act.behalf.person;
  return act.actor.kind === 'person' ? act.actor.person : undefined;
}
