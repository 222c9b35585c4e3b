import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROCESSES } from '@mondee/testing/story';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { TestApp } from '../platform/testing/test-app';
import { ConsultationsSeed } from './consultations.seed';
import { DrawMap } from './draw-map';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  const steps = [...app.app.get(ConsultationsSeed).steps()].sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const { at, run } of steps) {
    app.clock.set(at);
    await run();
  }
  app.clock.set(new Date().toISOString());
  await app.settle();
});
afterAll(() => app?.stop());

describe('the story of the consultations', () => {
  it('has an opinion map that runs, honest with six people', async () => {
    await app.app.get(DrawMap).run(PROCESSES.water);
    const query = `query($id: ID!) { process(id: $id) { now state answerDue opinionMap { people groups { letter } unites { side } } } }`;
    const { data } = await app.ask<{ process: object }>(query, { id: PROCESSES.water });
    expect(data!.process).toMatchObject({
      ...{ now: 'OPINION', state: 'OPEN', answerDue: expect.any(String) },
      opinionMap: { people: 6, groups: [{ letter: 'A' }], unites: expect.arrayContaining([{ side: 'AGREE' }]) },
    });
    const { rows } = await app.owner.query(`SELECT count(*)::int AS n FROM statement WHERE state = 'waiting'`);
    expect(rows).toEqual([{ n: 1 }]);
  });
});
