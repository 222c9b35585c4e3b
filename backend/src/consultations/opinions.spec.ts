import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { CAST } from '@mondee/testing/cast';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { processOnLine } from '../platform/testing/processes-on-line';
import { TestApp } from '../platform/testing/test-app';
import { DrawMap } from './draw-map';
import { OpinionStore } from './opinion.store';

let app: TestApp;
const cookie: Record<string, string> = {};
const STATEMENT = '... on Statement { id state number text } ... on Refusal { code field }';
const ADD = `mutation($input: AddStatementInput!) { it: addStatement(input: $input) { ${STATEMENT} } }`;
const REVIEW = `mutation($input: ReviewStatementInput!) { it: reviewStatement(input: $input) { ${STATEMENT} } }`;
const GIVE = `mutation($input: GiveOpinionInput!) { it: giveOpinion(input: $input) {
  ... on OpinionTurn { id answered total next { id } place { letter } } ... on Refusal { code } } }`;
const MAP = `query($id: ID!) { process(id: $id) { opinionMap { people answers groups { letter size says { text side } }
  unites { side statement { text } } divides { text } points { letter } statements { text all { agree } groups { split { agree } } } }
  viewerOpinion { answered place { letter } } } }`;
const FILES = `query($id: ID!) { opinionFiles(processId: $id) { name text } }`;

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  for (const name of ['irene', 'jeanne', 'karim', 'bastien'] as const) cookie[name] = await app.signIn(CAST[name].id);
});
afterAll(() => app?.stop());

async function told(query: string, input: object, who?: string) {
  const answer = await app.ask<{ it: Record<string, unknown> }>(query, { input }, who && cookie[who]);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data!.it;
}
async function seeded(processId: Id, count: number): Promise<Id[]> {
  const ids: Id[] = [];
  for (let at = 0; at < count; at++) {
    const statementId = newId(Date.now());
    const text = `Une affirmation pour commencer, la ${at + 1}.`;
    expect(await told(ADD, { processId, statementId, text, seed: true }, 'irene')).toMatchObject({ state: 'ONLINE' });
    ids.push(statementId);
  }
  return ids;
}
const mapOf = async (id: Id, who?: string) =>
  (
    await app.ask<{ process: { opinionMap: Record<string, unknown> | null; viewerOpinion: unknown } }>(
      MAP,
      { id },
      who && cookie[who],
    )
  ).data!.process;

describe('statements', () => {
  it('of participants wait to be read; nobody learns whose they are', async () => {
    const processId = await processOnLine(app, 'OPINION');
    const statementId = newId(Date.now());
    const add = { processId, statementId, text: 'Réparer les fuites avant tout le reste.' };
    expect(await told(ADD, add)).toMatchObject({ code: 'people.SignInNeeded' });
    expect(await told(ADD, { ...add, seed: true }, 'jeanne')).toMatchObject({ code: 'consultations.NotFacilitator' });
    expect(await told(ADD, add, 'jeanne')).toMatchObject({ state: 'WAITING', number: 1 });
    expect(await told(ADD, add, 'jeanne')).toMatchObject({ state: 'WAITING', number: 1 });
    expect(await told(ADD, add, 'karim')).toMatchObject({ code: 'consultations.StatementNotFound' });
    expect(await told(GIVE, { statementId, vote: 'AGREE' }, 'karim')).toMatchObject({
      code: 'consultations.StatementNotFound',
    });
    const waiting = `query($id: ID!) { statementsToReview(processId: $id) { id text } }`;
    const seen = await app.ask<{ statementsToReview: object[] }>(waiting, { id: processId }, cookie['irene']);
    expect(seen.data!.statementsToReview).toEqual([{ id: statementId, text: add.text }]);
    expect(
      (await app.ask<{ statementsToReview: [] }>(waiting, { id: processId }, cookie['karim'])).data!.statementsToReview,
    ).toEqual([]);
    expect(await told(REVIEW, { statementId, accept: true }, 'jeanne')).toMatchObject({
      code: 'consultations.NotFacilitator',
    });
    expect(await told(REVIEW, { statementId, accept: true }, 'irene')).toMatchObject({ state: 'ONLINE' });
    const fields = await app.ask<{ __type: { fields: { name: string }[] } }>(
      '{ __type(name: "Statement") { fields { name } } }',
    );
    expect(JSON.stringify(fields.data ?? '')).not.toContain('author');
  });
});

