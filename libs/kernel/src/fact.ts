import type { Ref } from './ref';
import type { Json } from './canonical-json';

/**
 * What happened, in the past tense, said by the room whose state changed.
 * The act that caused it (who, when, channel) is added where it is stored.
 */
export interface Fact<Kind extends string = string> {
  readonly kind: Kind;
  /** The thing that changed. */
  readonly subject: Ref;
  /** What the subject answers, rests on, carries out or measures: the links of the thread. */
  readonly links?: readonly FactLink[];
  /** What may stand in public for ever. No name, no address, no secret choice. */
  readonly data: Readonly<Record<string, Json>>;
  /** What belongs to a person and can be erased without breaking the chain. */
  readonly personal?: Readonly<Record<string, Json>>;
  /** True when the subject is public after this fact; only then can the public open it. */
  readonly public: boolean;
}

/** `to` came earlier than the subject: an answer `answers` a proposal, a commitment `fulfils` a decision. */
export interface FactLink {
  readonly to: Ref;
  readonly as: 'answers' | 'rests-on' | 'fulfils' | 'aims-at' | 'measures' | 'part-of';
}
