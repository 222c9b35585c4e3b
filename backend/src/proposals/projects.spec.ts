import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { CastOfProposals } from '../platform/testing/cast-of-proposals';
import { fewestStatementsOf } from '../platform/testing/statements';
import { TestApp } from '../platform/testing/test-app';

let app: TestApp;
let cast: CastOfProposals;
let navette: Id;

const KEEP = `mutation($input: ProjectInput!) { keepProject(input: $input) {
  ... on Project { id state needs { id what quantity promised } carrier { name } } ... on Refusal { code field } } }`;
const OFFER = `mutation($input: OfferHelpInput!) { offerHelp(input: $input) {
  ... on Project { id offers { id state contact words } } ... on Refusal { code field } } }`;
const SETTLE = `mutation($input: SettleOfferInput!) { settleOffer(input: $input) {
  ... on Project { id needs { promised } offers { id state contact } } ... on Refusal { code } } }`;
const ASSIGN = `mutation($input: AssignReviewInput!) { assignReview(input: $input) { ... on Project { id reviews { id } } ... on Refusal { code } } }`;
const GIVE = `mutation($input: GiveReviewInput!) { giveReview(input: $input) { ... on Project { id } ... on Refusal { code field } } }`;
const REPLY = `mutation($input: ReplyToReviewInput!) { replyToReview(input: $input) { ... on Project { id } ... on Refusal { code field } } }`;
const APART = `mutation($input: IncompatibleInput!) { declareIncompatible(input: $input) {
  ... on Project { id incompatibleWith { id } } ... on Refusal { code } } }`;
const PAGE = `query($id: ID!) { project(id: $id) { id title budget { allowed reason { code } } proposal { id project { id } }
  offers { id contact words } reviews { id state euros notes reply words } incompatibleWith { id } thread { hops { ref } } } }`;

beforeAll(async () => {
  app = await TestApp.start();
  cast = await CastOfProposals.arrive(app);
  navette = await accepted('jeanne');
});
afterAll(() => app?.stop());

async function accepted(by: string): Promise<Id> {
  const id = await cast.proposed(by);
  await app.owner.query('INSERT INTO proposal_accepted VALUES ($1, now())', [id]);
  return id;
}
const act = async (query: string, input: object, who: string) => {
  const answer = await app.ask<Record<string, unknown>>(query, { input }, cast.cookies[who]);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return Object.values(answer.data!)[0] as {
    id: Id;
    code?: string;
    needs: { id: Id }[];
    offers: { id: Id }[];
    reviews: { id: Id }[];
  };
};
const seen = async (id: Id, who = 'nobody') =>
  (await app.ask<{ project: object }>(PAGE, { id }, cast.cookies[who])).data!.project;
const sheet = (more: object) => ({
  title: 'La navette du marché',
  summary: 'Un minibus, deux jours par semaine, du plateau à Saint-Jean.',
  carrierPerson: cast.ids['karim'],
  needs: [{ kind: 'HANDS', what: 'Conduire le mercredi', quantity: 4 }],
  ...more,
});
const open = async (proposalId: Id) => act(KEEP, sheet({ proposalId }), 'irene');

