import { changesOf, pabulibOf, recount, type Change, type Recount } from '@mondee/methods/recount';
import { Unreadable } from '@mondee/methods/tallying';

export interface CountedAgain extends Recount {
  readonly changes: readonly Change[];
}

/** Counts in this browser; loaded when asked, with the methods. A file that cannot be read is said, not thrown. */
export function countAgain(text: string): CountedAgain | { readonly unreadable: string } {
  try {
    const counted = recount(text);
    const { rule, votes } = counted.file;
    const { winners } = counted.result as unknown as { readonly winners: readonly string[] };
    return { ...counted, changes: changesOf(rule, votes, winners) };
  } catch (fault) {
    if (fault instanceof Unreadable) return { unreadable: fault.message };
    throw fault;
  }
}

export { pabulibOf };
