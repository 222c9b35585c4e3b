import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { addDays, dayIn, type Clock, type Day, type Instant } from '@mondee/kernel';
import { CLOCK } from '../platform/facts/acts';
import { ZONE } from '../platform/zone';
import { EventStore } from './event.store';
import { TerritoryStore } from './territory.store';

const DAYS_BEHIND = 60;
const DAYS_AHEAD = 400;

/** The instant a day begins at the place. */
export function midnight(day: Day): Instant {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(ZONE).epochMilliseconds).toISOString();
}

/** The calendar as a file that telephones subscribe to: the same names each time, and a number that grows with changes. */
@Controller('agenda.ics')
export class AgendaFeed {
  constructor(
    @Inject(EventStore) private readonly events: EventStore,
    @Inject(TerritoryStore) private readonly territories: TerritoryStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  async send(@Res() response: Response): Promise<void> {
    const today = dayIn(this.clock.now(), ZONE);
    const found = await this.events.between(
      midnight(addDays(today, -DAYS_BEHIND)),
      midnight(addDays(today, DAYS_AHEAD)),
    );
    const name = (await this.territories.held())?.name ?? 'Mondée';
    const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: '//Mondee//Agenda//FR' });
    for (const one of found)
      calendar.createEvent({
        ...{ id: `${one.id}@mondee`, sequence: one.revision, summary: one.title, stamp: new Date(one.changedAt) },
        ...(one.allDay
          ? { allDay: true, start: dayIn(one.startsAt, ZONE), end: dayIn(one.endsAt, ZONE) }
          : { start: new Date(one.startsAt), end: new Date(one.endsAt) }),
        ...(one.place && { location: one.place }),
        ...(one.link && { url: one.link }),
        status: one.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      });
    response
      .set('cache-control', 'public, max-age=300')
      .set('content-disposition', 'inline; filename="agenda.ics"')
      .set('x-content-type-options', 'nosniff')
      .type('text/calendar; charset=utf-8')
      .send(calendar.toString());
  }
}
