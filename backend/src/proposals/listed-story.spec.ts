import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../platform/testing/test-app';
import { toldStory } from '../platform/testing/told-story';

let app: TestApp;

interface Told {
  readonly proposals: {
    readonly nodes: {
      readonly commentCount: number;
      readonly answerDue: string | null;
      readonly answerOverdue: boolean;
      readonly answers: { readonly state: string; readonly verdict: string | null }[];
    }[];
  };
  readonly proposalFacets: { readonly total: number; readonly answers: { answer: string; count: number }[] };
}

const TOLD = `{ proposals(first: 100) { nodes { commentCount answerDue answerOverdue answers { state verdict } } }
  proposalFacets { total answers { answer count } } }`;

beforeAll(async () => {
  app = await toldStory();
}, 120_000);
afterAll(() => app?.stop());

describe('The list of the demonstration', () => {
  it('counts the answers as each proposal tells them, after every promise, move and answer was heard', async () => {
    const { proposals, proposalFacets } = (await app.ask<Told>(TOLD)).data!;
    const counted: Record<string, number> = {};
    for (const { answers, answerOverdue, answerDue } of proposals.nodes) {
      const given = answers.filter(({ state }) => state === 'PUBLISHED').at(-1)?.verdict;
      const stands = given ?? (answerOverdue ? 'OVERDUE' : answerDue ? 'AWAITED' : 'NONE');
      counted[stands] = (counted[stands] ?? 0) + 1;
    }
    expect(Object.fromEntries(proposalFacets.answers.map(({ answer, count }) => [answer, count]))).toEqual(counted);
    expect(proposalFacets.total).toBe(proposals.nodes.length);
    expect(proposals.nodes.some(({ commentCount }) => commentCount > 1)).toBe(true);
  });
});
