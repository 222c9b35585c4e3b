import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, type Act, type Fact, type Id, type Result } from '@mondee/kernel';
import { canPlan, eventFact, readEvent, renewal, type AgendaEvent } from '@mondee/domain/territory';
import type { Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { done, type Outcome } from '../platform/facts/acts';
import type { ImportColumn, Importer, ImportRow } from '../platform/imports/importer';
import { CALENDAR_COLUMNS, readCalendar } from '../platform/imports/read-calendar';
import { EventStore, type KeptEvent } from './event.store';
import { territoryId } from './lay-territory';
import { TerritoryStore } from './territory.store';

/** A calendar by its file: what it names again is renewed, what it no longer names is cancelled. */
@Injectable()
export class CalendarImporter implements Importer {
  readonly columns: readonly ImportColumn[] = CALENDAR_COLUMNS.map((name) => ({ name, aliases: [] }));
  readonly renews = true as const;
  readonly read = readCalendar;

  constructor(
    @Inject(EventStore) private readonly events: EventStore,
    @Inject(TerritoryStore) private readonly territories: TerritoryStore,
  ) {}

  keyOf({ uid, recurrence }: ImportRow): string | undefined {
    return uid && `${uid} ${recurrence ?? ''}`;
  }

  async prepare(viewer: Viewer): Promise<Result<true>> {
    return canPlan(viewer);
  }

  async take(tx: Tx, act: Act, _viewer: Viewer, row: ImportRow): Promise<Result<Outcome<Id>>> {
    if (row['fault'] === 'zone') return refuse('territory.UnknownZone', { field: 'start' });
    if (row['fault'] === 'start') return refuse('territory.BadDate', { field: 'start' });
    if (!row['uid']) return refuse('territory.Missing', { field: 'uid', params: { field: 'uid' } });
    const held = await this.territories.hold(tx);
    if (!held) return refuse('territory.NotFound');
    const known = await this.events.named(tx, row['uid']);
    const before = known.find(({ recurrence }) => recurrence === (row['recurrence'] ?? ''));
    const event = readEvent(before?.id ?? newId(Date.parse(act.at)), inputOf(row));
    if (!event.ok) return event;
    const changes = [event.value, ...gone(known, row, event.value, act.at)];
    const facts: Fact[] = [];
    for (const one of changes) {
      const what = renewal(one === event.value ? before : known.find(({ id }) => id === one.id), one);
      if (what === 'same') continue;
      await this.events.keep(tx, one, act.at);
      // Of those that come back the first is told; of changes, each.
      if (what !== 'posted' || row['kept']) facts.push(eventFact(territoryId(held.siren), what, one));
    }
    return done(event.value.id, ...facts);
  }
}

function inputOf(row: ImportRow) {
  const { uid, recurrence, sequence, title, place, link, start, end } = row;
  return {
    ...{ uid, recurrence, sequence, title, place, link, startsAt: start, endsAt: end },
    ...{ allDay: row['allDay'] === 'yes', cancelled: row['cancelled'] === 'yes' },
  };
}

/** Those to come that the file no longer names: they do not take place. An older file says nothing. */
function gone(known: readonly KeptEvent[], row: ImportRow, { sequence }: AgendaEvent, now: string): AgendaEvent[] {
  if (!row['kept']) return [];
  const kept = new Set(JSON.parse(row['kept']) as string[]);
  return known
    .filter((one) => !kept.has(one.recurrence) && !one.cancelled && one.startsAt > now && one.sequence <= sequence)
    .map(({ revision: _revision, changedAt: _changedAt, ...one }) => ({ ...one, sequence, cancelled: true }));
}
