import type { Act, Channel, Fact, Id, Json } from '@mondee/kernel';

/** A fact as it is written: with the act that caused it. */
export interface StoredFact {
  readonly seq: string;
  readonly id: Id;
  readonly actId: Id;
  readonly kind: string;
  readonly subject: { readonly kind: string; readonly id: Id };
  readonly at: string;
  readonly channel: Channel;
  readonly place: string | null;
  readonly public: boolean;
  readonly data: Readonly<Record<string, Json>>;
  readonly links: NonNullable<Fact['links']>;
  /** `null` once erased. */
  readonly personal: PersonalPart | null;
}

/** What is sealed by its digest only, and can be erased: who did it, for whom, and what the room adds. */
export interface PersonalPart {
  readonly actor: Act['actor'];
  readonly behalf?: Act['behalf'];
  readonly more?: Readonly<Record<string, Json>>;
}
