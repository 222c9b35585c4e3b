import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { ok, refuse, type Result } from '@mondee/kernel';
import { ZONE } from '../zone';
import type { Table } from './read-table';

export const CALENDAR_COLUMNS = [
  ...(['uid', 'recurrence', 'sequence', 'title', 'place', 'start', 'end'] as const),
  ...(['allDay', 'link', 'cancelled', 'kept', 'fault'] as const),
] as const;
type Cells = Partial<Record<(typeof CALENDAR_COLUMNS)[number], string>>;

const EVENTS_AT_MOST = 2_000;
const TIMES_AT_MOST = 500;
/** A rule that names no day may turn for ever: it is left after so many tries. */
const TRIES_AT_MOST = 20_000;
const DAYS_BEHIND = 60;
const DAYS_AHEAD = 400;
/** The names that calendars of offices give to zones of ours. */
const WINDOWS: Readonly<Record<string, string>> = {
  'Romance Standard Time': 'Europe/Paris',
  'W. Europe Standard Time': 'Europe/Berlin',
  'GMT Standard Time': 'Europe/London',
};

type Property = [name: string, parameters: Record<string, string>, type: string, ...values: unknown[]];
type Component = [name: string, properties: Property[], components: Component[]];

/**
 * Reads a calendar (iCalendar, RFC 5545) as a table: a line for each time an event takes place, in wall-clock time of
 * its own zone until the end, so that ten o'clock stays ten o'clock when summer time begins.
 */
export function readCalendar(bytes: Buffer, now: string): Result<Table> {
  const no = refuse('territory.NotACalendar', { field: 'table' });
  const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/, '');
  if (!/^\s*BEGIN:VCALENDAR/i.test(text) || text.includes('\0')) return no;
  let calendars: Component[];
  try {
    const read = ICAL.parse(text) as unknown as Component | Component[];
    calendars = typeof read[0] === 'string' ? [read as Component] : (read as Component[]);
  } catch {
    return no;
  }
  const events = calendars.flatMap((calendar) => eventsOf(calendar));
  if (!events.length) return refuse('territory.EmptyTable', { field: 'table' });
  if (events.length > EVENTS_AT_MOST)
    return refuse('territory.TooManyRows', { field: 'table', params: { max: EVENTS_AT_MOST } });
  const rows = [...Map.groupBy(events, ({ uid }) => uid).values()].flatMap((same) => timesOf(same, now));
  return ok({
    titles: [...CALENDAR_COLUMNS],
    rows: rows.map((cells) => CALENDAR_COLUMNS.map((name) => cells[name] ?? '')),
  });
}

interface ReadEvent {
  readonly uid: string;
  readonly cells: Cells;
  /** The zone its wall-clock times are in; none when it is not known. */
  readonly zone: string | undefined;
  readonly start: Temporal.PlainDateTime | undefined;
  readonly lasts: Temporal.Duration;
  readonly allDay: boolean;
  /** Of an exception: the time it stands for. */
  readonly stands?: string;
  readonly rules: readonly Property[];
}

function eventsOf([, properties, components]: Component): ReadEvent[] {
  const own = String(properties.find(([name]) => name === 'x-wr-timezone')?.[3] ?? '');
  const cancels = properties.some(([name, , , value]) => name === 'method' && /^cancel$/i.test(String(value)));
  return components
    .filter(([name]) => name === 'vevent')
    .map((event) => readOne(event, zoneNamed(own) || ZONE, cancels));
}

function readOne([, properties]: Component, usual: string, cancels: boolean): ReadEvent {
  const find = (name: string) => properties.find(([one]) => one === name);
  const said = (name: string) => String(find(name)?.[3] ?? '');
  const from = find('dtstart');
  const zone = from ? zoneOf(from, usual) : usual;
  const start = from && zone ? wall(from[3], from, zone, usual) : undefined;
  const end = find('dtend');
  const until = end && zone ? wall(end[3], end, zone, usual) : undefined;
  const allDay = from?.[2] === 'date';
  const stands = find('recurrence-id');
  const stood = stands && zone ? wall(stands[3], stands, zone, usual)?.toString() : undefined;
  const dated = ['rdate', 'exdate'];
  const rules = properties.flatMap((one): Property[] => {
    if (one[0] === 'rrule') return [inWallTime(one, zone ?? ZONE)];
    if (!dated.includes(one[0]) || !zone) return [];
    const times = one.slice(3).flatMap((value) => (typeof value === 'string' ? [wall(value, one, zone, usual)] : []));
    return [
      [one[0], {}, 'date-time', ...times.flatMap((time) => (time ? [time.toString({ smallestUnit: 'second' })] : []))],
    ];
  });
  const cells: Cells = {
    ...{ title: said('summary'), place: said('location'), link: said('url'), sequence: said('sequence') || '0' },
    cancelled: cancels || /^cancelled$/i.test(said('status')) ? 'yes' : '',
  };
  const lasts = until && start ? start.until(until) : durationOf(said('duration'), allDay);
  const uid = said('uid').slice(0, 255);
  return { uid, cells, zone, start, lasts, allDay, rules, ...(stood && { stands: stood }) };
}