describe('projects', () => {
  it('open once, by facilitators, from what was accepted', async () => {
    expect(await act(KEEP, sheet({ proposalId: navette }), 'jeanne')).toMatchObject({
      code: 'proposals.NotFacilitator',
    });
    expect(await act(KEEP, sheet({ proposalId: navette }), 'nobody')).toMatchObject({ code: 'people.SignInNeeded' });
    expect(await act(KEEP, sheet({ proposalId: await cast.proposed('jeanne') }), 'irene')).toMatchObject({
      code: 'proposals.NotAccepted',
    });
    expect(await act(KEEP, sheet({ proposalId: navette, carrierPerson: newId(1) }), 'irene')).toMatchObject({
      code: 'proposals.OneCarrier',
    });
    expect(await act(KEEP, sheet({ proposalId: navette, partners: [newId(1)] }), 'irene')).toMatchObject({
      code: 'proposals.NoSuchPartner',
    });
    const both = await Promise.all([open(navette), open(navette)]);
    expect(
      both.filter(({ code }) => code === 'proposals.ProjectOpen').length + both.filter(({ id }) => id).length,
    ).toBe(2);
    const { id } = both.find((one) => one.id)!;
    expect(await seen(id)).toMatchObject({ proposal: { id: navette, project: { id } }, budget: { allowed: false } });
    expect(JSON.stringify(await seen(id))).toContain(`"ref":"${navette}"`);
  });

  it('take offers, whose contact is nobody’s until who carries it accepts', async () => {
    const project = await open(await accepted('jeanne'));
    const offerId = newId(Date.now());
    const offer = {
      offerId,
      projectId: project.id,
      needId: project.needs[0]!.id,
      quantity: 2,
      contact: 'bastien, 06 00 00 00 00',
    };
    expect(await act(OFFER, { ...offer, contact: null }, 'bastien')).toMatchObject({
      code: 'proposals.Missing',
      field: 'contact',
    });
    expect(await act(OFFER, { ...offer, needId: newId(1) }, 'bastien')).toMatchObject({
      code: 'proposals.NeedNotFound',
    });
    expect(await act(OFFER, offer, 'bastien')).toMatchObject({ offers: [{ id: offerId, contact: offer.contact }] });
    expect(await act(OFFER, offer, 'bastien')).toMatchObject({ offers: [{ id: offerId }] });
    expect(await act(OFFER, offer, 'odile')).toMatchObject({ code: 'proposals.OfferNotFound' });
    for (const who of ['nobody', 'odile']) expect(await seen(project.id, who)).toMatchObject({ offers: [] });
    expect(await seen(project.id, 'karim')).toMatchObject({ offers: [{ id: offerId, contact: null }] });
    expect(await act(SETTLE, { offerId, to: 'ACCEPTED' }, 'jeanne')).toMatchObject({ code: 'proposals.NotCarrier' });
    expect(await act(SETTLE, { offerId, to: 'ACCEPTED' }, 'karim')).toMatchObject({
      needs: [{ promised: 2 }],
      offers: [{ contact: offer.contact }],
    });
    expect(await act(SETTLE, { offerId, to: 'DECLINED' }, 'karim')).toMatchObject({ code: 'proposals.OfferSettled' });
    expect(await act(KEEP, sheet({ projectId: project.id, needs: [] }), 'karim')).toMatchObject({
      code: 'proposals.NeedPromised',
    });
    const { rows } = await app.owner.query(
      `SELECT data::text || coalesce(p.personal::text, '') AS said FROM fact JOIN fact_personal p ON p.fact_id = fact.id`,
    );
    expect(rows.some(({ said }) => said.includes('06 00 00'))).toBe(false);
  });

  it('never take the need of another project', async () => {
    const [one, other] = [await open(await accepted('jeanne')), await open(await accepted('jeanne'))];
    const stolen = sheet({
      projectId: other.id,
      needs: [{ id: one.needs[0]!.id, kind: 'MONEY', what: 'Pris ailleurs', quantity: 9 }],
    });
    expect((await act(KEEP, stolen, 'karim')).needs[0]!.id).not.toBe(one.needs[0]!.id);
    expect(
      JSON.stringify((await app.owner.query('SELECT * FROM project_need WHERE project_id = $1', [one.id])).rows),
    ).toContain('Conduire');
  });

  it('exclude each other both ways', async () => {
    const [one, other] = [await open(await accepted('jeanne')), await open(await accepted('jeanne'))];
    const input = { projectId: one.id, otherId: other.id, incompatible: true };
    expect(await act(APART, input, 'karim')).toMatchObject({ code: 'proposals.NotFacilitator' });
    expect(await act(APART, { ...input, otherId: one.id }, 'irene')).toMatchObject({ code: 'proposals.SameProject' });
    await act(APART, input, 'irene');
    expect(await seen(other.id)).toMatchObject({ incompatibleWith: [{ id: one.id }] });
    await act(APART, { projectId: other.id, otherId: one.id, incompatible: false }, 'irene');
    expect(await seen(one.id)).toMatchObject({ incompatibleWith: [] });
  });
});

