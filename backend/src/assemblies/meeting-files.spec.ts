import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Meeting } from '@mondee/domain/assemblies';
import { newId } from '@mondee/kernel';
import { calendarOf } from './meeting-calendar';
import { asHtml, asMarkdown } from './write-minutes';

const NOW = '2026-09-01T08:00:00.000Z';
const body = { id: newId(Date.parse(NOW)), name: 'Comité de la transition' };
const meeting = (startsAt: string, more: Partial<Meeting> = {}): Meeting => ({
  ...{
    id: newId(Date.parse(NOW)),
    body: body.id,
    title: 'Réunion',
    startsAt,
    minutes: 120,
    place: 'Léoncel',
    host: '',
  },
  ...{
    link: '',
    sites: [],
    state: 'planned',
    sequence: 0,
    items: [],
    presences: [],
    proxies: [],
    excused: [],
    tasks: [],
  },
  ...{ minutesOf: { state: 'none', corrections: [], signed: [] }, story: [] },
  ...more,
});
const read = (meetings: Meeting[]) => {
  const calendar = new ICAL.Component(
    ICAL.parse(calendarOf(body, meetings, 'https://mondee.example', NOW)) as unknown[],
  );
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    event.startDate.zone = zone;
    return {
      event,
      starts: event.startDate.toJSDate().toISOString(),
      hour: event.startDate.hour,
      status: one.getFirstPropertyValue('status'),
    };
  });
};

describe('the calendar of a body', () => {
  it('is read back with the same hour on both sides of summer time', () => {
    const both = ['2026-10-14T16:30:00.000Z', '2026-11-12T17:30:00.000Z'];
    const events = read(both.map((at) => meeting(at)));
    expect(events.map(({ hour }) => hour)).toEqual([18, 18]);
    expect(events.map(({ starts }) => starts)).toEqual(both);
  });

  it('keeps the name of a meeting that moves, with a greater number; what is cancelled stays as cancelled', () => {
    const before = meeting('2026-10-14T16:30:00.000Z');
    const [first] = read([before]);
    const [moved] = read([{ ...before, sequence: 2, state: 'cancelled', startsAt: '2026-10-15T16:30:00.000Z' }]);
    expect(moved!.event.uid).toBe(first!.event.uid);
    expect([first!.event.sequence, moved!.event.sequence]).toEqual([0, 2]);
    expect([first!.status, moved!.status]).toEqual(['CONFIRMED', 'CANCELLED']);
  });

  it('says a title with commas and lines as it was written', () => {
    const [one] = read([meeting('2026-10-14T16:30:00.000Z', { title: 'Eau, bois; et « routes »' })]);
    expect(one!.event.summary).toContain('Eau, bois; et « routes »');
  });
});

describe('minutes as a file', () => {
  const lines = [{ as: 'h1', text: 'Un <script>' } as const, { as: 'li', text: '*gras* [lien](x)' } as const];

  it('hold what people wrote as text, never as marks', () => {
    expect(asHtml(lines, 'fr')).not.toContain('<script>');
    expect(asMarkdown(lines)).toContain('\\*gras\\* \\[lien\\](x)');
  });
});
