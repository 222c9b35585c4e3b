import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { TestApp } from '../platform/testing/test-app';
import { DropInvitations } from './drop-invitations';

let app: TestApp;
let axis: Id;
let commune: string;
const [jeanne, karim, odile, aline] = [newId(1), newId(2), newId(3), newId(4)] as [Id, Id, Id, Id];
const cookies = new Map<Id, string>();

const BODY = `id state title idea revision photos { path smallPath alt decorative } documents { name } point { lon lat }
  coAuthors { name } versions { number reason idea } withdrawnReason supportCount`;
const DRAFT = `mutation($input: DraftProposalInput!) { draftProposal(input: $input) { ... on Proposal { ${BODY} } ... on Refusal { code field } } }`;
const SUBMIT = `mutation($input: ProposalActInput!) { submitProposal(input: $input) { ... on Proposal { ${BODY} } ... on Refusal { code field } } }`;
const PUBLISH = `mutation($input: ProposalActInput!) { publishProposal(input: $input) { ... on Proposal { ${BODY} } ... on Refusal { code field } } }`;
const REVISE = `mutation($input: ReviseProposalInput!) { reviseProposal(input: $input) { ... on Proposal { ${BODY} } ... on Refusal { code field } } }`;
const WITHDRAW = `mutation($input: WithdrawProposalInput!) { withdrawProposal(input: $input) { ... on Proposal { ${BODY} } ... on Refusal { code field } } }`;
const SUPPORT = `mutation($input: ProposalActInput!) { supportProposal(input: $input) { ... on Proposal { id } ... on Refusal { code } } }`;
const INVITE = `mutation($input: InviteCoAuthorInput!) { inviteCoAuthor(input: $input) { ... on InvitationDone { done } ... on Refusal { code } } }`;
const ANSWER = `mutation($input: AnswerInvitationInput!) { answerInvitation(input: $input) { ... on InvitationDone { done } ... on Refusal { code } } }`;
const READ = `query($id: ID!) { proposal(id: $id) { ${BODY} invitations { name state } } }`;
const MINE = `{ myInvitations { id title authorName state } }`;

beforeAll(async () => {
  app = await TestApp.start({}, async (owner) => {
    for (const [id, name, email] of [
      [jeanne, 'Jeanne Vignon', 'jeanne@demo.mondee.example'],
      [karim, 'Karim Belaïd', 'karim@demo.mondee.example'],
      [odile, 'Odile Marcellin', 'odile@demo.mondee.example'],
      [aline, 'Aline Tézier', 'aline@demo.mondee.example'],
    ])
      await owner.query('INSERT INTO person (id, name, email, created_at) VALUES ($1, $2, $3, now())', [
        id,
        name,
        email,
      ]);
    await owner.query(`INSERT INTO person_role (person_id, role, given_at) VALUES ($1, 'moderator', now())`, [aline]);
  });
  axis = (await app.owner.query('SELECT id FROM axis LIMIT 1')).rows[0].id as Id;
  commune = (await app.owner.query('SELECT code FROM commune LIMIT 1')).rows[0].code as string;
  for (const id of [jeanne, karim, odile, aline]) cookies.set(id, await app.signIn(id));
});
afterAll(() => app?.stop());

type Given = Record<
  string,
  Record<string, unknown> & { code?: string; photos?: { path: string; smallPath: string }[] }
>;
const as = async (person: Id | undefined, document: string, input?: object) => {
  const answer = await app.ask<Given>(document, input ? { input } : {}, person && cookies.get(person));
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return Object.values(answer.data!)[0]!;
};
const read = async (id: Id, person?: Id) =>
  (await app.ask<{ proposal: Given[string] | null }>(READ, { id }, person && cookies.get(person))).data!.proposal;
const text = () => ({
  title: 'Un banc à l’arrêt de la navette',
  need: 'On attend la navette sous la neige.',
  idea: 'Poser un banc et un toit à l’arrêt.',
  axisId: axis,
  communeCode: commune,
});
let shade = 0;
async function photo(person = jeanne): Promise<{ id: Id; path: string }> {
  const bytes = await sharp({ create: { width: 80, height: 60, channels: 3, background: { r: ++shade, g: 8, b: 90 } } })
    .png()
    .toBuffer();
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), 'a.png');
  const sent = await fetch(`${app.url}/files`, {
    method: 'POST',
    body: form,
    headers: { cookie: cookies.get(person)! },
  });
  return (await sent.json()) as { id: Id; path: string };
}
async function online(extra: object = {}, author = jeanne): Promise<Id> {
  const draftId = newId(Date.now()) as Id;
  expect((await as(author, DRAFT, { draftId, ...text(), ...extra })).code).toBeUndefined();
  expect((await as(author, SUBMIT, { proposalId: draftId })).code).toBeUndefined();
  expect((await as(aline, PUBLISH, { proposalId: draftId })).code).toBeUndefined();
  return draftId;
}

