import { pabulibOf, recount, type Recount } from '@mondee/methods/recount';
import { Unreadable } from '@mondee/methods/tallying';

/** Counts in this browser; loaded when asked, with the methods. A file that cannot be read is said, not thrown. */
export function countAgain(text: string): Recount | { readonly unreadable: string } {
  try {
    return recount(text);
  } catch (fault) {
    if (fault instanceof Unreadable) return { unreadable: fault.message };
    throw fault;
  }
}

export { pabulibOf };
