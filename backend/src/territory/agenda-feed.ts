import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { addDays, dayIn, type Clock, type Day, type Instant } from '@mondee/kernel';
import { CONFIG, type Config } from '../platform/config/config';
import { CLOCK } from '../platform/facts/acts';
import { ZONE } from '../platform/zone';
import { ReadAgenda } from './read-agenda';
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
    @Inject(ReadAgenda) private readonly calendar: ReadAgenda,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(TerritoryStore) private readonly territories: TerritoryStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  async send(@Res() response: Response): Promise<void> {
    const today = dayIn(this.clock.now(), ZONE);
    const found = await this.calendar.between(
      midnight(addDays(today, -DAYS_BEHIND)),
      midnight(addDays(today, DAYS_AHEAD)),
      'fr',
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
        ...((one.link ?? one.path) && { url: one.link ?? `${this.config.url}${one.path}` }),
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