describe('photographs of a proposal', () => {
  it('are hers while she writes, everybody’s once it is on line, and say what they show', async () => {
    const [one, two] = [await photo(), await photo()];
    const draftId = newId(Date.now()) as Id;
    const photos = [{ file: two.id, alt: 'L’arrêt sous la neige' }, { file: one.id }];
    const drafted = await as(jeanne, DRAFT, { draftId, ...text(), photos });
    expect(drafted.photos!.map(({ path }) => path)).toEqual([two.path, one.path]);
    expect((await fetch(app.url + two.path)).status).toBe(404);
    expect((await fetch(app.url + two.path, { headers: { cookie: cookies.get(karim)! } })).status).toBe(404);
    expect(await as(jeanne, SUBMIT, { proposalId: draftId })).toEqual({
      code: 'proposals.PhotoUnsaid',
      field: 'photos',
    });
    await as(jeanne, DRAFT, { draftId, ...text(), photos: [photos[0], { file: one.id, decorative: true }] });
    await as(jeanne, SUBMIT, { proposalId: draftId });
    expect((await fetch(app.url + two.path, { headers: { cookie: cookies.get(aline)! } })).status).toBe(200);
    await as(aline, PUBLISH, { proposalId: draftId });
    expect((await fetch(app.url + two.path)).status).toBe(200);
  });

  it('of somebody else are as none, and a seventh hand does not take them away', async () => {
    const his = await photo(karim);
    const refused = await as(jeanne, DRAFT, {
      draftId: newId(Date.now()),
      ...text(),
      photos: [{ file: his.id, alt: 'x' }],
    });
    expect(refused).toEqual({ code: 'platform.NoSuchFile', field: 'photos' });
  });

  it('with a point outside are told so', async () => {
    const outside = await as(jeanne, DRAFT, {
      draftId: newId(Date.now()),
      ...text(),
      point: { lon: 2.35, lat: 48.85 },
    });
    expect(outside).toEqual({ code: 'proposals.OutsideTerritory', field: 'point' });
    const inside = await as(jeanne, DRAFT, {
      draftId: newId(Date.now()),
      ...text(),
      point: { lon: 5.371234567, lat: 44.905 },
    });
    expect(inside['point']).toEqual({ lon: 5.37123, lat: 44.905 });
  });
});

describe('a draft on two devices', () => {
  it('is not overwritten by the one that did not see the other, even at once', async () => {
    const draftId = newId(Date.now());
    const { revision } = await as(jeanne, DRAFT, { draftId, ...text() });
    const both = await Promise.all(
      ['Du téléphone, un texte assez long.', 'De la maison, un texte assez long.'].map((idea) =>
        as(jeanne, DRAFT, { draftId, ...text(), idea, baseRevision: revision }),
      ),
    );
    expect(both.map(({ code }) => code ?? 'ok').sort()).toEqual(['ok', 'proposals.ChangedElsewhere']);
  });
});

describe('versions', () => {
  it('keep what was said, why it changed, and the supports; nobody else changes it', async () => {
    const proposalId = await online();
    await as(karim, SUPPORT, { proposalId });
    const change = {
      proposalId,
      ...text(),
      idea: 'Poser un banc, un toit et un horaire.',
      reason: 'Un horaire manquait',
    };
    expect((await as(karim, REVISE, change)).code).toBe('proposals.NotYours');
    expect(await as(jeanne, REVISE, { ...change, baseRevision: 1 })).toMatchObject({
      supportCount: 1,
      versions: [
        { number: 1, reason: null, idea: 'Poser un banc et un toit à l’arrêt.' },
        { number: 2, reason: 'Un horaire manquait', idea: 'Poser un banc, un toit et un horaire.' },
      ],
    });
    expect((await as(jeanne, REVISE, change)).code).toBe('proposals.NothingChanged');
  });

  it('end with the first published answer', async () => {
    const proposalId = await online();
    await app.owner.query('UPDATE proposal SET answered_at = now() WHERE id = $1', [proposalId]);
    const change = { proposalId, ...text(), idea: 'Tout autre chose, après la réponse.', reason: 'Je change d’avis' };
    expect((await as(jeanne, REVISE, change)).code).toBe('proposals.AlreadyAnswered');
  });

  it('do not bring back what moderation withholds', async () => {
    const proposalId = await online();
    const change = {
      proposalId,
      ...text(),
      idea: 'Un deuxième texte avec un gros mot.',
      reason: 'Une précision utile',
    };
    await as(jeanne, REVISE, change);
    await app.owner.query(
      `INSERT INTO proposal_hidden_part VALUES ($1, 'idea', 'Un deuxième texte avec un gros mot.')`,
      [proposalId],
    );
    await app.owner.query(`UPDATE proposal SET idea = '' WHERE id = $1`, [proposalId]);
    expect(JSON.stringify(await read(proposalId))).not.toContain('gros mot');
    expect((await as(jeanne, REVISE, { ...change, idea: 'Encore un gros mot, du même.' })).code).toBe(
      'proposals.PartsHidden',
    );
  });
});