/** Each time of one event and of its exceptions; the first line names them all, so that those gone are known. */
function timesOf(same: readonly ReadEvent[], now: string): Cells[] {
  const master = same.find(({ stands }) => !stands);
  const others = new Map(same.flatMap((one) => (one.stands ? [[one.stands, one] as const] : [])));
  const lines: Cells[] = [];
  const times = master?.start && master.zone && master.uid ? expand(master, now) : [];
  if (master && !times.length && !(master.start && master.zone && master.uid && master.rules.length))
    lines.push({ ...master.cells, uid: master.uid, fault: !master.uid || !master.start ? faultOf(master) : '' });
  for (const time of times) {
    const key = master!.rules.length ? time.toString() : '';
    lines.push(lineOf(others.get(time.toString()) ?? master!, key, others.has(time.toString()) ? undefined : time));
    others.delete(time.toString());
  }
  for (const [key, one] of others) lines.push(lineOf(one, key));
  const kept = JSON.stringify(lines.map(({ recurrence }) => recurrence ?? ''));
  return lines.map((line, i) => (i || line.fault ? line : { ...line, kept }));
}

function faultOf({ zone, uid, start }: ReadEvent): string {
  return !uid ? 'uid' : !zone ? 'zone' : start ? '' : 'start';
}

function lineOf(event: ReadEvent, recurrence: string, time = event.start): Cells {
  const base = { ...event.cells, uid: event.uid, recurrence };
  if (!time || !event.zone) return { ...base, fault: faultOf(event) };
  const at = (when: Temporal.PlainDateTime) => when.toZonedDateTime(event.allDay ? ZONE : event.zone!).toInstant();
  return {
    ...base,
    ...{ start: at(time).toString(), end: at(time.add(event.lasts)).toString(), allDay: event.allDay ? 'yes' : '' },
  };
}

/** The times within the bound; an event without a rule has its own. */
function expand(event: ReadEvent, now: string): Temporal.PlainDateTime[] {
  if (!event.rules.length) return [event.start!];
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(ZONE).toPlainDateTime();
  const [from, to] = [today.subtract({ days: DAYS_BEHIND }), today.add({ days: DAYS_AHEAD })];
  const component = new ICAL.Component(['vevent', event.rules as unknown as [], []] as never);
  const dtstart = ICAL.Time.fromDateTimeString(event.start!.toString({ smallestUnit: 'second' }));
  const times: Temporal.PlainDateTime[] = [];
  try {
    const expansion = new ICAL.RecurExpansion({ component, dtstart });
    for (let tries = 0; tries < TRIES_AT_MOST && times.length < TIMES_AT_MOST; tries++) {
      const next = expansion.next();
      if (!next) break;
      const time = Temporal.PlainDateTime.from(next.toString());
      if (Temporal.PlainDateTime.compare(time, to) > 0) break;
      if (Temporal.PlainDateTime.compare(time, from) >= 0) times.push(time);
    }
  } catch {
    return [];
  }
  return times;
}

/** A rule that ends at an instant ends at the wall-clock time of that instant. */
function inWallTime([name, , type, raw]: Property, zone: string): Property {
  const rule = { ...(raw as Record<string, unknown>) };
  const until = String(rule['until'] ?? '');
  if (until.endsWith('Z'))
    rule['until'] = Temporal.Instant.from(until)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'second' });
  return [name, {}, type, rule];
}

/** A time of a property as the clock of the event's zone shows it. */
function wall(value: unknown, of: Property, zone: string, usual: string): Temporal.PlainDateTime | undefined {
  try {
    const text = String(value);
    if (text.endsWith('Z')) return Temporal.Instant.from(text).toZonedDateTimeISO(zone).toPlainDateTime();
    const time = Temporal.PlainDateTime.from(text);
    const own = zoneOf(of, usual);
    if (!own) return undefined;
    return own === zone ? time : time.toZonedDateTime(own).withTimeZone(zone).toPlainDateTime();
  } catch {
    return undefined;
  }
}

function zoneOf([, parameters, type, value]: Property, usual: string): string | undefined {
  if (type === 'date') return ZONE;
  if (String(value).endsWith('Z')) return 'UTC';
  const name = parameters['tzid'];
  return name ? zoneNamed(name) : usual;
}

function zoneNamed(name: string): string | undefined {
  const zone = WINDOWS[name] ?? name.replace(/^\/.*?\/(?=[A-Z][a-z]+\/)/, '');
  try {
    return zone && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone && zone;
  } catch {
    return undefined;
  }
}

function durationOf(said: string, allDay: boolean): Temporal.Duration {
  try {
    if (said) return Temporal.Duration.from(said);
  } catch {
    // What is no duration lasts as if nothing had been said.
  }
  return Temporal.Duration.from(allDay ? { days: 1 } : { hours: 0 });
}
