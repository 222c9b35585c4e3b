import { describe, expect, it } from 'vitest';
import { CALENDAR_COLUMNS, readCalendar } from './read-calendar';

const NOW = '2026-09-01T08:00:00.000Z';
const file = (...events: string[]) =>
  Buffer.from(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:x',
      ...events.map((one) => `BEGIN:VEVENT\n${one}\nEND:VEVENT`),
      'END:VCALENDAR',
    ]
      .join('\n')
      .replaceAll('\n', '\r\n'),
  );
function lines(...events: string[]) {
  const read = readCalendar(file(...events), NOW);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.rows.map((row) => Object.fromEntries(CALENDAR_COLUMNS.map((name, i) => [name, row[i]!])));
}
const WEEKLY =
  'UID:a\nSUMMARY:Atelier\nDTSTART;TZID=Europe/Paris:20261014T100000\nDTEND;TZID=Europe/Paris:20261014T120000';

describe('a calendar', () => {
  it('keeps ten o’clock at ten o’clock when winter time begins', () => {
    const read = lines(`${WEEKLY}\nRRULE:FREQ=WEEKLY;COUNT=3`);
    expect(read.map(({ start }) => start)).toEqual([
      '2026-10-14T08:00:00Z',
      '2026-10-21T08:00:00Z',
      '2026-10-28T09:00:00Z',
    ]);
    expect(read[2]!['end']).toBe('2026-10-28T11:00:00Z');
  });

  it('leaves out what is excluded, and takes an exception in its place', () => {
    const read = lines(
      `${WEEKLY}\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;TZID=Europe/Paris:20261021T100000`,
      'UID:a\nSUMMARY:Atelier du soir\nRECURRENCE-ID;TZID=Europe/Paris:20261028T100000\nDTSTART;TZID=Europe/Paris:20261028T180000\nDTEND;TZID=Europe/Paris:20261028T190000',
    );
    expect(read.map(({ title, start, recurrence }) => [title, start, recurrence])).toEqual([
      ['Atelier', '2026-10-14T08:00:00Z', '2026-10-14T10:00:00'],
      ['Atelier du soir', '2026-10-28T17:00:00Z', '2026-10-28T10:00:00'],
    ]);
  });

  it('ends a rule at the instant it says, and one without end at the bound', () => {
    expect(lines(`${WEEKLY}\nRRULE:FREQ=WEEKLY;UNTIL=20261021T080000Z`)).toHaveLength(2);
    const forever = lines(`${WEEKLY}\nRRULE:FREQ=DAILY`);
    expect(forever.length).toBeGreaterThan(300);
    expect(forever.length).toBeLessThanOrEqual(500);
    expect(lines(`${WEEKLY}\nRRULE:FREQ=SECONDLY`).length).toBeLessThanOrEqual(500);
  });

  it('reads whole days, zones of offices, and what is cancelled', () => {
    const [day, office] = lines(
      'UID:b\nSUMMARY:Fête\nDTSTART;VALUE=DATE:20260915\nSTATUS:CANCELLED',
      'UID:c\nSUMMARY:Conseil\nDTSTART;TZID=Romance Standard Time:20260920T190000\nDURATION:PT2H',
    );
    expect(day).toMatchObject({
      allDay: 'yes',
      start: '2026-09-14T22:00:00Z',
      end: '2026-09-15T22:00:00Z',
      cancelled: 'yes',
    });
    expect(office).toMatchObject({ start: '2026-09-20T17:00:00Z', end: '2026-09-20T19:00:00Z' });
  });

  it('says of an event in an unknown zone, or without a day or a name of its own, what it lacks', () => {
    const read = lines(
      'UID:d\nSUMMARY:Ailleurs\nDTSTART;TZID=Nowhere/Town:20260920T190000',
      'UID:e\nSUMMARY:Sans jour',
      'SUMMARY:Sans nom\nDTSTART:20260920T190000Z',
    );
    expect(read.map(({ fault }) => fault)).toEqual(['zone', 'start', 'uid']);
  });

  it('refuses what is no calendar', () => {
    for (const text of ['', 'nom;prenom', '<html>', 'BEGIN:VCALENDAR\nBEGIN:VEVENT', 'BEGIN:VCALENDAR\0'])
      expect(readCalendar(Buffer.from(text), NOW).ok, text).toBe(false);
  });
});
