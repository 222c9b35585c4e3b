import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayIn, newId, type Id } from '@mondee/kernel';
import { commentPlace, COMMENT_LIMITS } from '@mondee/domain/proposals';
import { CastOfProposals } from '../platform/testing/cast-of-proposals';
import { TestApp } from '../platform/testing/test-app';
import { fewestStatementsOf } from '../platform/testing/statements';

let app: TestApp;
let cast: CastOfProposals;
let navette: Id;

const ADD = `mutation($input: AddCommentInput!) { addComment(input: $input) {
  ... on Comment { id side state text links author { name } channel parentId } ... on Refusal { code field } } }`;
const CHANGE = `mutation($input: ChangeCommentInput!) { changeComment(input: $input) {
  ... on Comment { id text editedAt versions { text } } ... on Refusal { code field } } }`;
const TAKE_BACK = `mutation($input: CommentActInput!) { takeBackComment(input: $input) {
  ... on Comment { id state text } ... on Refusal { code } } }`;
const RATE = `mutation($input: RateCommentInput!) { rateComment(input: $input) {
  ... on Comment { id usefulCount judgedCount viewerFoundUseful } ... on Refusal { code } } }`;
const LIST = `query($id: ID!, $side: CommentSide!, $first: Int, $after: String) {
  comments(proposalId: $id, side: $side, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { id text state place usefulCount judgedCount author { name } replies { id text author { name } } } } }`;

beforeAll(async () => {
  app = await TestApp.start();
  cast = await CastOfProposals.arrive(app);
  navette = await cast.proposed('jeanne');
});
afterAll(() => app?.stop());

async function say(who: string, more: object = {}, text = 'Le mercredi, c’est le jour du médecin.') {
  const input = { commentId: newId(Date.now()), proposalId: navette, side: 'FOR', text, ...more };
  const answer = await app.ask<{ addComment: { id: Id; code: string } }>(ADD, { input }, cast.cookies[who]);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data!.addComment;
}
const list = async (side: string, more: object = {}) =>
  (
    await app.ask<{ comments: { nodes: { id: Id; place: number }[]; pageInfo: { endCursor: string } } }>(LIST, {
      id: navette,
      side,
      ...more,
    })
  ).data!.comments;

