/** An operation of ours, known to the server by its id; `Data` and `Vars` are only types. */
export interface TrustedDocument<Data, Vars> {
  readonly id: string;
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly __data?: Data;
  readonly __vars?: Vars;
}

/** No answer came, or a broken one: not a refusal, which is an answer. */
export class Fault extends Error {
  constructor(
    readonly code: 'OFFLINE' | 'DATABASE_AWAY' | 'TOO_OFTEN' | 'STALE_PAGE' | 'FAULT',
    /** The number to quote, when the server gave one. */
    readonly reference?: string,
  ) {
    super(code);
  }
}
