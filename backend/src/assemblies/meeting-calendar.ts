import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Body, Meeting } from '@mondee/domain/assemblies';
import { ZONE } from '../people';

/** Summer time as the European Union keeps it: the rule, not a list of years (RFC 5545, VTIMEZONE). */
const PARIS = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Paris',
  ...['BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST'],
  ...['DTSTART:19700329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT'],
  ...['BEGIN:STANDARD', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET'],
  ...['DTSTART:19701025T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD'],
  'END:VTIMEZONE',
].join('\r\n');

const there = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(ZONE);

/**
 * The meetings of a body as a calendar to subscribe to: a meeting keeps its UID for ever, its SEQUENCE grows with each
 * change, and what is cancelled stays, as cancelled, so that it goes from people's calendars.
 */
export function calendarOf(
  body: Pick<Body, 'id' | 'name'>,
  meetings: readonly Meeting[],
  origin: string,
  now: string,
): string {
  const calendar = ical({
    name: body.name,
    prodId: { company: 'Mondée', product: 'Mondée' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: ZONE, generator: () => PARIS },
  });
  for (const meeting of meetings) {
    const { id, title, startsAt, minutes, place, sequence, state, items, sites } = meeting;
    calendar.createEvent({
      id: `${id}@mondee`,
      sequence,
      stamp: new Date(meeting.noticedAt ?? now),
      start: there(startsAt),
      end: there(startsAt).add({ minutes }),
      timezone: ZONE,
      summary: `${body.name} : ${title}`.replace(' :', '\u00a0:'),
      location: [place, ...sites.map(({ name }) => name).filter((name) => name !== place)].join(', '),
      description: items.map((item, at) => `${at + 1}. ${item.title}`).join('\n'),
      url: `${origin}/reunions/${id}`,
      status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