describe('answers', () => {
  it('are one a person and a statement, can be changed, also at the desk, and stop with the phase', async () => {
    const processId = await processOnLine(app, 'OPINION');
    const [first, second] = (await seeded(processId, 2)) as [Id, Id];
    const turn = await told(GIVE, { statementId: first, vote: 'AGREE' }, 'jeanne');
    expect(turn).toMatchObject({ answered: 1, total: 2, next: { id: second } });
    expect(await told(GIVE, { statementId: first, vote: 'DISAGREE' }, 'jeanne')).toMatchObject({ answered: 1 });
    await Promise.all(['AGREE', 'PASS', 'DISAGREE'].map((vote) => told(GIVE, { statementId: second, vote }, 'karim')));
    const act = { channel: 'DESK', helpedPersonId: CAST.odile.id };
    expect(await told(GIVE, { statementId: first, vote: 'PASS', act }, 'bastien')).toMatchObject({ answered: 1 });
    const { rows } = await app.owner.query(
      'SELECT person_id, vote, channel FROM opinion_vote WHERE process_id = $1 ORDER BY given_at, person_id',
      [processId],
    );
    expect(rows).toHaveLength(3);
    expect(rows).toContainEqual({ person_id: CAST.odile.id, vote: 0, channel: 'desk' });
    expect(rows).toContainEqual({ person_id: CAST.jeanne.id, vote: -1, channel: 'web' });
    const facts = await app.owner.query(`SELECT data::text FROM fact WHERE subject_id = $1 AND kind = 'OpinionGiven'`, [
      processId,
    ]);
    expect(facts.rows).toEqual([{ data: '{}' }, { data: '{}' }, { data: '{}' }]);
    expect(await told(GIVE, { statementId: 'x', vote: 'AGREE' }, 'jeanne')).toMatchObject({
      code: 'consultations.StatementNotFound',
    });
    app.clock.set('2026-12-02T19:00:00.000Z');
    expect(await told(GIVE, { statementId: first, vote: 'AGREE' }, 'karim')).toMatchObject({
      code: 'consultations.PhaseOver',
    });
    app.clock.set('2026-11-22T09:00:00.000Z');
  });

  it('need the residence that the process asks for', async () => {
    const processId = await processOnLine(app, 'OPINION', { residence: 'VERIFIED' });
    const [statementId] = await seeded(processId, 1);
    expect(await told(GIVE, { statementId, vote: 'AGREE' }, 'jeanne')).toMatchObject({
      code: 'people.ResidenceNeeded',
    });
  });
});

describe('moderation', () => {
  const REPORT = `mutation($input: ReportContentInput!) { it: reportContent(input: $input) { ... on ReportStatus { state } ... on Refusal { code } } }`;
  const CLAIM = `mutation($input: ModerationCaseInput!) { it: claimCase(input: $input) { ... on ModerationCase { id label } ... on Refusal { code } } }`;
  const HIDE = `mutation($input: HideContentInput!) { it: hideContent(input: $input) { ... on ModerationCase { state } ... on Refusal { code } } }`;
  const APPEAL = `mutation($input: AppealInput!) { it: appealHiding(input: $input) { ... on OwnModerationCase { state } ... on Refusal { code } } }`;
  const DECIDE = `mutation($input: DecideAppealInput!) { it: decideAppeal(input: $input) { ... on ModerationCase { state } ... on Refusal { code } } }`;
  const report = (id: Id) =>
    told(REPORT, {
      ...{ kind: 'statement', id, reason: 'PRIVACY', explanation: 'Cette phrase nomme une personne.', goodFaith: true },
      ...{ name: 'Lise Faure', email: 'lise@exemple.fr' },
    });

  it('takes a reported statement away from who answers and from the map, and gives it back on appeal', async () => {
    for (const name of ['aline', 'paul'] as const) cookie[name] ??= await app.signIn(CAST[name].id);
    const processId = await processOnLine(app, 'OPINION');
    const statementId = newId(Date.now());
    await told(ADD, { processId, statementId, text: 'Réparer les fuites avant tout le reste.' }, 'jeanne');
    expect(await report(statementId)).toMatchObject({ code: 'moderation.NotReportable' });
    await told(REVIEW, { statementId, accept: true }, 'irene');
    expect(await report(statementId)).toMatchObject({ state: 'RECEIVED' });
    const caseOf = `SELECT id FROM moderation_case WHERE of_id = $1`;
    const caseId = (await app.owner.query(caseOf, [statementId])).rows[0].id as Id;
    expect((await told(CLAIM, { caseId }, 'aline'))['label']).toMatch(/n°\s1\s/);
    const total = async () => (await app.ask(TOTAL, { id: processId }, cookie['karim'])).data;
    const words = { caseId, reason: 'PRIVACY', explanation: 'Ce texte nomme une personne.' };
    await told(HIDE, words, 'aline');
    await app.settle();
    expect(await total()).toMatchObject({ process: { viewerOpinion: { total: 0, next: null } } });
    await told(APPEAL, { caseId, text: 'Cette phrase ne nomme personne.' }, 'jeanne');
    await told(CLAIM, { caseId }, 'paul');
    await told(DECIDE, { caseId, restore: true, text: 'Le texte ne nomme en effet personne.' }, 'paul');
    await app.settle();
    expect(await total()).toMatchObject({ process: { viewerOpinion: { total: 1, next: { id: statementId } } } });
  });
  const TOTAL = `query($id: ID!) { process(id: $id) { viewerOpinion { total next { id } } } }`;
});

