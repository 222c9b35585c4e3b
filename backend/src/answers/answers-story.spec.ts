import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROPOSALS } from '@mondee/testing/story';
import type { TestApp } from '../platform/testing/test-app';
import { toldStory } from '../platform/testing/told-story';

let app: TestApp;

interface Told {
  proposal: {
    answerDue: string | null;
    answerOverdue: boolean;
    answers: { verdict: string | null; overdueDays: number; answeredBy: { name: string } | null }[];
    thread: { hops: { kind: string; state: string; current: boolean }[] };
  } | null;
}

const TOLD = `query($id: ID!) { proposal(id: $id) { answerDue answerOverdue
  answers { verdict overdueDays answeredBy { name } } thread { hops { kind state current } } } }`;

async function told(is: keyof typeof PROPOSALS): Promise<Told['proposal']> {
  const answer = await app.ask<Told>(TOLD, { id: PROPOSALS[is] });
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data!.proposal;
}

beforeAll(async () => {
  app = await toldStory();
}, 120_000);
afterAll(() => app?.stop());

describe('the demonstration, today', () => {
  it('shows each proposal at its own stage of the answer clock', async () => {
    expect(await told('shuttle')).toMatchObject({
      answerDue: null,
      answers: [{ verdict: 'ACCEPTED', overdueDays: 0, answeredBy: { name: 'Nadia Permingeat' } }],
    });
    expect(await told('lights')).toMatchObject({ answers: [{ verdict: 'REFUSED', overdueDays: 0 }] });
    expect(await told('parking')).toMatchObject({
      answers: [{ verdict: 'REFUSED', answeredBy: { name: 'Bruno Jarrand' } }],
    });
    expect(await told('trail')).toMatchObject({
      answerOverdue: false,
      answers: [{ verdict: 'PARTLY', overdueDays: 5 }],
    });
    expect(await told('school')).toMatchObject({ answerOverdue: false, answers: [{ verdict: null, overdueDays: 0 }] });
    expect(await told('water')).toMatchObject({ answerOverdue: true, answers: [{ verdict: null, overdueDays: 18 }] });
    expect(await told('timber')).toMatchObject({ answerOverdue: true, answers: [{ verdict: null, overdueDays: 12 }] });
    expect(await told('sunday')).toMatchObject({
      answerOverdue: true,
      answers: [{ verdict: 'REDIRECTED' }, { verdict: null, overdueDays: 26 }],
    });
    expect(await told('fairground')).toMatchObject({ answers: [{ verdict: 'KEPT', overdueDays: 0 }] });
    for (const one of ['postVassieux', 'postChaffal', 'postAgnan'] as const)
      expect(await told(one)).toMatchObject({ answers: [{ verdict: 'REFUSED', overdueDays: 0 }] });
    expect(await told('repair')).toBeNull();
    expect(await told('draft')).toBeNull();
  });

  it('counts them in public: twelve given, two of them after the day first promised, and fifty-one open, seven of them late', async () => {
    const answer = await app.ask('{ answerClock { answered onTime awaited overdue } }');
    expect(answer.data).toEqual({ answerClock: { answered: 12, onTime: 10, awaited: 51, overdue: 7 } });
  });

  it('tells the shuttle from its proposal to its commitment, and of the lights that they were not retained', async () => {
    const hops = async (is: keyof typeof PROPOSALS) =>
      (await told(is))!.thread.hops.map(({ kind, state }) => `${kind} ${state}`);
    const shuttle = await hops('shuttle');
    const way = ['proposal DONE', 'answer DONE', 'decision DONE'].map((one) => shuttle.indexOf(one));
    expect(way).not.toContain(-1);
    expect(way).toEqual(way.toSorted((a, b) => a - b));
    expect(shuttle.some((one) => one.startsWith('commitment'))).toBe(true);
    expect(await hops('lights')).toContain('decision NOT_RETAINED');
  });
});