describe('a proposal taken back', () => {
  it('stays with its reason and its supports, is in no list, and takes no support', async () => {
    const proposalId = await online();
    await as(karim, SUPPORT, { proposalId });
    expect((await as(karim, WITHDRAW, { proposalId, reason: 'Je n’aime pas cette idée' })).code).toBe(
      'proposals.NotYours',
    );
    await as(jeanne, WITHDRAW, { proposalId, reason: 'La commune l’a déjà fait' });
    expect(await read(proposalId)).toMatchObject({
      state: 'WITHDRAWN',
      withdrawnReason: 'La commune l’a déjà fait',
      supportCount: 1,
    });
    expect((await as(odile, SUPPORT, { proposalId })).code).toBe('proposals.Withdrawn');
    const list = await app.ask<{ proposals: { nodes: { id: Id }[] } }>('{ proposals { nodes { id } } }');
    expect(list.data!.proposals.nodes.map(({ id }) => id)).not.toContain(proposalId);
  });
});

describe('those who sign with the author', () => {
  it('read the draft once asked, are named once they said yes, and leave when they like', async () => {
    const draftId = newId(Date.now()) as Id;
    await as(jeanne, DRAFT, { draftId, ...text() });
    expect(await read(draftId, karim)).toBeNull();
    await as(jeanne, INVITE, { proposalId: draftId, email: 'KARIM@demo.mondee.example' });
    // the author sees neither who has this address nor the address
    expect((await read(draftId, jeanne))!['invitations']).toEqual([{ name: null, state: 'INVITED' }]);
    expect(await read(draftId, karim)).toMatchObject({ coAuthors: [], invitations: [] });
    const [asked] = (await app.ask<{ myInvitations: { id: Id; title: string }[] }>(MINE, {}, cookies.get(karim))).data!
      .myInvitations;
    expect(asked).toMatchObject({ title: text().title, authorName: 'Jeanne Vignon' });
    expect((await as(odile, ANSWER, { invitationId: asked!.id, accept: true })).code).toBe('proposals.NoInvitation');
    await as(karim, ANSWER, { invitationId: asked!.id, accept: true });
    expect(await read(draftId, jeanne)).toMatchObject({ coAuthors: [{ name: 'Karim Belaïd' }] });
    expect(
      (await as(karim, DRAFT, { draftId, ...text(), idea: 'Écrit à deux mains, avec Jeanne.' })).code,
    ).toBeUndefined();
    await as(karim, ANSWER, { invitationId: asked!.id, accept: false });
    expect((await read(draftId, jeanne))!['coAuthors']).toEqual([]);
    expect(await read(draftId, karim)).toBeNull();
  });

  it('are asked by name only when it is public already', async () => {
    const proposalId = await online();
    expect((await as(jeanne, INVITE, { proposalId, personId: odile })).code).toBe('proposals.UnknownCoAuthor');
    const known = `query($name: String!) { knownPeople(name: $name) { id name } }`;
    const found = async (name: string) =>
      (await app.ask<{ knownPeople: { name: string }[] }>(known, { name }, cookies.get(karim))).data!.knownPeople;
    expect(await found('vign')).toEqual([{ id: jeanne, name: 'Jeanne Vignon' }]);
    expect(await found('marce')).toEqual([]);
    expect(await found('%%')).toEqual([]);
  });

  it('who have no account find the question when they have; an address nobody answers at is forgotten', async () => {
    const proposalId = await online();
    for (const email of ['bruno@demo.mondee.example', 'personne@demo.mondee.example'])
      await as(jeanne, INVITE, { proposalId, email });
    const bruno = newId(77) as Id;
    await app.owner.query(
      `INSERT INTO person (id, name, email, created_at) VALUES ($1, 'Bruno', 'bruno@demo.mondee.example', now())`,
      [bruno],
    );
    const { OnPersonRegistered } = await import('./on-person-registered');
    const { Database } = await import('../platform/database/database');
    await app.app
      .get(Database)
      .transaction((tx) => app.app.get(OnPersonRegistered).on({ subject: { kind: 'person', id: bruno } } as never, tx));
    cookies.set(bruno, await app.signIn(bruno));
    expect((await app.ask<{ myInvitations: object[] }>(MINE, {}, cookies.get(bruno))).data!.myInvitations).toHaveLength(
      1,
    );
    const kept = () => app.owner.query(`SELECT 1 FROM proposal_coauthor WHERE email IS NOT NULL`);
    expect((await kept()).rowCount).toBe(1);
    app.clock.advance({ days: 31 });
    await app.app.get(DropInvitations).run();
    expect((await kept()).rowCount).toBe(0);
  });

  it('writes in no fact and in no mail who asked whom for what', async () => {
    const dump = await app.dump();
    const facts = dump
      .split('\n')
      .filter((line) => /^(fact|fact_personal):/.test(line))
      .join('\n');
    expect(facts).not.toMatch(/@demo/);
    const mails = dump
      .split('\n')
      .filter((line) => /^(demo_mail|job\w*):.*(cosigner|co-sign)/.test(line))
      .join('\n');
    expect(mails).not.toMatch(/Jeanne|banc/);
  });
});
