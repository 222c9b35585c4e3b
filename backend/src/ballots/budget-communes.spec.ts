import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Id } from '@mondee/kernel';
import { CAST, COMMUNES } from '@mondee/testing/cast';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { TestApp } from '../platform/testing/test-app';
import { OPENS, Voting } from '../platform/testing/voters';

let app: TestApp;
let voting: Voting;
let people: Id[];

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  voting = new Voting(app);
  people = await voting.people(8);
});
afterAll(() => app?.stop());
beforeEach(() => app.clock.set(OPENS));

const BUDGET = (communes?: readonly string[]) => ({
  ...{ method: 'greedy', secrecy: 'secret', channels: ['web'] },
  options: [
    { key: '1', name: 'Un four', cost: 900, commune: COMMUNES.vassieux },
    { key: '2', name: 'Un banc', cost: 300 },
  ],
  budget: { amount: 1000, withinBudget: false, incompatible: [], ...(communes && { communes }) },
});

async function opening(rule: object, input: object) {
  const ballot = await voting.drafted(rule);
  await voting.readyTellers(ballot);
  return voting.does('openBallot', { ballotId: ballot, ...input }, await voting.as(CAST.irene.id));
}

describe('a budget that says in which communes one votes', () => {
  it('says so in its rule, by name, and in the contract', async () => {
    const ballot = await voting.drafted(BUDGET([COMMUNES.vassieux, COMMUNES.laChapelle]));
    const { data } = await app.ask<{ ballot: { rule: object; options: object[] } }>(
      `query($id: ID!) { ballot(id: $id) { rule { sentences budget { communeCodes } } options { communeCode } } }`,
      { id: ballot },
      await voting.as(CAST.irene.id),
    );
    expect(data!.ballot.rule).toMatchObject({
      budget: { communeCodes: [COMMUNES.vassieux, COMMUNES.laChapelle] },
      sentences: expect.arrayContaining([expect.stringContaining('Vassieux-en-Vercors, La Chapelle-en-Vercors')]),
    });
    expect(data!.ballot.options).toEqual([{ communeCode: COMMUNES.vassieux }, { communeCode: null }]);
  });

  it('takes no line of elsewhere, nor one that does not say where', async () => {
    const lines = (commune: string) => ['person,commune', ...people.map((id) => `${id},${commune}`)].join('\n');
    const rule = BUDGET([COMMUNES.vassieux]);
    expect(await opening(rule, { csv: lines(COMMUNES.laChapelle) })).toMatchObject({ code: 'ballots.BadList' });
    expect(await opening(rule, { csv: lines('') })).toMatchObject({ code: 'ballots.BadList' });
    expect(await opening(rule, { csv: lines(COMMUNES.vassieux) })).toMatchObject({ state: 'OPEN', registered: 8 });
    expect(await opening(BUDGET(), { csv: lines('') })).toMatchObject({ state: 'OPEN', registered: 8 });
  });

  it('opened to residents, those of its communes vote, and no commune can be added', async () => {
    const residents = [...people, CAST.karim.id];
    await app.owner.query(`UPDATE person SET residence_level = 'verified' WHERE id = ANY($1)`, [residents]);
    const rule = BUDGET([CAST.jeanne.commune]);
    const opened = await opening(rule, { level: 'verified' });
    expect(opened).toMatchObject({ state: 'OPEN' });
    expect(opened['registered']).toBeGreaterThanOrEqual(people.length);
    const both = [CAST.jeanne.commune, CAST.karim.commune];
    expect(await opening(rule, { level: 'verified', communes: both })).toMatchObject({ code: 'ballots.BadList' });
  });

  it('a commune of elsewhere is refused while the rule is written', async () => {
    const refused = await voting.does(
      'draftBallot',
      {
        question: 'Quels projets pour le village ?',
        ...{ opensAt: OPENS, closesAt: '2026-11-29T18:00:00.000Z', tellers: [CAST.bruno.id, CAST.irene.id] },
        rule: JSON.stringify(BUDGET(['75056'])),
      },
      await voting.as(CAST.irene.id),
    );
    expect(refused).toMatchObject({ code: 'ballots.BadRule', field: 'rule.budget.communes' });
  });
});
