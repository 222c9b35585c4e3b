import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, ref, unwrap, type Id } from '@mondee/kernel';
import { CAST, COMMUNES, MANDATES, ORGANISATIONS } from '@mondee/testing/cast';
import { AXES } from '@mondee/testing/story';
import { Acts, done } from '../platform/facts/acts';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { fewestStatementsOf } from '../platform/testing/statements';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
let [jeanne, karim, aline] = ['', '', ''];
const walnuts = ORGANISATIONS.walnuts.id;
const act = { organisationId: walnuts };

const refusal = '... on Refusal { code field message }';
const FOLLOW = `mutation($input: FollowInput!) { it: follow(input: $input) { ... on Following { following why } ${refusal} } }`;
const UNFOLLOW = `mutation($input: UnfollowInput!) { it: unfollow(input: $input) { ... on Following { following } ${refusal} } }`;
const NEWS = `{ it: notifications { nodes { sentence about { label } } } }`;
const proposalAct = (name: string, type: string) =>
  `mutation($input: ${type}!) { it: ${name}(input: $input) { ... on Proposal { id } ${refusal} } }`;
const COMMENT = `mutation($input: AddCommentInput!) { it: addComment(input: $input) { ... on Comment { id } ${refusal} } }`;

beforeAll(async () => {
  app = await TestApp.start({}, async (owner) => {
    await castOnStage(owner);
    const { id, person, organisation } = MANDATES.karimForWalnuts;
    await owner.query(
      `INSERT INTO mandate (id, person_id, organisation_id, from_day, given_at) VALUES ($1, $2, $3, '2026-01-01', now())`,
      [id, person, organisation],
    );
  });
  [jeanne, karim, aline] = [
    await app.signIn(CAST.jeanne.id),
    await app.signIn(CAST.karim.id),
    await app.signIn(CAST.aline.id),
  ];
});
afterAll(() => app?.stop());

async function ask<T = { code?: string }>(cookie: string | undefined, query: string, input?: object): Promise<T> {
  app.clock.advance({ ms: 1000 });
  const { data, errors } = await app.ask<{ it: T }>(query, input ? { input } : {}, cookie);
  expect(errors).toBeUndefined();
  return data!.it;
}
const news = async (cookie: string) =>
  (await ask<{ nodes: { sentence: string; about: { label: string } | null }[] }>(cookie, NEWS)).nodes.map(
    ({ about }) => about?.label,
  );

async function proposed(by: string, title: string, how?: object): Promise<Id> {
  const draftId = newId(Date.parse(app.clock.now()));
  const words = { need: 'Rien ne passe ici le jour du marché.', idea: 'Deux allers et retours le mercredi.' };
  await ask(by, proposalAct('draftProposal', 'DraftProposalInput'), {
    ...{ ...words, draftId, title, axisId: AXES.mobilite, communeCode: COMMUNES.vassieux },
    ...(how && { act: how }),
  });
  await ask(by, proposalAct('submitProposal', 'ProposalActInput'), { proposalId: draftId, ...(how && { act: how }) });
  await app.settle();
  expect(await ask(aline, proposalAct('publishProposal', 'ProposalActInput'), { proposalId: draftId })).toMatchObject({
    id: draftId,
  });
  await app.settle();
  return draftId;
}