describe('comments', () => {
  it('needs somebody signed in, a side, words, and something on line', async () => {
    expect(await say('nobody')).toMatchObject({ code: 'people.SignInNeeded' });
    expect(await say('karim', { side: null })).toMatchObject({ code: 'proposals.Missing', field: 'side' });
    expect(await say('karim', {}, 'court')).toMatchObject({ code: 'proposals.TooShort', field: 'text' });
    expect(await say('karim', {}, 'x'.repeat(1_000_000).slice(0, 90_000))).toMatchObject({ code: 'proposals.TooLong' });
    expect(await say('karim', { proposalId: await cast.proposed('jeanne', 'submitted') })).toMatchObject({
      code: 'proposals.NotFound',
    });
    expect(await say('karim', { proposalId: 'x' })).toMatchObject({ code: 'proposals.NotFound' });
    expect(await say('karim', { commentId: 'x' })).toMatchObject({ code: 'platform.NotAnId' });
  });

  it('takes addresses of the open web only', async () => {
    for (const link of [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://a:b@c.fr/',
      'file:///etc/passwd',
      'horaires',
      'http://localhost/',
    ])
      expect(await say('karim', { links: [link] }), link).toMatchObject({ code: 'proposals.NotALink', field: 'links' });
    expect(await say('karim', { links: Array(4).fill('https://a.fr/') })).toMatchObject({
      code: 'proposals.TooManyLinks',
    });
    expect(await say('karim', { links: ['https://www.drome.fr/cars'] })).toMatchObject({
      links: ['https://www.drome.fr/cars'],
      author: { name: 'Karim' },
    });
  });

  it('is one when it is sent twice, and nobody else’s when its id is taken', async () => {
    const commentId = newId(Date.now());
    await say('karim', { commentId, side: 'QUESTION' });
    expect(await say('karim', { commentId, side: 'QUESTION' })).toMatchObject({ id: commentId });
    expect(await say('irene', { commentId, side: 'QUESTION' })).toMatchObject({ code: 'proposals.CommentNotFound' });
    expect((await list('QUESTION')).nodes).toHaveLength(1);
  });

  it('is replied to once deep, where it stands', async () => {
    const { id } = await say('karim', { side: 'AGAINST' }, 'Un minibus vide qui remonte, c’est dommage.');
    const reply = await say('jeanne', { side: null, parentId: id }, 'Il remonte à midi avec nous.');
    expect(reply).toMatchObject({ side: null, parentId: id });
    expect(await say('irene', { side: null, parentId: reply.id })).toMatchObject({ code: 'proposals.OneReplyDeep' });
    const other = await cast.proposed('karim');
    expect(await say('irene', { side: null, parentId: id, proposalId: other })).toMatchObject({
      code: 'proposals.CommentNotFound',
    });
    expect((await list('AGAINST')).nodes).toMatchObject([
      { id, replies: [{ id: reply.id, author: { name: 'Jeanne' } }] },
    ]);
  });

  it('is entered by a clerk for somebody, in whose name it stands; nobody else may', async () => {
    const act = { channel: 'DESK', helpedPersonId: cast.ids['odile'] };
    expect(await say('bastien', { act })).toMatchObject({ author: { name: 'Odile' }, channel: 'DESK' });
    expect(await say('karim', { act })).toMatchObject({ code: 'people.ChannelNotYours' });
  });

  it('is said in the name of an organisation by who holds its mandate', async () => {
    const act = { organisationId: cast.organisation };
    expect(await say('karim', { act })).toMatchObject({ author: { name: 'Les Noyers du Bas' } });
    expect(await say('irene', { act })).toMatchObject({ code: expect.stringContaining('people.') });
  });

  it('is changed by its author for a quarter of an hour, and what it said stays to be read', async () => {
    const { id } = await say('karim', {}, 'Le jeudi vaudrait mieux pour nous.');
    const change = (who: string, text: string) =>
      app.ask<{ changeComment: object }>(CHANGE, { input: { commentId: id, text } }, cast.cookies[who]);
    expect((await change('jeanne', 'Autre chose que cela.')).data).toMatchObject({
      changeComment: { code: 'proposals.NotYourComment' },
    });
    expect((await change('karim', 'Le mardi vaudrait mieux pour nous.')).data).toMatchObject({
      changeComment: {
        text: 'Le mardi vaudrait mieux pour nous.',
        versions: [{ text: 'Le jeudi vaudrait mieux pour nous.' }],
      },
    });
    app.clock.set('2026-11-22T09:16:00.000Z');
    expect((await change('karim', 'Le lundi vaudrait mieux.')).data).toMatchObject({
      changeComment: { code: 'proposals.TooLateToChange' },
    });
  });

  it('is taken back by its author alone, leaves no word, and keeps its line while a reply stands', async () => {
    const { id } = await say('karim', {}, 'Un secret que je regrette.');
    const gone = (who: string) => app.ask(TAKE_BACK, { input: { commentId: id } }, cast.cookies[who]);
    await say('jeanne', { side: null, parentId: id }, 'Une réponse qui reste là.');
    expect((await gone('jeanne')).data).toMatchObject({ takeBackComment: { code: 'proposals.NotYourComment' } });
    expect((await gone('karim')).data).toMatchObject({ takeBackComment: { state: 'TAKEN_BACK', text: '' } });
    expect((await gone('karim')).data).toMatchObject({ takeBackComment: { code: 'proposals.CommentNotFound' } });
    const seen = (await list('FOR', { first: 30 })).nodes.find((one) => one.id === id);
    expect(seen).toMatchObject({ state: 'TAKEN_BACK', author: null, replies: [{ text: 'Une réponse qui reste là.' }] });
    const { rows } = await app.owner.query('SELECT body FROM comment WHERE id = $1', [id]);
    expect(rows).toEqual([{ body: '' }]);
  });

  it('is found useful once a person, never by its author, and who did is in nobody’s sight', async () => {
    const { id } = await say('karim', { side: 'AGAINST' }, 'Le covoiturage payé coûterait moins.');
    const rate = (who: string, useful: boolean | null) =>
      app.ask<{ rateComment: object }>(RATE, { input: { commentId: id, useful } }, cast.cookies[who]);
    expect((await rate('karim', true)).data).toMatchObject({ rateComment: { code: 'proposals.OwnComment' } });
    await rate('jeanne', true);
    expect((await rate('jeanne', true)).data).toMatchObject({
      rateComment: { usefulCount: 1, judgedCount: 1, viewerFoundUseful: true },
    });
    expect((await rate('irene', false)).data).toMatchObject({ rateComment: { usefulCount: 1, judgedCount: 2 } });
    expect((await rate('irene', null)).data).toMatchObject({
      rateComment: { usefulCount: 1, judgedCount: 1, viewerFoundUseful: null },
    });
    const facts = await app.owner.query(`SELECT public, data::text FROM fact WHERE kind = 'CommentRated'`);
    expect(facts.rows.every((row) => !row.public && !row.data.includes(cast.ids['jeanne']!))).toBe(true);
  });

  it('stands where the published rule says, and pages neither repeat nor skip', async () => {
    const all = (await list('FOR', { first: 30 })).nodes as {
      id: Id;
      place: number;
      usefulCount: number;
      judgedCount: number;
    }[];
    const today = dayIn(app.clock.now(), 'Europe/Paris');
    expect(all.length).toBeGreaterThan(3);
    for (const one of all)
      expect(one.place).toBe(commentPlace(one.id, { useful: one.usefulCount, judged: one.judgedCount }, today));
    const against = (await list('AGAINST', { first: 30 })).nodes as typeof all;
    for (const one of against)
      expect(one.place).toBe(commentPlace(one.id, { useful: one.usefulCount, judged: one.judgedCount }, today));
    const paged: Id[] = [];
    let after: string | undefined;
    for (const _ of all) {
      const { nodes, pageInfo } = await list('FOR', { first: 1, after });
      paged.push(...nodes.map(({ id }) => id));
      after = pageInfo.endCursor;
    }
    expect(paged).toEqual(all.map(({ id }) => id));
    for (const key of [
      ['x', 1, 'y'],
      ['2026-11-22', 1e300, newId(1)],
      ['2026-11-22', 0.5, newId(1)],
      [null, null, null],
    ])
      expect((await list('FOR', { after: Buffer.from(JSON.stringify(key)).toString('base64url') })).nodes.length).toBe(
        all.length,
      );
  });

  it('lists in a constant number of statements', async () => {
    const few = await fewestStatementsOf(app, () => list('FOR', { first: 1 }));
    const many = await fewestStatementsOf(app, () => list('FOR', { first: 30 }));
    expect(many).toEqual(few.map((text) => text.replace('LIMIT 2', 'LIMIT 31')));
  });

  it('floods nobody: so many an hour, also when they come at once', async () => {
    const sent = await Promise.all(
      Array.from({ length: COMMENT_LIMITS.anHour + 3 }, () =>
        say('paul', { side: 'QUESTION' }, 'Et pour Bouvante alors ?'),
      ),
    );
    const refused = sent.filter(({ code }) => code === 'proposals.TooManyComments');
    expect(refused).toHaveLength(3);
  });

  it('tells the author once until they read it, and who is replied to; never with its words, never who wrote', async () => {
    const told = async (who: string) => {
      await app.settle();
      const asked = '{ notifications(first: 50) { nodes { sentence } } }';
      const { data } = await app.ask<{ notifications: { nodes: { sentence: string }[] } }>(
        asked,
        {},
        cast.cookies[who],
      );
      return data!.notifications.nodes.map(({ sentence }) => sentence).filter((one) => /avis/.test(one));
    };
    const READ = `mutation { markNotificationsRead(input: {}) { ... on NotificationsRead { unread } } }`;
    await app.settle();
    for (const who of ['jeanne', 'odile', 'irene']) await app.ask(READ, {}, cast.cookies[who]);
    const before = { jeanne: await told('jeanne'), odile: await told('odile'), irene: await told('irene') };
    const { id } = await say('odile', {}, 'Et le samedi pour le marché ?');
    await say('irene', {}, 'Combien de personnes le samedi ?');
    expect(await told('jeanne')).toHaveLength(before.jeanne.length + 1);
    await say('irene', { side: null, parentId: id }, 'Le marché finit à midi, secret 4217.');
    const odile = await told('odile');
    expect(odile).toHaveLength(before.odile.length + 1);
    expect(odile[0]).toContain('Une réponse est donnée');
    expect(odile.join()).not.toMatch(/4217|Irène|\{/);
    expect(await told('irene')).toEqual(before.irene);
  });

  it('shows nothing of what cannot be seen', async () => {
    const hidden = await cast.proposed('jeanne', 'submitted');
    const answer = await app.ask(LIST, { id: hidden, side: 'FOR' });
    expect(answer.data).toEqual({ comments: null });
  });
});
