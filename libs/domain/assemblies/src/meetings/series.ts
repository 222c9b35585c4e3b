import { dayIn, isDay, ok, plainText, refuse, type Day, type Instant, type Result } from '@mondee/kernel';
import { workedFrom } from './holidays';

/** Where a series turns: a place, who hosts there, and whom to call. */
export interface Stop {
  readonly place: string;
  readonly host: string;
  readonly link: string;
}

export interface Planned extends Stop {
  readonly startsAt: Instant;
}

const LINE = { min: 0, max: 160, lines: 'one' } as const;
/** Two years of weekly meetings. */
const MOST = 104;

/**
 * The dates of one meeting or of a series: the same weekday of the month each time (the third Thursday), shifted to the
 * next worked day by a public holiday; stops take their turn.
 */
export function planSeries(
  input: {
    firstDay: unknown;
    time: unknown;
    count: unknown;
    everyMonths: unknown;
    stops: readonly Partial<Record<keyof Stop, unknown>>[];
  },
  zone: string,
): Result<Planned[]> {
  const { firstDay, time, count, everyMonths } = input;
  if (!isDay(firstDay)) return refuse('assemblies.BadDates', { field: 'firstDay' });
  if (typeof time !== 'string' || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
    return refuse('assemblies.BadTime', { field: 'time' });
  if (!whole(count, 1, MOST)) return refuse('assemblies.BadCount', { field: 'count' });
  if (!whole(everyMonths, 1, 12)) return refuse('assemblies.BadCount', { field: 'everyMonths' });
  if (Number(firstDay.slice(0, 4)) > 9000) return refuse('assemblies.BadDates', { field: 'firstDay' });
  const stops: Stop[] = [];
  for (const one of input.stops) {
    const place = plainText('assemblies', 'place', one.place, { ...LINE, min: 2 });
    if (!place.ok) return place;
    const host = plainText('assemblies', 'host', one.host ?? '', LINE);
    if (!host.ok) return host;
    const link = plainText('assemblies', 'link', one.link ?? '', LINE);
    if (!link.ok) return link;
    stops.push({ place: place.value, host: host.value, link: link.value });
  }
  if (!stops.length) return refuse('assemblies.Missing', { field: 'place', params: { field: 'place' } });
  const days = Array.from({ length: count as number }, (_, at) => sameWeekday(firstDay, at * (everyMonths as number)));
  return ok(
    days.map((day, at) => ({
      ...stops[at % stops.length]!,
      // a single date is what was asked, holiday or not; a series steps aside
      startsAt: instantAt(days.length === 1 ? day : workedFrom(day), time, zone),
    })),
  );
}

const whole = (value: unknown, least: number, most: number) =>
  Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;

/** The same weekday of the same week of the month, so many months later; the last one where there is no fifth. */
function sameWeekday(first: Day, months: number): Day {
  const [year, month, date] = first.split('-').map(Number) as [number, number, number];
  if (months === 0) return first;
  const weekday = new Date(`${first}T00:00:00Z`).getUTCDay();
  const start = new Date(Date.UTC(year, month - 1 + months, 1));
  const week = Math.floor((date - 1) / 7);
  const day = 1 + ((weekday - start.getUTCDay() + 7) % 7) + week * 7;
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  start.setUTCDate(day > last ? day - 7 : day);
  return start.toISOString().slice(0, 10);
}

/** The instant at which clocks of a place show this hour of this day. */
export function instantAt(day: Day, time: string, zone: string): Instant {
  const guess = Date.parse(`${day}T${time}:00Z`);
  const shown = (at: number) => {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    return Date.parse(`${dayIn(new Date(at).toISOString(), zone)}T${parts.format(new Date(at))}:00Z`);
  };
  const first = guess - (shown(guess) - guess);
  return new Date(first - (shown(first) - guess)).toISOString();
}