describe('reviews', () => {
  it('let a project enter a budget; their notes are read by the evaluator and facilitators alone', async () => {
    const { id } = await open(await accepted('jeanne'));
    const assign = (who: string, evaluator: string) =>
      act(ASSIGN, { projectId: id, evaluatorId: cast.ids[evaluator] ?? newId(1) }, who);
    expect(await assign('karim', 'bastien')).toMatchObject({ code: 'proposals.NotFacilitator' });
    expect(await assign('irene', 'jeanne')).toMatchObject({ code: 'proposals.OwnReview' });
    expect(await assign('irene', 'karim')).toMatchObject({ code: 'proposals.OwnReview' });
    expect(await assign('irene', 'nobody')).toMatchObject({ code: 'proposals.NoSuchPerson' });
    const reviewId = (await assign('irene', 'bastien')).reviews[0]!.id;
    expect(await assign('irene', 'bastien')).toMatchObject({ code: 'proposals.AlreadyAssigned' });
    const said = {
      ...{ reviewId, feasibility: 'WITH_CHANGES', words: 'Faisable avec un véhicule plus petit.', months: 6 },
      ...{ body: 'Communauté de communes', notes: 'NOTE-SECRETE' },
      costSources: [
        { label: 'Devis', euros: 18_000 },
        { label: 'Assurance', euros: 1_200 },
      ],
    };
    expect(await act(GIVE, said, 'irene')).toMatchObject({ code: 'proposals.ReviewNotFound' });
    expect(await act(GIVE, { ...said, costSources: [] }, 'bastien')).toMatchObject({
      code: 'proposals.CostWithoutSource',
    });
    expect(await act(REPLY, { reviewId, text: 'Un plus petit nous convient bien.' }, 'jeanne')).toMatchObject({
      code: 'proposals.ReviewNotFound',
    });
    expect(await seen(id)).toMatchObject({ budget: { allowed: false, reason: { code: 'proposals.NotReviewed' } } });
    expect(await act(GIVE, said, 'bastien')).toMatchObject({ id });
    expect(await act(REPLY, { reviewId, text: 'Un plus petit nous convient bien.' }, 'odile')).toMatchObject({
      code: 'proposals.NotAuthor',
    });
    expect(await act(REPLY, { reviewId, text: 'Un plus petit nous convient bien.' }, 'jeanne')).toMatchObject({ id });
    for (const who of ['nobody', 'jeanne', 'karim', 'odile'])
      expect(JSON.stringify(await seen(id, who)), who).not.toContain('NOTE-SECRETE');
    for (const who of ['bastien', 'irene']) expect(JSON.stringify(await seen(id, who)), who).toContain('NOTE-SECRETE');
    expect(await seen(id)).toMatchObject({ budget: { allowed: true }, reviews: [{ euros: 19_200, state: 'GIVEN' }] });
    const { rows } = await app.owner.query(
      `SELECT data::text || coalesce(p.personal::text, '') AS said FROM fact JOIN fact_personal p ON p.fact_id = fact.id`,
    );
    expect(rows.some(({ said: text }) => text.includes('NOTE-SECRETE'))).toBe(false);
  });

  it('list projects in a constant number of statements', async () => {
    const list = (first: number) => () =>
      app.ask(
        `{ projects(first: ${first}) { nodes { title needs { what promised } carrier { name } reviews { euros } } } }`,
      );
    expect((await fewestStatementsOf(app, list(5))).length).toBe((await fewestStatementsOf(app, list(2))).length);
  });
});
