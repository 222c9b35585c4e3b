import { ok, plainText, ref, refuse, type Id, type Instant, type Result } from '@mondee/kernel';
import type { TerritoryFact } from './territory-facts';

/** Something of the calendar: one that comes back is written once for each time it does. */
export interface AgendaEvent {
  readonly id: Id;
  /** As the calendar it comes from names it; with `recurrence` it is the same thing when the file comes again. */
  readonly uid: string;
  /** Which of those that come back: its first wall-clock start; empty for one that does not. */
  readonly recurrence: string;
  /** Grows in the calendar it comes from; a lower one is an older file. */
  readonly sequence: number;
  readonly title: string;
  readonly place?: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly allDay: boolean;
  readonly link?: string;
  readonly cancelled: boolean;
}

export type EventInput = Readonly<Partial<Record<Exclude<keyof AgendaEvent, 'id'>, unknown>>>;

const LONGEST_MS = 62 * 86_400_000;

/** Reads one event; texts are cleaned, links are of the web. */
export function readEvent(id: Id, input: EventInput): Result<AgendaEvent> {
  const title = plainText('territory', 'title', input.title, { min: 2, max: 200, lines: 'one' });
  if (!title.ok) return title;
  const place = plainText('territory', 'place', input.place ?? '', { min: 0, max: 300, lines: 'one' });
  if (!place.ok) return place;
  const [startsAt, endsAt] = [instantIn(input.startsAt), instantIn(input.endsAt)];
  if (!startsAt) return refuse('territory.BadDate', { field: 'start' });
  if (!endsAt || endsAt < startsAt || Date.parse(endsAt) - Date.parse(startsAt) > LONGEST_MS)
    return refuse('territory.BadDate', { field: 'end' });
  const sequence = Number(input.sequence ?? 0);
  const link = linkIn(input.link);
  return ok({
    ...{ id, uid: String(input.uid), recurrence: String(input.recurrence ?? '') },
    sequence: Number.isSafeInteger(sequence) && sequence >= 0 && sequence < 1_000_000_000 ? sequence : 0,
    ...{ title: title.value, startsAt, endsAt, allDay: input.allDay === true, cancelled: input.cancelled === true },
    ...(place.value && { place: place.value }),
    ...(link && { link }),
  });
}

/** What becomes of an event when its file comes again: nothing new, or what changed. */
export function renewal(
  before: AgendaEvent | undefined,
  now: AgendaEvent,
): 'posted' | 'changed' | 'cancelled' | 'same' {
  if (!before) return now.cancelled ? 'same' : 'posted';
  if (now.sequence < before.sequence || same(before, now)) return 'same';
  return now.cancelled && !before.cancelled ? 'cancelled' : 'changed';
}

const KINDS = { posted: 'EventPosted', changed: 'EventChanged', cancelled: 'EventCancelled' } as const;

/** The subject is the territory, whose calendar it is. */
export function eventFact(territory: Id, what: keyof typeof KINDS, of: AgendaEvent): TerritoryFact {
  const data = { event: of.id, title: of.title, startsAt: of.startsAt, ...(of.place && { place: of.place }) };
  return { kind: KINDS[what], subject: ref('territory', territory), data, public: true };
}

function same(a: AgendaEvent, b: AgendaEvent): boolean {
  const fields = ['title', 'place', 'startsAt', 'endsAt', 'allDay', 'link', 'cancelled'] as const;
  return fields.every((field) => a[field] === b[field]);
}

function instantIn(raw: unknown): Instant | undefined {
  const ms = typeof raw === 'string' ? Date.parse(raw) : Number.NaN;
  return ms > Date.UTC(1970) && ms < Date.UTC(2200) ? new Date(ms).toISOString() : undefined;
}

/** A link that is none is left out rather than refused: calendars put many things there. */
function linkIn(raw: unknown): string | undefined {
  const url = typeof raw === 'string' && raw.length <= 2000 && URL.canParse(raw) ? new URL(raw) : undefined;
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
}