describe('an organisation that is followed', () => {
  it('is one of the directory, by its name; one that nobody may see is followed by nobody', async () => {
    expect(await ask(jeanne, FOLLOW, { of: `organisation:${walnuts}` })).toEqual({ following: true, why: 'CHOSEN' });
    expect(await ask(jeanne, '{ it: follows { label path kind } }')).toEqual([
      { label: ORGANISATIONS.walnuts.name, path: `/structures/${walnuts}`, kind: 'organisation' },
    ]);
    const hidden = newId(77);
    await app.owner.query(
      `INSERT INTO organisation (id, name, sector, state, created_at) VALUES ($1, 'Pas encore', 'association', 'waiting', now())`,
      [hidden],
    );
    for (const id of [hidden, newId(78)])
      expect(await ask(jeanne, FOLLOW, { of: `organisation:${id}` })).toMatchObject({
        code: 'notifications.NothingThere',
      });
  });

  it('brings what is proposed in its name, not what its delegate says for themselves or comments elsewhere', async () => {
    await proposed(karim, 'Une noyeraie pour tous', act);
    const own = await proposed(karim, 'Mon idée à moi');
    expect(
      await ask(karim, COMMENT, {
        commentId: newId(5_000),
        proposalId: own,
        side: 'FOR',
        text: 'Nous aidons volontiers.',
        act,
      }),
    ).toHaveProperty('id');
    await ask(karim, proposalAct('withdrawProposal', 'WithdrawProposalInput'), {
      proposalId: own,
      reason: 'Je la reprends autrement.',
    });
    await app.settle();
    expect(await news(jeanne)).toEqual(['Une noyeraie pour tous']);
  });

  it('brings the words it gives, whoever writes them down', async () => {
    const at = app.clock.now();
    const facts = [
      {
        kind: 'CommitmentMade',
        subject: ref('commitment', newId(9_000)),
        data: { number: 1, title: 'Planter', owner: walnuts, due: '2027-01-01', milestones: [] },
        public: true,
      },
    ];
    const actor = { kind: 'system', name: 'spec' } as const;
    unwrap(
      await app.app
        .get(Acts)
        .run({ id: newId(Date.parse(at)), actor, channel: 'web', at }, async () => done(1, ...facts)),
    );
    await app.settle();
    expect(await news(jeanne)).toHaveLength(2);
  });

  it('brings no more once one follows it no more', async () => {
    expect(await ask(jeanne, UNFOLLOW, { of: `organisation:${walnuts}` })).toEqual({ following: false });
    await proposed(karim, 'Un pressoir', act);
    expect(await news(jeanne)).toHaveLength(2);
  });
});

describe('the page of an organisation', () => {
  const CARRIED = `{ it: directory(first: 15) { nodes { id proposals { totalCount nodes { title author { name } } } commitments { totalCount nodes { title } } } } }`;
  interface Carried {
    nodes: { id: Id; proposals: { totalCount: number; nodes: { title: string }[] } }[];
  }

  it('lists what is on line in its name, the newest first, and nothing of others', async () => {
    const { nodes } = await ask<Carried>(undefined, CARRIED);
    const titles = (id: Id) => nodes.find((one) => one.id === id)!.proposals.nodes.map(({ title }) => title);
    expect(titles(walnuts)).toEqual(['Un pressoir', 'Une noyeraie pour tous']);
    expect(nodes.filter(({ proposals }) => proposals.totalCount)).toHaveLength(1);
  });

  it('takes as many statements for one as for all', async () => {
    const few = await fewestStatementsOf(app, () => ask(undefined, CARRIED.replace('15', '1')));
    const all = await fewestStatementsOf(app, () => ask(undefined, CARRIED));
    expect(all.length).toBe(few.length);
  });

  it('shows ten and says how many there are', async () => {
    for (let n = 0; n < 12; n++)
      await app.owner.query(
        `INSERT INTO proposal (id, number, state, revision, title, need, idea, axis_id, author_id, organisation_id, channel, created_at, submitted_at, published_at)
         VALUES ($1, nextval('proposal_number'), 'published', 1, $2, 'Un besoin', 'Une idée', $3, $4, $5, 'web', now(), now(), '2026-10-01'::timestamptz + $6::integer * interval '1 hour')`,
        [newId(10_000 + n), `Idée ${n}`, AXES.mobilite, CAST.karim.id, ORGANISATIONS.oven.id, n],
      );
    const { nodes } = await ask<Carried>(undefined, CARRIED);
    const { proposals } = nodes.find(({ id }) => id === ORGANISATIONS.oven.id)!;
    expect(proposals).toMatchObject({ totalCount: 12 });
    expect(proposals.nodes.map(({ title }) => title)).toEqual(Array.from({ length: 10 }, (_, n) => `Idée ${11 - n}`));
  });
});
