import type { Id } from '@mondee/kernel';
import { aboutPerson, type PeopleFact } from './people-facts';

/** Opening and closing are facts, so that a person can be shown every one. The device is theirs alone. */
export function sessionOpened(person: Id, session: Id, device: string): PeopleFact {
  return aboutPerson('SessionOpened', person, { session }, { device });
}

export function sessionClosed(person: Id, session: Id): PeopleFact {
  return aboutPerson('SessionClosed', person, { session });
}
