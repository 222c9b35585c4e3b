import { isId, type Id } from './id';

/** Points at one thing of any room without knowing that room: its kind (`proposal`) and its id. */
export interface Ref<Kind extends string = string> {
  readonly kind: Kind;
  readonly id: Id;
}

export function ref<Kind extends string>(kind: Kind, id: Id): Ref<Kind> {
  return { kind, id };
}

/** The text form, `proposal:0199…`, as stored and as written in addresses. */
export function refText(of: Ref): string {
  return `${of.kind}:${of.id}`;
}

/** Reads the text form; `undefined` when it is not one. */
export function refFrom(text: string): Ref | undefined {
  const [kind, id, ...rest] = text.split(':');
  return kind && /^[a-z][a-z-]*$/.test(kind) && isId(id) && !rest.length ? { kind, id } : undefined;
}

export function sameRef(a: Ref, b: Ref): boolean {
  return a.kind === b.kind && a.id === b.id;
}