describe('the map', () => {
  /** People of three camps, put straight into the database, each with their answers. */
  async function crowd(processId: Id, statements: readonly Id[], sizes: readonly number[]): Promise<Id[]> {
    const people: Id[] = [];
    for (const [camp, size] of sizes.entries())
      for (let one = 0; one < size; one++) {
        const id = newId(Date.now());
        people.push(id);
        await app.owner.query(`INSERT INTO person (id, name, created_at) VALUES ($1, 'Personne', now())`, [id]);
        const votes = statements.map((_, at) => (at % 4 === 3 || (at + camp) % sizes.length === 0 ? 1 : -1));
        await app.owner.query(
          `INSERT INTO opinion_vote SELECT s.id, $1, $2, CASE WHEN s.n % 7 = $5::int % 7 THEN 0 ELSE s.vote END, 'web', now()
           FROM unnest($3::uuid[], $4::int[]) WITH ORDINALITY AS s(id, vote, n)`,
          [id, processId, statements, votes, people.length],
        );
      }
    return people;
  }
  const drawn = async (processId: Id) => {
    await app.app.get(DrawMap).run(processId);
    return mapOf(processId);
  };

  it(
    'of 200 people in three camps has three groups, what unites and what divides them',
    { timeout: 90_000 },
    async () => {
      const processId = await processOnLine(app, 'OPINION');
      const statements = await seeded(processId, 20);
      await told(GIVE, { statementId: statements[3], vote: 'AGREE' }, 'jeanne');
      const people = await crowd(processId, statements, [67, 67, 66]);
      const { opinionMap: map } = await drawn(processId);
      expect(map).toMatchObject({
        people: 201,
        groups: [{ letter: 'A' }, { letter: 'B' }, { letter: 'C' }],
        unites: expect.arrayContaining([expect.objectContaining({ side: 'AGREE' })]),
        points: expect.arrayContaining([{ letter: 'A' }, { letter: 'B' }, { letter: 'C' }]),
      });
      expect((await mapOf(processId, 'jeanne')).viewerOpinion).toMatchObject({ answered: 1 });
      expect((await mapOf(processId)).viewerOpinion).toBeNull();
      const files = await app.ask<{ opinionFiles: { name: string; text: string }[] }>(FILES, { id: processId });
      expect(files.data!.opinionFiles).toHaveLength(5);
      expect(people.some((id) => JSON.stringify(files.data).includes(id))).toBe(false);
    },
  );

  it('of a few is one group, and counts nobody among fewer than five', async () => {
    const processId = await processOnLine(app, 'OPINION');
    const statements = await seeded(processId, 8);
    await told(GIVE, { statementId: statements[0], vote: 'AGREE' }, 'jeanne');
    const { opinionMap: map } = await drawn(processId);
    expect(map).toMatchObject({ people: 1, unites: [], divides: [] });
    expect(JSON.stringify(map)).not.toContain('"agree":');
    const files = await app.ask<{ opinionFiles: [] }>(FILES, { id: processId });
    expect(files.data!.opinionFiles).toEqual([]);
  });

  it('is made again after an answer, by one job for many of them', { timeout: 60_000 }, async () => {
    const processId = await processOnLine(app, 'OPINION');
    const statements = await seeded(processId, 4);
    for (const statementId of statements) await told(GIVE, { statementId, vote: 'AGREE' }, 'karim');
    await expect
      .poll(async () => (await mapOf(processId)).opinionMap, { timeout: 45_000 })
      .toMatchObject({ answers: 4 });
  });

  it('forgets who asked to be forgotten', async () => {
    const processId = await processOnLine(app, 'OPINION');
    const statements = await seeded(processId, 3);
    const [person] = await crowd(processId, statements, [1]);
    await app.app.get(DrawMap).run(processId);
    const database = app.app.get(OpinionStore);
    expect(await database.turnOf(processId, person!)).toMatchObject({ answered: 3, place: { letter: 'A' } });
    await database['database'].transaction((tx) => database.forget(tx, person!));
    expect(await database.turnOf(processId, person!)).toMatchObject({ answered: 0, place: null });
  });

  it('gives no place to who is forgotten while the map is being made', async () => {
    const processId = await processOnLine(app, 'OPINION');
    const [person] = await crowd(processId, await seeded(processId, 3), [1]);
    const opinions = app.app.get(OpinionStore);
    const database = opinions['database'];
    await database.transaction((tx) => opinions.makeStale(tx, processId));
    const drawn = (await opinions.forMap(processId)).cast;
    const places = [{ person: person!, x: 0, y: 0, letter: 'A' }];
    const map = {
      ...{ people: 1, answers: drawn.length, groups: [], statements: [] },
      unites: [],
      divides: [],
      places,
    };
    let kept: Promise<void> | undefined;
    await database.transaction(async (forgetting) => {
      await opinions.forget(forgetting, person!);
      // the job comes to its end before the forgetting is final, and waits for it
      kept = database.apart(() => database.transaction((tx) => opinions.keepMap(tx, processId, map as never)));
      const waits = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      await expect.poll(async () => (await app.owner.query(waits)).rows[0].n, { timeout: 30_000 }).toBeGreaterThan(0);
    });
    await kept;
    const { rows } = await app.owner.query('SELECT FROM opinion_place WHERE process_id = $1', [processId]);
    expect(rows).toEqual([]);
  });
});
