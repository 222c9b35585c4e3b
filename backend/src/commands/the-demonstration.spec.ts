import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMITMENT_STATUSES } from '@mondee/domain/commitments';
import { COMMITMENTS } from '@mondee/testing/story';
import { CommitmentStore } from '../commitments';
import { day } from '../platform/rooms/story-time';
import type { TestApp } from '../platform/testing/test-app';
import { toldStory } from '../platform/testing/told-story';

let app: TestApp;

beforeAll(async () => {
  app = await toldStory();
}, 120_000);
afterAll(() => app?.stop());

const rows = async <R extends object>(sql: string, params: unknown[] = []) =>
  (await app.owner.query<R>(sql, params)).rows;
const count = async (from: string) => (await rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`))[0]!.n;

describe('the demonstration is rich enough to look alive', () => {
  it('has sixty proposals on line, over the six axes, and each of those has some', async () => {
    const { data } = await app.ask<{ proposals: { totalCount: number } }>('{ proposals { totalCount } }');
    expect(data!.proposals.totalCount).toBe(60);
    const axes = await rows<{ n: number }>(
      `SELECT count(p.id)::int AS n FROM axis a LEFT JOIN proposal p ON p.axis_id = a.id AND p.state = 'published' GROUP BY a.id`,
    );
    expect(axes).toHaveLength(6);
    for (const { n } of axes) expect(n).toBeGreaterThanOrEqual(7);
  });

  it('has each of them supported, and two in three spoken of', async () => {
    expect(await count(`proposal WHERE state = 'published' AND support_count = 0`)).toBe(0);
    expect(
      await count(
        `proposal p WHERE state = 'published' AND EXISTS (SELECT 1 FROM comment c WHERE c.proposal_id = p.id)`,
      ),
    ).toBeGreaterThanOrEqual(40);
    const sides = await rows<{ side: string }>('SELECT DISTINCT side FROM comment WHERE side IS NOT NULL');
    expect(sides.map(({ side }) => side).toSorted()).toEqual(['against', 'for', 'question']);
  });

  it('has them come by screen, desk, paper and telephone, for oneself and for an organisation', async () => {
    const channels = await rows<{ channel: string }>(
      `SELECT DISTINCT channel FROM fact WHERE kind = 'ProposalSubmitted' ORDER BY 1`,
    );
    expect(channels.map(({ channel }) => channel)).toEqual(['desk', 'paper', 'phone', 'web']);
    expect(await count('proposal WHERE organisation_id IS NOT NULL')).toBeGreaterThanOrEqual(4);
  });

  it('has twelve answers, seven overdue, eight decisions and nine organisations with mandates', async () => {
    const { data } = await app.ask('{ answerClock { answered overdue } }');
    expect(data).toEqual({ answerClock: { answered: 12, overdue: 7 } });
    expect(await count('decision')).toBe(8);
    expect(await count('organisation')).toBe(9);
    expect(await count('mandate')).toBeGreaterThanOrEqual(7);
  });

  it('has ten commitments, one at least in each of the six statuses', async () => {
    const said = await Promise.all(Object.values(COMMITMENTS).map((id) => app.app.get(CommitmentStore).byId(id)));
    expect(said.map((one) => one?.status)).toHaveLength(10);
    const seen = new Set(said.map((one) => one!.status));
    expect(COMMITMENT_STATUSES.filter((one) => !seen.has(one))).toEqual([]);
  });

  it('has measured each indicator at least twelve times over a year', async () => {
    const measured = await rows<{ n: number; first: string; last: string }>(
      `SELECT count(m.id)::int AS n, to_char(min(m.measured_on), 'YYYY-MM-DD') AS first, to_char(max(m.measured_on), 'YYYY-MM-DD') AS last
       FROM indicator i LEFT JOIN measurement m ON m.indicator_id = i.id GROUP BY i.id`,
    );
    expect(measured).toHaveLength(6);
    for (const { n, first, last } of measured) {
      expect(n).toBeGreaterThanOrEqual(12);
      expect(first <= day(320)).toBe(true);
      expect(last >= day(40)).toBe(true);
    }
  });

  it('has three things to come in its calendar, and two that were', async () => {
    const asked = `query($from: Date!, $to: Date!) { agenda(from: $from, to: $to) { title place path startsAt } }`;
    type Event = { title: string; place: string | null; path: string | null; startsAt: string };
    const { data } = await app.ask<{ agenda: Event[] }>(asked, { from: day(40), to: day(-40) });
    const now = new Date().toISOString();
    const events = data!.agenda.filter(({ path }) => !path);
    const toCome = events.filter(({ startsAt }) => startsAt > now);
    expect([toCome.length, events.length - toCome.length]).toEqual([3, 2]);
    for (const { title, place } of events) expect(title && place).toBeTruthy();
    const pages = new Set(data!.agenda.map(({ path }) => path?.split('/')[1]));
    expect([...pages].toSorted()).toEqual(['reunions', 'scrutins', undefined]);
  });

  it('has a moderation log', async () => {
    expect(await count('moderation_step')).toBeGreaterThanOrEqual(8);
  });
});
