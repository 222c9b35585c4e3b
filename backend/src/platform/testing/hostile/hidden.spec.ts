import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, ref, type Id } from '@mondee/kernel';
import { contentHidden, contentRestored } from '@mondee/domain/moderation';
import { CAST } from '@mondee/testing/cast';
import { SealFacts } from '../../../journal';
import { castOnStage } from '../cast-on-stage';
import { Proposing } from '../proposals-on-line';
import { tell } from '../tell';
import { TestApp } from '../test-app';

const TITLE = 'Une ruche pédagogique au village';
const WORD = /ruche|marché|allers/;
let app: TestApp;
let hidden: Id;
let other: Id;
let karim: string;

const hiding = () => contentHidden({ of: ref('proposal', hidden), case: newId(1), scope: 'whole', reason: 'privacy' });
const restoring = () =>
  contentRestored({ of: ref('proposal', hidden), case: newId(1), scope: 'whole', because: 'appeal' });

/** Every door by which somebody could come to the text of a proposal. A new door is a new line here. */
const DOORS: Record<string, (id: Id) => string> = {
  'by its id': (id) =>
    `{ proposal(id: "${id}") { title need idea viewerCan { edit { allowed reason { message } } } } }`,
  'in the list': () => `{ proposals(first: 100) { totalCount nodes { title need idea } } }`,
  'in the list by support': () => `{ proposals(first: 100, sort: SUPPORTED) { nodes { title } } }`,
  'by its words': () => `{ proposals(search: "ruche") { totalCount nodes { title need } } }`,
  'in its commune': () => `{ proposals(commune: "26364") { nodes { title } } }`,
  'in the register': () => `{ register(first: 100) { nodes { sentence subjectLabel subjectPath author } } }`,
  'in its register': (id) =>
    `{ register(first: 100, subject: "${id}") { nodes { sentence subjectLabel subjectPath } } }`,
  'in the awaited answers': () => `{ answersAwaited(first: 100) { nodes { label path to { label } } } }`,
  'as something to report': (id) => `{ reportable(kind: "proposal", id: "${id}") { label path } }`,
  'in the notice that says it is hidden': (id) => `{ hiddenContent(kind: "proposal", id: "${id}") { reason at } }`,
  'in its moderation': (id) => `{ moderationQueue { label parts { text } } moderationCase(id: "${id}") { label } }`,
  'among what waits to be published': () => `{ proposalsToPublish { title need } }`,
};

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  karim = await app.signIn(CAST.karim.id);
  const proposing = await Proposing.with(app);
  hidden = await proposing.onLine(TITLE);
  other = await proposing.onLine('Un banc au soleil');
  await app.owner.query(`UPDATE proposal SET need = 'Autre.', idea = 'Autre.' WHERE id = $1`, [other]);
  await app.ask(`mutation { supportProposal(input: { proposalId: "${hidden}" }) { __typename } }`, {}, karim);
  await app.settle();
  await app.app.get(SealFacts).seal();
});
afterAll(() => app?.stop());

describe('a hidden proposal', () => {
  it('was found by its doors before', async () => {
    expect(JSON.stringify(await app.ask(DOORS['by its id']!(hidden)))).toContain(TITLE);
    expect(JSON.stringify(await app.ask(DOORS['in the register']!(hidden)))).toContain(TITLE);
  });

  it.each(Object.keys(DOORS))('is not found %s, by nobody and by another person', async (door) => {
    await tell(app, [hiding()]);
    await app.settle();
    for (const cookie of [undefined, karim]) {
      const answer = await app.ask(DOORS[door]!(hidden), {}, cookie);
      expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
      expect(JSON.stringify(answer.data)).not.toMatch(WORD);
    }
  });

  it('is in no thread, in no proof, in no page and in nobody’s account of what they follow', async () => {
    const { rows } = await app.owner.query('SELECT id FROM fact WHERE subject_id = $1 AND public', [hidden]);
    for (const { id } of rows) {
      const proof = await app.ask<{ inclusionProof: unknown }>(`{ inclusionProof(factId: "${id}") { envelope } }`);
      expect(JSON.stringify(proof.data)).not.toMatch(WORD);
    }
    const answer = (await app.owner.query('SELECT id FROM answer WHERE to_id = $1', [hidden])).rows[0].id as Id;
    for (const path of [
      `/propositions/${hidden}`,
      `/signaler?quoi=proposal:${hidden}`,
      '/registre',
      '/propositions?mots=ruche',
    ]) {
      const page = await fetch(app.url + path, { headers: { cookie: karim } });
      expect(await page.text()).not.toContain(TITLE);
    }
    expect(answer).toBeTruthy();
    const told = await app.ask(`{ notifications(first: 50) { nodes { sentence path about { label } } } }`, {}, karim);
    expect(JSON.stringify(told.data)).not.toMatch(WORD);
  });

  it('takes no support, and gives none back, as if it were not there', async () => {
    for (const act of ['supportProposal', 'withdrawSupport', 'submitProposal', 'publishProposal']) {
      const done = await app.ask(
        `mutation { ${act}(input: { proposalId: "${hidden}" }) { ... on Refusal { code } } }`,
        {},
        karim,
      );
      expect(done.data).toEqual({ [act]: { code: 'proposals.NotFound' } });
    }
  });

  it('stays for its author and for moderators', async () => {
    for (const { id } of [CAST.jeanne, CAST.aline]) {
      const seen = await app.ask(`{ proposal(id: "${hidden}") { title state } }`, {}, await app.signIn(id));
      expect(seen.data).toEqual({ proposal: { title: TITLE, state: 'HIDDEN' } });
    }
  });

  it('comes back with all it had, and hearing it twice changes nothing', async () => {
    await tell(app, [restoring(), restoring()]);
    await app.settle();
    const seen = await app.ask(
      `{ proposal(id: "${hidden}") { title state supportCount } proposals(search: "ruche") { totalCount } }`,
    );
    expect(seen.data).toEqual({
      proposal: { title: TITLE, state: 'PUBLISHED', supportCount: 1 },
      proposals: { totalCount: 1 },
    });
  });
});
