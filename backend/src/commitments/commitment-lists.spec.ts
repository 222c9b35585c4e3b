import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays, newId, unwrap, type Id } from '@mondee/kernel';
import { COMMITMENT_STATUSES } from '@mondee/domain/commitments';
import { CAST, ORGANISATIONS } from '@mondee/testing/cast';
import { AXES } from '@mondee/testing/story';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { decided } from '../platform/testing/decisions-on-line';
import { fewestStatementsOf } from '../platform/testing/statements';
import { TestApp } from '../platform/testing/test-app';
import { LayPlan } from '../territory';
import { CommitmentStatusEnum } from './commitment.view';

interface Page {
  commitments: {
    totalCount: number;
    nodes: { id: Id; status: string }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
}

let app: TestApp;
let decision: Id;
let indicator: Id;
const CASES = 140;
const TODAY = '2026-11-22';

const LIST = `query($first: Int, $after: String, $status: CommitmentStatus, $axis: ID) {
  commitments(first: $first, after: $after, status: $status, axis: $axis) {
    totalCount nodes { id status } pageInfo { endCursor hasNextPage } } }`;
const WIDE = `query($first: Int) { commitments(first: $first) { nodes { id status statusReason what owner { name } axis { name }
  milestones { title state } slippages { reason author { name } } indicator { name latest { value } } decision { title commitments { id } } } } }`;
const PLAN = `{ territory { axes { objectives { commitments { id } indicators { commitments { id status } } } } } }`;

const day = fc.integer({ min: -4, max: 4 }).map((days) => addDays(TODAY, days));
const milestone = fc.record({
  due: day,
  doneOn: fc.option(day, { nil: null }),
  evidence: fc.constantFrom('une photo', 'une photo', '', null),
});
const situation = fc.record({
  due: day,
  firstDue: day,
  milestones: fc.array(milestone, { minLength: 1, maxLength: 3 }),
  aims: fc.boolean(),
});

/** What an import or years of moves may have left; the acts alone would not lead to every one of these. */
async function scatter(): Promise<void> {
  for (const [n, one] of fc.sample(situation, { numRuns: CASES, seed: 20261122 }).entries()) {
    const id = newId(n + 1);
    await app.owner.query(
      `INSERT INTO commitment (id, number, title, what, owner_organisation_id, decision_id, indicator_id, due, first_due, made_at, made_by, channel)
       VALUES ($1, $2, 'Un engagement', 'Ce qui sera fait.', $3, $4, $5, $6, $7, $8, $9, 'import')`,
      [
        ...[id, n + 1, ORGANISATIONS.intercommunality.id, decision, one.aims ? indicator : null, one.due, one.firstDue],
        // Three at the same instant: the id decides between them.
        ...[new Date(Date.parse('2026-11-21T00:00:00Z') + Math.floor(n / 3) * 1000), CAST.bruno.id],
      ],
    );
    for (const [i, { due, doneOn, evidence }] of one.milestones.entries())
      await app.owner.query(
        `INSERT INTO milestone (id, commitment_id, position, title, due, first_due, done_on, evidence) VALUES ($1, $2, $3, 'Un jalon', $4, $4, $5, $6)`,
        [newId(1_000 * (n + 1) + i), id, i + 1, due, doneOn, doneOn && evidence],
      );
  }
}

async function list(variables: object): Promise<Page['commitments']> {
  const answer = await app.ask<Page>(LIST, variables);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data!.commitments;
}

/** Every page of a list, one after the other. */
async function walk(variables: object, first = 7): Promise<{ id: Id; status: string }[]> {
  const nodes: { id: Id; status: string }[] = [];
  for (let after: string | undefined; ;) {
    const { nodes: some, pageInfo } = await list({ ...variables, first, ...(after && { after }) });
    nodes.push(...some);
    if (!pageInfo.hasNextPage) return nodes;
    expect(some).toHaveLength(first);
    after = pageInfo.endCursor;
  }
}

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  decision = await decided(app);
  const irene = { person: CAST.irene.id, roles: CAST.irene.roles, mandates: [] };
  const plan = app.app.get(LayPlan);
  const words = { title: 'Passer l’été sans manquer d’eau' };
  const objective = unwrap(await plan.objective(irene, newId(1), AXES.environnement, words));
  indicator = unwrap(
    await plan.indicator(irene, newId(2), objective, {
      ...{ name: 'Eau en été', unit: 'litres', direction: 'down', baseline: 212, baselineOn: '2025-11-01' },
      ...{ target: 180, due: '2027-09-30', source: 'Services d’eau' },
    }),
  );
  await scatter();
});
afterAll(() => app?.stop());

describe('the list of commitments', () => {
  it('filtered by status in the database says what the rule says, in whole pages, on any day', async () => {
    const today = app.clock.now();
    for (const shift of [0, 3]) {
      app.clock.advance({ days: shift });
      const every = await walk({});
      expect(every).toHaveLength(CASES);
      for (const [name, status] of Object.entries(CommitmentStatusEnum)) {
        expect(COMMITMENT_STATUSES).toContain(status);
        const found = await walk({ status: name });
        expect(found).toEqual(every.filter((one) => one.status === name));
        expect((await list({ status: name })).totalCount).toBe(found.length);
        if (!shift) expect(found.length, name).toBeGreaterThan(0);
      }
    }
    app.clock.set(today);
  });

  it('goes by axis: of the indicator, else of a proposal that the decision answers', async () => {
    const water = await walk({ axis: AXES.environnement });
    const mobility = await walk({ axis: AXES.mobilite });
    expect(water.length).toBeGreaterThan(0);
    expect(water.length + mobility.length).toBe(CASES);
    for (const axis of [AXES.citoyen, 'nothing', "' OR true --"]) expect((await list({ axis })).nodes).toEqual([]);
  });

  it('begins anew after a cursor that is none of its own', async () => {
    const { nodes } = await list({ first: 3 });
    for (const after of ['x', Buffer.from('["never","x"]').toString('base64url'), 'a'.repeat(5_000)])
      expect((await list({ first: 3, after })).nodes).toEqual(nodes);
  });

  it('costs the same statements with two rows as with thirty', async () => {
    await app.ask(WIDE, { first: 1 });
    const ask = (first: number) => async () => {
      const answer = await app.ask(WIDE, { first });
      expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
    };
    const few = await fewestStatementsOf(app, ask(2));
    const many = await fewestStatementsOf(app, ask(30));
    expect(many).toHaveLength(few.length);
    // The page, the ledger, the indicators, their latest values, the decisions, the commitments of these.
    expect(few).toHaveLength(6);
  });

  it('is found from the plan upstream, by one statement a field', async () => {
    const found: string[] = [];
    const statements = await fewestStatementsOf(app, async () => {
      const answer = await app.ask<{
        territory: {
          axes: { objectives: { commitments: { id: string }[]; indicators: { commitments: { id: string }[] }[] }[] }[];
        };
      }>(PLAN);
      const [objective] = answer.data!.territory.axes.flatMap(({ objectives }) => objectives);
      expect(objective!.commitments).toHaveLength(objective!.indicators[0]!.commitments.length);
      found.splice(0, found.length, ...objective!.commitments.map(({ id }) => id));
    });
    expect(found.length).toBe((await walk({ axis: AXES.environnement })).length);
    expect(statements).toHaveLength(3);
  });
});
