/**
 * A legitimate "no": something a person may be told. Never an exception.
 * `code` is `<room>.<State>`, and `refusals.<code>` is its sentence in the catalogue.
 */
export interface Refusal {
  readonly code: string;
  /** The input field at fault, by its path (`title`, `milestones.0.due`), when there is one. */
  readonly field?: string;
  /** What the sentence needs to say why and what to do next. Nothing secret, nothing personal. */
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Ok<T> = { readonly ok: true; readonly value: T };
export type No<R extends Refusal = Refusal> = { readonly ok: false; readonly refusal: R };

/** The outcome of a rule: the value, or the reason why not. */
export type Result<T, R extends Refusal = Refusal> = Ok<T> | No<R>;

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refuse<Code extends string>(
  code: Code,
  more: { field?: string; params?: Record<string, string | number> } = {},
): No<Refusal & { code: Code }> {
  return { ok: false, refusal: { code, ...more } };
}

/** The value, or a thrown fault: for tests and seeds, where a refusal is a mistake of ours. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
