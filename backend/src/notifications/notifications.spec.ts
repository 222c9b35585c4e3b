import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, ref, unwrap, type Act, type Fact, type Id } from '@mondee/kernel';
import { NOTICES } from '@mondee/domain/notifications';
import { Database } from '../platform/database/database';
import { Acts, done } from '../platform/facts/acts';
import { Dispatcher } from '../platform/facts/dispatcher';
import type { Describer } from '../platform/rooms/define-room';
import { Rooms } from '../platform/rooms/rooms';
import { TestApp } from '../platform/testing/test-app';
import { OnFact } from './on-fact';

let app: TestApp;
const [jeanne, karim, bastien, odile, aline] = [newId(1), newId(2), newId(3), newId(4), newId(5)];
const axis = newId(9);
const cookies = new Map<Id, string>();

const DRAFT = `mutation($input: DraftProposalInput!) { draftProposal(input: $input) { ... on Proposal { id } ... on Refusal { code message } } }`;
const SUBMIT = `mutation($input: ProposalActInput!) { submitProposal(input: $input) { ... on Proposal { id channel author { name } } ... on Refusal { code message } } }`;
const PUBLISH = `mutation($input: ProposalActInput!) { publishProposal(input: $input) { ... on Proposal { id } ... on Refusal { code } } }`;
const SUPPORT = `mutation($input: ProposalActInput!) { supportProposal(input: $input) { ... on Proposal { id } ... on Refusal { code } } }`;
const NEWS = `{ viewer { unreadNotifications } notifications { totalCount nodes { id at read sentence path about { label } } } }`;
const READ = `mutation($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) { ... on NotificationsRead { unread } ... on Refusal { code } } }`;

interface News {
  viewer: { unreadNotifications: number };
  notifications: {
    totalCount: number;
    nodes: { id: string; read: boolean; sentence: string; path: string; about: { label: string } | null }[];
  };
}

beforeAll(async () => {
  app = await TestApp.start({}, async (owner) => {
    await owner.query(`INSERT INTO axis VALUES ($1, 'mobilite', 1, '{"fr":"Mobilité"}', '{"fr":"…"}')`, [axis]);
    await owner.query(
      `INSERT INTO person (id, name, email, language, created_at) VALUES ($1, 'Jeanne Vignon', 'jeanne@demo.mondee.example', 'fr', now()),
        ($2, 'Karim Belaïd', 'karim@demo.mondee.example', 'en', now()), ($3, 'Bastien Roux', 'bastien@demo.mondee.example', 'fr', now()),
        ($4, 'Odile Marcellin', NULL, 'fr', now()), ($5, 'Aline Tézier', 'aline@demo.mondee.example', 'fr', now())`,
      [jeanne, karim, bastien, odile, aline],
    );
    await owner.query(
      `INSERT INTO person_role (person_id, role, given_at) VALUES ($1, 'agent', now()), ($2, 'moderator', now())`,
      [bastien, aline],
    );
  });
  for (const person of [jeanne, karim, bastien, odile, aline]) cookies.set(person, await app.signIn(person));
  // what other rooms say here is of things that they never made: these are there for everyone
  const rooms = app.app.get(Rooms);
  const known = rooms.describer.bind(rooms);
  const there = (kind: string): Describer => ({
    describe: async (ids) =>
      ids.map((id) => ({
        id,
        kind,
        label: kind,
        path: `/${kind}/${id}`,
        at: '',
        state: 'DONE',
        sentence: '',
        loops: 0,
      })),
  });
  rooms.describer = (kind) => (['decision', 'commitment', 'indicator'].includes(kind) ? there(kind) : known(kind));
});
afterAll(() => app?.stop());

/** Time goes on between two requests, so that the newest is told first. */
const ask = <T = Record<string, never>>(person: Id | undefined, query: string, input?: object) => (
  app.clock.advance({ ms: 1000 }),
  app.ask<T>(query, input ? { input } : {}, person && cookies.get(person))
);

async function news(person: Id): Promise<News> {
  const { data, errors } = await ask<News>(person, NEWS);
  expect(errors).toBeUndefined();
  return data!;
}

async function proposal(author: Id, title: string, act?: object): Promise<Id> {
  const draftId = newId(Date.now());
  const need = 'Le car ne passe plus le samedi et le marché se vide peu à peu.';
  const idea = 'Une navette le samedi matin, de bourg en bourg, avec un arrêt à la demande.';
  const drafted = await ask(author, DRAFT, { draftId, title, need, idea, axisId: axis, act });
  expect(drafted.data).toMatchObject({ draftProposal: { id: draftId } });
  const submitted = await ask(author, SUBMIT, { proposalId: draftId, act });
  expect(submitted.data).toMatchObject({ submitProposal: { id: draftId } });
  return draftId;
}

