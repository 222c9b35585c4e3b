import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '@mondee/kernel';
import { CAST, COMMUNES, type CastName } from '@mondee/testing/cast';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { Proposing } from '../platform/testing/proposals-on-line';
import { fewestStatementsOf } from '../platform/testing/statements';
import { TestApp } from '../platform/testing/test-app';
import { EndTerms } from './end-terms';
import { ModerationSettings } from './moderation-settings';

let app: TestApp;
let proposing: Proposing;
const cookies = {} as Record<CastName, string>;

const REFUSAL = '... on Refusal { code field params { name value } }';
const CASE = `id number state label public claimedBy mine due overdue parts { name text alone hints { begin end why } }
  reports { reason explanation from } steps { did by words } decision { reason basis scope until explanation }
  appeal { text due } settlement { because text } viewerCan { claim { allowed reason { code } } decide { allowed reason { code } } }`;
const OWN = `id state decision { reason basis explanation scope } appealUntil settlement { text }
  viewerCan { appeal { allowed reason { code } } sayChanged }`;
const WORDS = 'Ce texte nomme mon voisin et dit où il habite.';
const SECRET = 'Le mot que seul le signalement connaît : noisetier.';

interface Shown {
  id: Id;
  code?: string;
  receipt?: string;
  state: string;
  field?: string;
  [more: string]: unknown;
}

async function ask<T>(query: string, variables: object = {}, cookie?: string): Promise<T> {
  const answer = await app.ask<T>(query, variables, cookie);
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data!;
}
async function does(act: string, type: string, shape: string, input: object, cookie?: string): Promise<Shown> {
  const query = `mutation($input: ${type}!) { it: ${act}(input: $input) { ${shape} ${REFUSAL} } }`;
  return (await ask<{ it: Shown }>(query, { input }, cookie)).it;
}
const report = (id: Id, more: object = {}, cookie?: string) =>
  does(
    'reportContent',
    'ReportContentInput',
    '... on ReportStatus { receipt state due }',
    {
      ...{ kind: 'proposal', id, reason: 'PRIVACY', explanation: SECRET, goodFaith: true },
      ...{ name: 'Lise Faure', email: 'lise@exemple.fr' },
      ...more,
    },
    cookie,
  );
const onCase = (act: string, type: string, input: object, cookie = cookies.aline) =>
  does(act, type, `... on ModerationCase { ${CASE} }`, input, cookie);
const claim = (caseId: Id, cookie = cookies.aline) => onCase('claimCase', 'ModerationCaseInput', { caseId }, cookie);
const hide = (caseId: Id, more: object = {}, cookie = cookies.aline) =>
  onCase('hideContent', 'HideContentInput', { caseId, reason: 'PRIVACY', explanation: WORDS, ...more }, cookie);
const appeal = (caseId: Id, cookie = cookies.jeanne, text = 'Je ne nomme personne dans ce texte.') =>
  does('appealHiding', 'AppealInput', `... on OwnModerationCase { ${OWN} }`, { caseId, text }, cookie);
const decide = (caseId: Id, restore: boolean, cookie: string) =>
  onCase(
    'decideAppeal',
    'DecideAppealInput',
    { caseId, restore, text: 'Le texte ne nomme en effet personne.' },
    cookie,
  );
const caseOf = async (id: Id): Promise<Id> =>
  (await app.owner.query('SELECT id FROM moderation_case WHERE of_id = $1 ORDER BY opened_at DESC', [id])).rows[0].id;
const mails = async (to: string) =>
  (
    await app.owner.query(
      `SELECT data->>'subject' AS subject, data->>'text' AS text FROM pgboss.job WHERE name = 'mail' AND data->>'to' = $1 ORDER BY created_on`,
      [to],
    )
  ).rows as { subject: string; text: string }[];

/** A proposal on line that somebody has reported, and its case. */
async function reported(title: string): Promise<{ id: Id; one: Id; receipt: string }> {
  const id = await proposing.onLine(title);
  const { receipt } = await report(id);
  return { id, one: await caseOf(id), receipt: receipt! };
}
async function allSignIn(): Promise<void> {
  proposing = await Proposing.with(app);
  for (const [name, { id }] of Object.entries(CAST)) cookies[name as CastName] = await app.signIn(id);
}

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  await allSignIn();
});
afterAll(() => app?.stop());

