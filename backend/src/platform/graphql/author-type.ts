import type { Type } from '@nestjs/common';

type Shown = Type<{ name: string }>;
let view: Shown | undefined;

/** The room that knows people says, beside its view, how an author is shown. */
export function authorsAre(type: Shown): void {
  view = type;
}

/** The type of a field that holds an author, for rooms of the bank. @example @Field(authorType) */
export function authorType(): Shown {
  if (!view) throw new Error('No room says how an author is shown');
  return view;
}
