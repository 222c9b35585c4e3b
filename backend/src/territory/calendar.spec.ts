import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAST } from '@mondee/testing/cast';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  app.clock.set('2026-11-22T09:00:00.000Z');
});
afterAll(() => app?.stop());

const IMPORT = `mutation($input: ImportTableInput!) { it: importTable(input: $input) { __typename
  ... on ImportReport { total taken already done refused { line refusal { code } } } ... on Refusal { code } } }`;
interface Report {
  it: {
    code?: string;
    total?: number;
    taken?: number;
    done?: boolean;
    refused?: { line: number; refusal: { code: string } }[];
  };
}

async function taken(events: string[], more: object = {}, who: keyof typeof CAST = 'irene'): Promise<Report['it']> {
  const text = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.map((one) => `BEGIN:VEVENT\n${one}\nEND:VEVENT`),
    'END:VCALENDAR',
  ];
  const table = gzipSync(text.join('\n').replaceAll('\n', '\r\n')).toString('base64');
  const input = { kind: 'territory.calendar', table, mapping: [], dryRun: false, onlyGood: false, ...more };
  const answer = await app.ask<Report>(IMPORT, { input }, await app.signIn(CAST[who].id));
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data!.it;
}
async function agenda(): Promise<{ title: string; startsAt: string; cancelled: boolean }[]> {
  const answer = await app.ask<{ agenda: { title: string; startsAt: string; cancelled: boolean }[] }>(
    '{ agenda(from: "2026-12-01", to: "2026-12-31") { title startsAt cancelled } }',
  );
  return answer.data!.agenda;
}
const weekly = (sequence: number, more = 'RRULE:FREQ=WEEKLY;COUNT=3', hour = '10') =>
  `UID:atelier\nSEQUENCE:${sequence}\nSUMMARY:Atelier de réparation\nLOCATION:La Chapelle\nURL:javascript:alert(1)
DTSTART;TZID=Europe/Paris:20261205T${hour}0000\nDTEND;TZID=Europe/Paris:20261205T120000\n${more}`;

describe('the calendar', () => {
  it('shows what would happen, line by line, and changes nothing', async () => {
    const seen = await taken([weekly(1), 'UID:x\nSUMMARY:Sans jour'], { dryRun: true });
    expect(seen).toMatchObject({ total: 4, taken: 3, done: false });
    expect(seen.refused).toEqual([{ line: 5, refusal: { code: 'territory.BadDate' } }]);
    expect(await agenda()).toEqual([]);
  });

  it('takes a file, and the same file again changes nothing', async () => {
    expect(await taken([weekly(1)])).toMatchObject({ taken: 3, done: true });
    const facts = async () => (await app.owner.query(`SELECT 1 FROM fact WHERE kind LIKE 'Event%'`)).rowCount;
    const before = await facts();
    expect(await taken([weekly(1)])).toMatchObject({ done: true });
    expect(await facts()).toBe(before);
    expect((await agenda()).map(({ startsAt }) => startsAt)).toEqual([
      '2026-12-05T09:00:00.000Z',
      '2026-12-12T09:00:00.000Z',
      '2026-12-19T09:00:00.000Z',
    ]);
  });

  it('is told of in one feed, with the same names and a number that grows', async () => {
    const feed = async () => (await fetch(`${app.url}/agenda.ics`)).text();
    const first = await feed();
    expect(first.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(first).toContain('SEQUENCE:0');
    expect(first).not.toContain('javascript');
    expect(
      await taken([weekly(2, 'RRULE:FREQ=WEEKLY;COUNT=3\nSTATUS:CONFIRMED').replace('réparation', 'couture')]),
    ).toMatchObject({ done: true });
    const second = await feed();
    expect(second).toContain('SEQUENCE:1');
    expect(second.match(/UID:.*/g)).toEqual(first.match(/UID:.*/g));
  });

  it('cancels what the file no longer names; an older file says nothing', async () => {
    await taken([weekly(3, 'RRULE:FREQ=WEEKLY;COUNT=2')]);
    expect((await agenda()).map(({ cancelled }) => cancelled)).toEqual([false, false, true]);
    await taken([weekly(1)]);
    expect((await agenda()).map(({ cancelled }) => cancelled)).toEqual([false, false, true]);
    await taken([weekly(4, 'STATUS:CANCELLED\nRRULE:FREQ=WEEKLY;COUNT=3')]);
    expect((await agenda()).every(({ cancelled }) => cancelled)).toBe(true);
  });

  it('refuses what is no calendar, and whoever does not keep the plan', async () => {
    expect(await taken([], { table: gzipSync('<html>').toString('base64') })).toMatchObject({
      code: 'territory.NotACalendar',
    });
    expect(await taken([], { table: gzipSync(Buffer.alloc(9_000_000)).toString('base64') })).toMatchObject({
      code: 'territory.NotATable',
    });
    expect(await taken([weekly(9)], {}, 'jeanne')).toMatchObject({ code: 'territory.NotConfigurer' });
  });
});
