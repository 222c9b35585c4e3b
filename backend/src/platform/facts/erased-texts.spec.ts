import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@mondee/kernel';
import { CAST, COMMUNES } from '@mondee/testing/cast';
import { AXES } from '@mondee/testing/story';
import { SealFacts, verifyJournal } from '../../journal';
import { SweepFiles } from '../files/sweep-files';
import { castOnStage } from '../testing/cast-on-stage';
import { inOneInstant } from '../testing/one-instant';
import { TestApp } from '../testing/test-app';

let app: TestApp;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  for (const name of ['jeanne', 'karim', 'aline', 'bastien', 'paul'] as const)
    cookies[name] = await app.signIn(CAST[name].id);
});
afterAll(() => app?.stop());

/** The one pixel that every browser knows, as a PNG. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function act<T extends object>(by: string, name: string, type: string, input: object, fields: string) {
  const query = `mutation($input: ${type}!) { it: ${name}(input: $input) { __typename ... on Refusal { code field } ${fields} } }`;
  const { data, errors } = await app.ask<{ it: T & { code?: string } }>(query, { input }, cookies[by]);
  if (!data || data.it.code) throw new Error(`${name}: ${JSON.stringify(errors ?? data)}`);
  return data.it;
}

async function proposal(by: string, word: string, more: object = {}): Promise<string> {
  const id = newId(Date.now());
  const text = {
    title: `Titre ${word} du bourg`,
    need: `Besoin ${word} dit en entier.`,
    idea: `Idée ${word} en entier.`,
  };
  const input = { draftId: id, ...text, axisId: AXES.mobilite, communeCode: COMMUNES.vassieux, ...more };
  await act(by, 'draftProposal', 'DraftProposalInput', input, '... on Proposal { id textStays }');
  return id;
}

async function onLine(by: string, word: string, more: Record<string, unknown> = {}): Promise<string> {
  const proposalId = await proposal(by, word, more);
  await act(by, 'submitProposal', 'ProposalActInput', { proposalId, act: more['act'] }, '... on Proposal { id }');
  await act('aline', 'publishProposal', 'ProposalActInput', { proposalId }, '... on Proposal { id }');
  await app.settle();
  return proposalId;
}

async function comment(by: string, proposalId: string, text: string, more: object = {}): Promise<string> {
  const commentId = newId(Date.now());
  await act(by, 'addComment', 'AddCommentInput', { commentId, proposalId, text, ...more }, '... on Comment { id }');
  return commentId;
}

async function send(by: string): Promise<{ id: string; path: string }> {
  const form = new FormData();
  form.append('file', new Blob([PIXEL], { type: 'image/png' }), 'zebulon.png');
  const sent = await fetch(`${app.url}/files`, {
    method: 'POST',
    body: form,
    headers: { cookie: cookies[by]!, origin: app.url, 'x-mondee': '1' },
  });
  return (await sent.json()) as { id: string; path: string };
}

const seen = async (id: string) =>
  (
    await app.ask<{ proposal: Record<string, unknown> }>(
      `query($id: ID!) { proposal(id: $id) { title need idea supportCount textErased author { name } photos { id } versions { number } } }`,
      { id },
    )
  ).data!.proposal;

const verified = async () => {
  await app.app.get(SealFacts).seal();
  return inOneInstant(app.owner, (reader) => verifyJournal(reader));
};

describe('a person who is forgotten', () => {
  it('leaves no text but those they agreed to leave, and the journal holds', async () => {
    const file = await send('jeanne');
    const photos = [{ file: file.id, alt: 'Un zèbre zebulon', decorative: false }];
    const goes = await onLine('jeanne', 'zebulon', { photos });
    const stays = await onLine('jeanne', 'martagon', { textStays: true });
    const draft = await proposal('jeanne', 'zebulon');
    const byClerk = { act: { helpedPersonId: CAST.jeanne.id, channel: 'DESK' } };
    const helped = await onLine('bastien', 'martagon', { ...byClerk, textStays: true });
    const karims = await onLine('karim', 'caillou');
    for (const id of [goes, karims])
      await act(
        id === goes ? 'karim' : 'jeanne',
        'supportProposal',
        'ProposalActInput',
        { proposalId: id },
        '... on Proposal { id }',
      );
    const gone = await comment('jeanne', karims, 'Un mot zebulon de trop.', { side: 'FOR' });
    const kept = await comment('jeanne', karims, 'Un mot martagon qui reste.', { side: 'FOR', textStays: true });
    await comment('karim', karims, 'Merci de le dire, caillou.', { parentId: gone });
    const input = {
      kind: 'proposal',
      id: karims,
      reason: 'OFF_TOPIC',
      explanation: 'Ceci zebulon me gêne beaucoup.',
      goodFaith: true,
    };
    await app.ask(
      `mutation($input: ReportContentInput!) { reportContent(input: $input) { __typename } }`,
      { input },
      cookies['jeanne'],
    );
    await app.settle();
    expect((await app.owner.query(`SELECT 1 FROM moderation_report`)).rowCount).toBe(1);
    await app.owner.query(
      `INSERT INTO mandate (id, person_id, organisation_id, from_day, given_at) SELECT $1, $2, id, '2026-01-01', now() FROM organisation LIMIT 1`,
      [newId(Date.now()), CAST.jeanne.id],
    );
    const before = await verified();
    expect(before).toMatchObject({ ok: true });

    await act('jeanne', 'erasePerson', 'ErasePersonInput', {}, '... on PersonErased { done }');
    await app.settle();
    await app.app.get(SweepFiles).run();

    const lines = (await app.dump()).split('\n').filter((line) => /zebulon|Vignon|jeanne@/i.test(line));
    expect(lines.map((line) => line.slice(0, 200))).toEqual([]);
    expect(await seen(goes)).toMatchObject({ need: '', idea: '', supportCount: 1, textErased: true, photos: [] });
    expect((await seen(goes))['title']).toMatch(/^N° \d+$/);
    for (const id of [stays, helped])
      expect(await seen(id)).toMatchObject({ title: 'Titre martagon du bourg', textErased: false });
    expect(JSON.stringify((await seen(stays))['author'])).not.toContain('Jeanne');
    const { rows } = await app.owner.query('SELECT id, state, body FROM comment WHERE author_id = $1 ORDER BY id', [
      CAST.jeanne.id,
    ]);
    expect(rows).toEqual([
      { id: gone, state: 'taken-back', body: '' },
      { id: kept, state: 'online', body: 'Un mot martagon qui reste.' },
    ]);
    expect((await app.owner.query('SELECT 1 FROM proposal WHERE id = $1', [draft])).rowCount).toBe(0);
    expect((await fetch(app.url + file.path)).status).toBe(404);
    expect(await verified()).toMatchObject({ ok: true, findings: [] });
  });
});