describe('a report', () => {
  it('is open to all, is acknowledged with a number, and comes to the case of the same thing', async () => {
    const id = await proposing.onLine('Un banc devant la mairie');
    const first = await report(id);
    expect(first.receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect((await mails('lise@exemple.fr')).at(-1)!.text).toContain(first.receipt);
    expect(await report(id, { name: null, email: null, reason: 'CHILD_ABUSE' })).toMatchObject({ state: 'RECEIVED' });
    expect(await report(id, { name: null, email: null }, cookies.karim)).toMatchObject({ state: 'RECEIVED' });
    const one = await claim(await caseOf(id));
    expect(one.reports).toHaveLength(3);
    expect(one).toMatchObject({ mine: true, claimedBy: CAST.aline.name });
  });

  it('of two people at once makes one case', async () => {
    const id = await proposing.onLine('Une boîte à livres');
    await Promise.all([report(id), report(id, { reason: 'THREAT' }), report(id, {}, cookies.karim)]);
    const { rows } = await app.owner.query('SELECT count(*)::int AS n FROM moderation_case WHERE of_id = $1', [id]);
    expect(rows[0].n).toBe(1);
  });

  it('has the fields that the law asks, and is of what one sees', async () => {
    const id = await proposing.onLine('Un composteur partagé');
    expect(await report(id, { email: '' })).toMatchObject({ code: 'moderation.EmailNeeded', field: 'email' });
    expect(await report(id, { goodFaith: false })).toMatchObject({ code: 'moderation.GoodFaithNeeded' });
    for (const wrong of [
      { id: newId(1) },
      { id: 'x' },
      { kind: 'person', id: CAST.jeanne.id },
      { kind: '__proto__' },
      { id: await proposing.handedIn('Pas encore en ligne') },
    ])
      expect(await report(id, wrong)).toMatchObject({ code: 'moderation.NotReportable' });
  });

  it('never shows its reporter to the author, nor to anybody who holds no receipt', async () => {
    const { one, receipt } = await reported('Un verger au bord du chemin');
    const status = `query($receipt: String!) { reportStatus(receipt: $receipt) { state why } }`;
    expect(await ask(status, { receipt: receipt.toLowerCase() })).toEqual({
      reportStatus: { state: 'RECEIVED', why: null },
    });
    expect(await ask(status, { receipt: '0000-0000-0000' })).toEqual({ reportStatus: null });
    const own = `query($id: ID!) { ownModerationCase(id: $id) { ${OWN} } moderationCase(id: $id) { ${CASE} } moderationQueue { id } }`;
    for (const cookie of [cookies.jeanne, cookies.karim, undefined])
      expect(await ask(own, { id: one }, cookie)).toEqual({
        ownModerationCase: null,
        moderationCase: null,
        moderationQueue: [],
      });
    await claim(one);
    await hide(one);
    const seen = await app.ask(own, { id: one }, cookies.jeanne);
    expect(JSON.stringify(seen)).toContain(WORDS);
    expect(JSON.stringify(seen)).not.toMatch(/noisetier|Lise|lise@|Aline/);
    expect((await mails(CAST.jeanne.email)).at(-1)!.text).not.toMatch(/noisetier|Lise|verger|Aline/);
  });
});

describe('a moderator of one commune', () => {
  const QUEUE = '{ it: moderationQueue { id } }';
  const ONE = 'query($id: ID!) { it: moderationCase(id: $id) { id } }';
  const sees = async (cookie: string, id: Id) => ({
    inQueue: (await ask<{ it: Shown[] }>(QUEUE, {}, cookie)).it.some((one) => one.id === id),
    byId: Boolean((await ask<{ it: Shown | null }>(ONE, { id }, cookie)).it),
  });

  it('sees and settles what lies there, of proposals and of comments, and learns nothing of the rest', async () => {
    const give = (person: Id, commune: string) =>
      app.owner.query(
        `INSERT INTO person_role (person_id, role, given_at, scope_kind, scope_id) VALUES ($1, 'moderator', now(), 'commune', $2)`,
        [person, commune],
      );
    await give(CAST.karim.id, COMMUNES.vassieux);
    await give(CAST.odile.id, COMMUNES.laChapelle);
    const [here, elsewhere] = [await app.signIn(CAST.karim.id), await app.signIn(CAST.odile.id)];
    // the spec's proposals lie in Vassieux-en-Vercors
    const { id, one } = await reported('Un abri pour les vélos');
    const commentId = newId(Date.parse(app.clock.now()));
    await does(
      'addComment',
      'AddCommentInput',
      '... on Comment { id }',
      { commentId, proposalId: id, side: 'FOR', text: 'Avec une place pour les remorques.' },
      cookies.jeanne,
    );
    expect(await report(commentId, { kind: 'comment' })).toHaveProperty('receipt');
    for (const that of [one, await caseOf(commentId)]) {
      expect(await sees(here, that)).toEqual({ inQueue: true, byId: true });
      expect(await sees(elsewhere, that)).toEqual({ inQueue: false, byId: false });
      expect(await sees(cookies.paul, that)).toEqual({ inQueue: true, byId: true });
      expect(await claim(that, elsewhere)).toMatchObject({ code: 'moderation.NotModerator' });
    }
    expect(await claim(one, here)).toMatchObject({ mine: true });
    expect(await hide(one, {}, here)).toMatchObject({ state: 'HIDDEN' });
    expect(await ask('{ it: hiddenNow { id } }', {}, elsewhere)).toEqual({ it: [] });
  });
});

describe('a case', () => {
  it('is decided by who holds it, and of two at once one is told so', async () => {
    const { one } = await reported('Un abri pour les vélos');
    const both = await Promise.all([claim(one, cookies.aline), claim(one, cookies.paul)]);
    expect(both.filter(({ code }) => code === 'moderation.Claimed')).toHaveLength(1);
    const [mine, other] = both[0]!.code ? [cookies.paul, cookies.aline] : [cookies.aline, cookies.paul];
    expect(await hide(one, {}, other)).toMatchObject({ code: 'moderation.Claimed' });
    const twice = await Promise.all([hide(one, {}, mine), hide(one, { reason: 'HATE' }, mine)]);
    expect(twice.filter(({ code }) => code)).toHaveLength(1);
  });

  it('is nothing to who does not moderate, and not for who wrote it or wrote it down', async () => {
    const { one } = await reported('Une fontaine sur la place');
    for (const cookie of [cookies.jeanne, cookies.bastien])
      expect(await claim(one, cookie)).toMatchObject({ code: 'moderation.NotModerator' });
    expect(await claim(newId(1), cookies.jeanne)).toMatchObject({ code: 'moderation.NotModerator' });
    expect(await claim(newId(1))).toMatchObject({ code: 'moderation.NotFound' });
    await app.owner.query(`INSERT INTO person_role (person_id, role, given_at) VALUES ($1, 'moderator', now())`, [
      CAST.jeanne.id,
    ]);
    expect(await claim(one, cookies.jeanne)).toMatchObject({ code: 'moderation.OwnContent' });
    await app.owner.query(`DELETE FROM person_role WHERE person_id = $1`, [CAST.jeanne.id]);
  });

  it('shows words and links as hints, and blocks nothing', async () => {
    const id = await proposing.onLine('Ce crétin de maire, voir www.exemple.fr');
    await report(id);
    const { parts } = await claim(await caseOf(id));
    const [title] = parts as { text: string; hints: { begin: number; end: number; why: string }[] }[];
    expect(title!.hints.map(({ begin, end, why }) => [title!.text.slice(begin, end), why])).toEqual([
      ['crétin', 'WORD'],
      ['www.exemple.fr', 'LINK'],
    ]);
  });

  it('dismissed, tells the reporters why; asked to change, comes back when the author says so', async () => {
    const { one, receipt } = await reported('Un marché du soir');
    await claim(one);
    const ask = await onCase('askToChange', 'ModerationWordsInput', {
      caseId: one,
      text: 'Retirez le nom de votre voisin.',
    });
    expect(ask).toMatchObject({ state: 'ASKED', public: true });
    const said = (cookie: string) =>
      does('sayChanged', 'SayChangedInput', `... on OwnModerationCase { ${OWN} }`, { caseId: one }, cookie);
    expect(await said(cookies.karim)).toMatchObject({ code: 'moderation.NotFound' });
    expect(await said(cookies.jeanne)).toMatchObject({ state: 'OPEN' });
    await claim(one);
    const why = 'Personne n’y est nommé depuis le changement.';
    expect(await onCase('dismissReports', 'ModerationWordsInput', { caseId: one, text: why })).toMatchObject({
      state: 'DISMISSED',
    });
    expect((await app.ask(`query { reportStatus(receipt: "${receipt}") { state why } }`)).data).toEqual({
      reportStatus: { state: 'KEPT', why },
    });
  });

  it('takes two persons to hide where that is set', async () => {
    const settings = app.app.get(ModerationSettings);
    const before = settings.rules.bind(settings);
    settings.rules = () => ({ ...before(), twoPersons: true });
    const { id, one } = await reported('Un four à pain');
    await claim(one);
    expect(await hide(one)).toMatchObject({ state: 'PROPOSED', public: true });
    await app.settle();
    expect((await app.ask(`query { proposal(id: "${id}") { id } }`)).data).toEqual({ proposal: { id } });
    expect(await claim(one)).toMatchObject({ code: 'moderation.SameModerator' });
    await claim(one, cookies.irene);
    expect(
      await onCase('secondHiding', 'SecondHidingInput', { caseId: one, agree: true }, cookies.irene),
    ).toMatchObject({ state: 'HIDDEN' });
    await appeal(one);
    for (const cookie of [cookies.aline, cookies.irene])
      expect(await claim(one, cookie)).toMatchObject({ code: 'moderation.SameModerator' });
    settings.rules = before;
  });
});

describe('an appeal', () => {
  it('is the author’s, is decided by another, and restores all', async () => {
    const { id, one, receipt } = await reported('Une passerelle sur la Lyonne');
    const support = `mutation { supportProposal(input: { proposalId: "${id}" }) { ... on Proposal { supportCount } ... on Refusal { code } } }`;
    await app.ask(support, {}, cookies.karim);
    const whole = `query { proposal(id: "${id}") { title need idea number supportCount publishedAt state } }`;
    const before = await app.ask(whole);
    await claim(one);
    await hide(one);
    await app.settle();
    expect((await app.ask(whole)).data).toEqual({ proposal: null });
    expect(await appeal(one, cookies.karim)).toMatchObject({ code: 'moderation.NotFound' });
    expect(await appeal(one)).toMatchObject({ state: 'APPEALED' });
    expect(await appeal(one)).toMatchObject({ code: 'moderation.AlreadyAppealed' });
    expect(await decide(one, true, cookies.aline)).toMatchObject({ code: 'moderation.SameModerator' });
    expect(await decide(one, true, cookies.paul)).toMatchObject({ code: 'moderation.ClaimFirst' });
    await claim(one, cookies.paul);
    expect(await decide(one, true, cookies.paul)).toMatchObject({ state: 'RESTORED' });
    await app.settle();
    expect((await app.ask(whole)).data).toEqual(before.data);
    expect((await app.ask(`query { reportStatus(receipt: "${receipt}") { state } }`)).data).toEqual({
      reportStatus: { state: 'KEPT' },
    });
    expect((await mails(CAST.jeanne.email)).map(({ subject }) => subject).slice(-3)).toEqual([
      'Un de vos contenus a été masqué',
      'Votre recours est bien reçu',
      'Votre contenu est rétabli',
    ]);
  });
});

describe('a part, and a term', () => {
  it('hides the part alone, and the term brings it back with every word', async () => {
    const { id, one } = await reported('Des nichoirs dans le parc');
    await claim(one);
    expect(await hide(one, { scope: 'title' })).toMatchObject({ code: 'moderation.NoSuchPart' });
    expect(await hide(one, { scope: 'idea', days: 2 })).toMatchObject({ state: 'HIDDEN' });
    await app.settle();
    const shown = `query { proposal(id: "${id}") { title need idea hiddenParts } }`;
    const text = { title: 'Des nichoirs dans le parc', need: 'Rien ne passe ici le jour du marché.' };
    expect((await app.ask(shown)).data).toEqual({ proposal: { ...text, idea: '', hiddenParts: ['idea'] } });
    await app.app.get(EndTerms).run();
    await app.settle();
    expect((await app.ask<{ proposal: { idea: string } }>(shown)).data!.proposal.idea).toBe('');
    app.clock.advance({ days: 2 });
    await app.app.get(EndTerms).run();
    await app.settle();
    expect((await app.ask(shown)).data).toEqual({
      proposal: { ...text, idea: 'Deux allers et retours le mercredi.', hiddenParts: [] },
    });
  });
});

describe('the log', () => {
  it('says what was decided and how it ended, of nothing and nobody', async () => {
    const log = `query($after: String) { moderationLog(first: 2, after: $after) { totalCount pageInfo { endCursor hasNextPage }
      nodes { at kind hidden reason basis part days appealed end } } moderationMonths { month reports hidden dismissed appeals restored } }`;
    interface Log {
      moderationLog: { totalCount: number; nodes: object[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      moderationMonths: { hidden: number }[];
    }
    const nodes: object[] = [];
    let after: string | undefined;
    let page: Log;
    do {
      page = await ask<Log>(log, { after });
      nodes.push(...page.moderationLog.nodes);
      after = page.moderationLog.pageInfo.endCursor;
    } while (page.moderationLog.pageInfo.hasNextPage);
    expect(nodes).toHaveLength(page.moderationLog.totalCount);
    expect(nodes).toContainEqual(
      expect.objectContaining({ hidden: true, reason: 'PRIVACY', basis: 'LAW', appealed: true, end: 'APPEAL' }),
    );
    expect(nodes).toContainEqual(expect.objectContaining({ part: true, days: 2, end: 'TERM' }));
    expect(nodes).toContainEqual(expect.objectContaining({ hidden: false, end: 'DISMISSED' }));
    expect(page.moderationMonths[0]!.hidden).toBeGreaterThan(2);
    for (const name of Object.values(CAST).map(({ name }) => name)) expect(JSON.stringify(nodes)).not.toContain(name);
    expect(JSON.stringify([page, nodes])).not.toMatch(/nichoirs|passerelle|0199|noisetier/);
  });

  it('and the queue cost a constant number of statements', async () => {
    await allSignIn();
    const queue = () => app.ask(`query { moderationQueue { ${CASE} } }`, {}, cookies.aline);
    const few = await fewestStatementsOf(app, queue);
    for (const n of [1, 2, 3]) await reported(`Encore une idée de banc, la ${n}`);
    expect(await fewestStatementsOf(app, queue)).toHaveLength(few.length);
  });
});

describe('who asks to be forgotten', () => {
  it('leaves nothing of what they reported, nor of what was written about their things', async () => {
    const { one } = await reported('Un jardin à plusieurs');
    await report(
      await proposing.onLine('Un autre jardin'),
      { explanation: 'Karim écrit ici qu’il habite au moulin.' },
      cookies.karim,
    );
    await claim(one);
    await hide(one, { explanation: 'Jeanne y écrit où elle habite, au hameau des Chaberts.' });
    await appeal(one, cookies.jeanne, 'Les Chaberts sont un lieu public et connu.');
    for (const cookie of [cookies.karim, cookies.jeanne])
      await app.ask(`mutation { erasePerson(input: {}) { __typename } }`, {}, cookie);
    await app.settle();
    const tables = (await app.dump()).split('\n').filter((line) => line.startsWith('moderation_'));
    expect(tables.length).toBeGreaterThan(5);
    expect(tables.join('\n')).not.toMatch(/moulin|Chaberts/);
  });
});
