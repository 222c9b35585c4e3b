import type { Day, Id } from '@mondee/kernel';
import type { Viewer } from './viewer';

/** What the bank, which knows no room, asks of the room that knows people: who did it, as shown in public. */
export abstract class Authors {
  /** In the order of the ids, in one statement; always a name to show. */
  abstract ofPersons(ids: readonly Id[]): Promise<readonly { readonly name: string }[]>;
  /** What a person was elected to, as it is called in public, that day; nothing for most people. */
  abstract qualityOf(person: Id, day: Day): Promise<string | undefined>;
  /** Who holds one of these roles that day, by name: for the whole territory, and for this commune, or for any. */
  abstract holding(
    roles: readonly string[],
    day: Day,
    commune?: string | null | 'any',
  ): Promise<readonly { readonly id: Id; readonly name: string }[]>;
  /** What a person may do that day, whether they are here or not: for what goes out in their name later. */
  abstract rolesOf(person: Id, day: Day): Promise<Pick<Viewer, 'roles' | 'scopedRoles'>>;
}
