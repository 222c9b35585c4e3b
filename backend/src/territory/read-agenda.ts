import { Inject, Injectable } from '@nestjs/common';
import type { Instant, Language } from '@mondee/kernel';
import { HAPPENINGS_AT_MOST, type Happening } from '../platform/rooms/happenings';
import { Rooms } from '../platform/rooms/rooms';
import { EventStore } from './event.store';

/** The common calendar: what was brought into it, and what the rooms say takes place. */
@Injectable()
export class ReadAgenda {
  constructor(
    @Inject(EventStore) private readonly events: EventStore,
    @Inject(Rooms) private readonly rooms: Rooms,
  ) {}

  async between(from: Instant, to: Instant, language: Language): Promise<Happening[]> {
    const found = await Promise.all([
      this.events.between(from, to),
      ...this.rooms.happenings().map((one) => one.between(from, to, language)),
    ]);
    return found
      .flat()
      .sort((a, b) => (a.startsAt === b.startsAt ? (a.id < b.id ? -1 : 1) : a.startsAt < b.startsAt ? -1 : 1))
      .slice(0, HAPPENINGS_AT_MOST);
  }
}
