import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '@mondee/kernel';
import { CAST } from '@mondee/testing/cast';
import { AXES, COMMITMENTS, DECISIONS, INDICATORS, OBJECTIVES, STORY_DAYS } from '@mondee/testing/story';
import { day } from '../platform/rooms/story-time';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { decided } from '../platform/testing/decisions-on-line';
import { TestApp } from '../platform/testing/test-app';
import { LayPlan } from '../territory';
import { CommitmentHops } from './commitment-hops';
import { CommitmentStore } from './commitment.store';
import { CommitmentsSeed } from './commitments.seed';

let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  // The story is told back from the real today, so that it never ages.
  app.clock.set(new Date().toISOString());
  const irene = { person: CAST.irene.id, roles: CAST.irene.roles, mandates: [] };
  const plan = app.app.get(LayPlan);
  const words = { title: 'Un objectif de la démonstration' };
  const objective = unwrap(await plan.objective(irene, OBJECTIVES.withoutCar, AXES.mobilite, words));
  for (const indicator of Object.values(INDICATORS))
    unwrap(
      await plan.indicator(irene, indicator, objective, {
        ...{ name: 'Une mesure', unit: 'km', direction: 'up', baseline: 0, baselineOn: day(380) },
        ...{ target: 12, due: day(-300), source: 'Relevé' },
      }),
    );
  const { shuttle, hedges } = STORY_DAYS;
  const days = {
    shuttle: shuttle.decided,
    hedges: hedges.decided,
    leaks: 300,
    books: 40,
    canteen: 40,
    shops: 210,
    answers: 180,
  };
  for (const [of, daysAgo] of Object.entries(days))
    await decided(app, { decisionId: DECISIONS[of as keyof typeof days], decidedOn: day(daysAgo) });
  for (const step of app.app
    .get(CommitmentsSeed)
    .steps()
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    app.clock.set(step.at);
    await step.run();
  }
  app.clock.set(new Date().toISOString());
});
afterAll(() => app?.stop());

describe('the commitments of the demonstration', () => {
  it('show a word on its way, two dates moved, with evidence for what is done', async () => {
    const shuttle = await app.app.get(CommitmentStore).byId(COMMITMENTS.shuttle);
    expect(shuttle).toMatchObject({ status: 'under-way', slippageDays: 14, moves: 2 });
    expect(shuttle!.milestones.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'now']);
    expect(shuttle!.milestones.slice(0, 3).every(({ evidence }) => evidence)).toBe(true);
    const [moves] = await app.app.get(CommitmentStore).slippages([COMMITMENTS.shuttle]);
    expect(moves!.map(({ of, days }) => [of, days])).toEqual([
      ['Premier départ', 14],
      ['Faire rouler la navette du plateau les jours de marché', 14],
    ]);
  });

  it('show a word that is late', async () => {
    const hedges = await app.app.get(CommitmentStore).byId(COMMITMENTS.hedges);
    expect(hedges).toMatchObject({ status: 'late', reason: 'milestone-passed', moves: 0 });
  });

  it('stand on a thread in both languages', async () => {
    const hops = app.app.get(CommitmentHops);
    const ids = [COMMITMENTS.shuttle, COMMITMENTS.hedges];
    const said = async (language: 'fr' | 'en') =>
      (await hops.describe(ids, { roles: [], mandates: [] }, language)).map(({ state, sentence }) => [state, sentence]);
    const [hedges, shuttle] = await said('fr');
    expect(shuttle![1]).toContain('3 jalons faits sur 4');
    expect(hedges![1]).toMatch(/^En retard\u00a0: 1 jalon fait sur 3/);
    for (const [state, sentence] of await said('en')) {
      expect(state).toBe('NOW');
      expect(sentence).toMatch(/of \d milestones done/);
    }
  });
});
