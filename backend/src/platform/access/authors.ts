import type { Id } from '@mondee/kernel';

/** What the bank, which knows no room, asks of the room that knows people: who did it, as shown in public. */
export abstract class Authors {
  /** In the order of the ids, in one statement; always a name to show. */
  abstract ofPersons(ids: readonly Id[]): Promise<readonly { readonly name: string }[]>;
}