/** What another room would say; told through the same door as every fact. */
async function say(by: Id | undefined, ...facts: Fact[]): Promise<void> {
  app.clock.advance({ ms: 1000 });
  const at = app.clock.now();
  const actor: Act['actor'] = by ? { kind: 'person', person: by } : { kind: 'system', name: 'spec' };
  unwrap(
    await app.app
      .get(Acts)
      .run({ id: newId(Date.parse(at)), actor, channel: 'web', at }, async () => done(1, ...facts)),
  );
  await app.settle();
}

async function mailsOf(address: string): Promise<{ subject: string; body: string; link: string }[]> {
  for (const end = Date.now() + 15_000; Date.now() < end;) {
    const waits = await app.owner.query(
      `SELECT 1 FROM pgboss.job WHERE name IN ('mail', 'letter') AND state <> 'completed'`,
    );
    if (!waits.rowCount) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return (
    await app.owner.query('SELECT subject, body, link FROM demo_mail WHERE recipient = $1 ORDER BY id', [address])
  ).rows;
}

describe('who is told', () => {
  it('tells the author at each step, in the application and by mail, and never who did it', async () => {
    const idea = await proposal(jeanne, 'Une navette le samedi');
    await app.settle();
    await ask(aline, PUBLISH, { proposalId: idea });
    await app.settle();
    const [decision, commitment, indicator] = [newId(1000), newId(1001), newId(1002)];
    await say(bastien, {
      kind: 'DecisionPublished',
      subject: ref('decision', decision),
      links: [{ to: ref('proposal', idea), as: 'answers' }],
      data: { number: '2026-047', title: 'La navette', adopted: true },
      public: true,
    });
    await say(bastien, {
      kind: 'CommitmentMade',
      subject: ref('commitment', commitment),
      links: [
        { to: ref('decision', decision), as: 'fulfils' },
        { to: ref('indicator', indicator), as: 'aims-at' },
      ],
      data: { title: 'Mettre la navette en route', due: '2027-03-01' },
      public: true,
    });
    await say(bastien, {
      kind: 'MeasurementRecorded',
      subject: ref('indicator', indicator),
      data: { value: '38', unit: 'voyageurs', on: '2026-11-20' },
      public: true,
    });
    const told = await news(jeanne);
    const sentences = told.notifications.nodes.map(({ sentence }) => sentence);
    expect(sentences[0]).toMatch(/38 voyageurs/);
    expect(sentences[1]).toMatch(/Mettre la navette en route/);
    expect(sentences[2]).toMatch(/2026-047/);
    expect(sentences[3]).toMatch(/est en ligne.*Une navette le samedi/);
    expect(told.viewer.unreadNotifications).toBe(told.notifications.totalCount);
    expect(told.notifications.nodes[3]).toMatchObject({
      path: `/propositions/${idea}`,
      about: { label: 'Une navette le samedi' },
    });
    expect((await news(bastien)).notifications.totalCount).toBe(0);
    expect((await news(aline)).notifications.totalCount).toBe(0);

    const mails = await mailsOf('jeanne@demo.mondee.example');
    expect(mails).toHaveLength(told.notifications.totalCount);
    const published = mails.find(({ subject }) => subject === 'Votre proposition est en ligne')!;
    expect(published.link).toMatch(new RegExp(`^http.*/propositions/${idea}$`));
    expect(published.body).toContain(published.link);
  });

  it('tells the helped person and not the clerk, whose channel is recorded', async () => {
    const act = { helpedPersonId: odile, channel: 'DESK', place: '26074' };
    const idea = await proposal(bastien, 'Un banc à l’arrêt du car', act);
    await app.settle();
    const { rows } = await app.owner.query(
      `SELECT f.channel, f.place, p.personal FROM fact f JOIN fact_personal p ON p.fact_id = f.id WHERE f.subject_id = $1 AND f.kind = 'ProposalSubmitted'`,
      [idea],
    );
    expect(rows[0]).toMatchObject({
      channel: 'desk',
      place: '26074',
      personal: { actor: { person: bastien }, behalf: { kind: 'person', person: odile } },
    });
    const before = (await news(odile)).notifications.totalCount;
    await ask(aline, PUBLISH, { proposalId: idea });
    await app.settle();
    expect((await news(odile)).notifications.totalCount).toBe(before + 1);
    expect((await news(bastien)).notifications.totalCount).toBe(0);
  });

  it('writes in the language of each, to supporters too, until they withdraw', async () => {
    const idea = await proposal(jeanne, 'Des volets aux fenêtres de l’école');
    await ask(aline, PUBLISH, { proposalId: idea });
    await app.settle();
    await ask(karim, SUPPORT, { proposalId: idea });
    await app.settle();
    const decided: Fact = {
      kind: 'DecisionPublished',
      subject: ref('decision', newId(2000)),
      links: [{ to: ref('proposal', idea), as: 'answers' }],
      data: { number: '2026-048', title: 'Les volets', adopted: false },
      public: true,
    };
    await say(bastien, decided);
    const [mail] = await mailsOf('karim@demo.mondee.example');
    expect(mail!.subject).toMatch(/^Decision 2026-048/);
    expect(mail!.body).not.toMatch(/Jeanne|Vignon/);
    await ask(karim, `mutation($input: ProposalActInput!) { withdrawSupport(input: $input) { __typename } }`, {
      proposalId: idea,
    });
    await app.settle();
    await say(bastien, {
      ...decided,
      subject: ref('decision', newId(2001)),
      data: { ...decided.data, number: '2026-049' },
    });
    expect(await mailsOf('karim@demo.mondee.example')).toHaveLength(1);
  });

  it('tells what is not public to its author alone', async () => {
    const idea = await proposal(jeanne, 'Un compost près de la mairie');
    await app.settle();
    const before = (await news(jeanne)).notifications.totalCount;
    await app.app
      .get(Database)
      .sql(
        `INSERT INTO follow (person_id, subject_id, subject_kind, why, since) VALUES ($1, $2, 'proposal', 'chosen', now())`,
        [karim, idea],
      );
    const others = (await news(karim)).notifications.totalCount;
    await say(undefined, {
      kind: 'AnswerPromised',
      subject: ref('answer', newId(3000)),
      links: [{ to: ref('proposal', idea), as: 'answers' }],
      data: { due: '2027-01-22' },
      public: false,
    });
    expect((await news(jeanne)).notifications.totalCount).toBe(before + 1);
    expect((await news(karim)).notifications.totalCount).toBe(others);
  });

  it('tells once, though a fact be delivered twice or out of its order', async () => {
    const idea = await proposal(jeanne, 'Une source à nettoyer');
    // The following waits elsewhere: what comes after it must not miss the author.
    const { rows } = await app.owner.query(`SELECT id FROM fact WHERE subject_id = $1 AND kind = 'ProposalSubmitted'`, [
      idea,
    ]);
    await app.settle();
    await app.owner.query('DELETE FROM follow WHERE subject_id = $1', [idea]);
    await app.owner.query(
      `INSERT INTO fact_delivery (fact_id, reaction, not_before) VALUES ($1, 'notifications/OnFact', now() + interval '1 hour')`,
      [rows[0].id],
    );
    const before = (await news(jeanne)).notifications.totalCount;
    await ask(aline, PUBLISH, { proposalId: idea });
    await app.settle();
    expect((await news(jeanne)).notifications.totalCount).toBe(before + 1);
    await app.owner.query(
      `INSERT INTO fact_delivery (fact_id, reaction) SELECT id, 'notifications/OnFact' FROM fact WHERE subject_id = $1 AND kind = 'ProposalPublished'`,
      [idea],
    );
    await app.settle();
    expect((await news(jeanne)).notifications.totalCount).toBe(before + 1);
  });
});

describe('what one was told', () => {
  it('shows nothing to nobody', async () => {
    expect((await ask<News>(undefined, NEWS)).data).toEqual({
      viewer: { unreadNotifications: 0 },
      notifications: { totalCount: 0, nodes: [] },
    });
  });

  it('is marked by its person alone, up to one of their own', async () => {
    const mine = (await news(jeanne)).notifications.nodes;
    const foreign = await ask(karim, READ, { upTo: mine[0]!.id });
    expect(foreign.data).toEqual({ markNotificationsRead: { code: 'notifications.NotFound' } });
    expect((await ask(undefined, READ, {})).data).toEqual({ markNotificationsRead: { code: 'people.SignInNeeded' } });
    expect((await ask(jeanne, READ, { upTo: 'x' })).data).toEqual({
      markNotificationsRead: { code: 'platform.NotAnId' },
    });
    const all = (await news(jeanne)).viewer.unreadNotifications;
    const oldest = mine.at(-1)!.id;
    expect((await ask(jeanne, READ, { upTo: oldest })).data).toEqual({ markNotificationsRead: { unread: all - 1 } });
    expect((await ask(jeanne, READ, {})).data).toEqual({ markNotificationsRead: { unread: 0 } });
    expect((await news(jeanne)).notifications.nodes.every(({ read }) => read)).toBe(true);
  });

  it('comes page by page, none twice', async () => {
    const PAGE = `query($after: String) { notifications(first: 2, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }`;
    type Page = { notifications: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
    const seen: string[] = [];
    for (let after: string | undefined; ;) {
      const { nodes, pageInfo } = (await app.ask<Page>(PAGE, { after }, cookies.get(jeanne))).data!.notifications;
      seen.push(...nodes.map(({ id }) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await news(jeanne)).notifications.totalCount);
  });
});

describe('the agreement of rooms and rules', () => {
  it('finds a sentence for every fact that a room says it tells', () => {
    const told = app.app
      .get(Rooms)
      .manifests.flatMap(({ speaks }) => Object.entries(speaks).flatMap(([kind, { tells }]) => (tells ? [kind] : [])));
    expect(told.filter((kind) => !Object.hasOwn(NOTICES, kind))).toEqual([]);
  });

  it('hears every fact under the name by which its deliveries wait', () => {
    expect(app.app.get(Rooms).reaction('notifications/OnFact')).toBeInstanceOf(OnFact);
    expect(app.app.get(Dispatcher)).toBeDefined();
  });
});
