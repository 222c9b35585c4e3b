import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hash } from '@mondee/domain/journal';
import { CAST } from '@mondee/testing';
import { SealFacts, verifyJournal } from '../../journal';
import { playStory } from '../../commands/play-story';
import { CONFIG, type Config } from '../config/config';
import { inOneInstant } from '../testing/one-instant';
import { TestApp } from '../testing/test-app';

let app: TestApp;
const ERASE = `mutation { erasePerson(input: {}) { ... on PersonErased { done } ... on Refusal { code } } }`;

beforeAll(async () => {
  app = await TestApp.start();
  await playStory(app.app.get<Config>(CONFIG), app.database.serveUrl);
  await app.app.get(SealFacts).seal();
}, 120_000);
afterAll(() => app?.stop());

/** @param head must still be in the chain */
const verified = (head?: Hash) => inOneInstant(app.owner, (reader) => verifyJournal(reader, head));

/** What this person wrote in their own name and did not agree to leave. */
async function wordsOf(person: string): Promise<string[]> {
  const { rows } = await app.owner.query<{ text: string }>(
    `SELECT unnest(ARRAY[title, need, idea]) AS text FROM proposal WHERE author_id = $1 AND organisation_id IS NULL AND NOT text_stays
     UNION SELECT body FROM comment WHERE author_id = $1 AND organisation_id IS NULL AND NOT text_stays
     UNION SELECT unnest(ARRAY[v.title, v.need, v.idea]) FROM proposal_version v JOIN proposal p ON p.id = v.proposal_id
       WHERE author_id = $1 AND organisation_id IS NULL AND NOT text_stays`,
    [person],
  );
  return rows.map(({ text }) => text).filter((text) => text?.length > 8);
}

/** Where a text stands, said shortly. A row as text doubles its quotation marks. */
function lines(dump: string, text: string): string[] {
  const inRow = text.split('\n')[0]!.replaceAll('"', '""');
  return dump
    .split('\n')
    .filter((line) => line.includes(inRow))
    .map((line) => line.slice(0, 160));
}

describe('forgetting a person of the whole story', () => {
  it('leaves neither name nor address in any table, and the journal holds as it did', async () => {
    const { jeanne } = CAST;
    const before = await app.dump();
    expect(before).toContain(jeanne.name);
    expect(before).toContain(jeanne.email);
    const { head } = await verified();
    const words = await wordsOf(jeanne.id);
    expect(words.length).toBeGreaterThan(5);
    const cookie = await app.signIn(jeanne.id);
    expect((await app.ask(ERASE, {}, cookie)).data).toEqual({ erasePerson: { done: true } });
    await app.settle();

    const after = await app.dump();
    expect(after).not.toContain(jeanne.name);
    expect(after).not.toContain('Vignon');
    expect(after).not.toContain(jeanne.email);
    for (const text of words) expect(lines(after, text), text).toEqual([]);
    const told = await app.owner.query('SELECT 1 FROM notification WHERE person_id = $1', [jeanne.id]);
    expect(told.rowCount).toBe(0);

    const verdict = await verified(head);
    expect(verdict).toMatchObject({ ok: true, findings: [] });
    expect(verdict.erased).toBeGreaterThan(0);
  });

  it('seals what came after, and holds', async () => {
    await app.app.get(SealFacts).seal();
    expect(await verified()).toMatchObject({ ok: true, findings: [], pending: 0 });
  });

  it('forgets one whose last acts were not sealed yet', async () => {
    const { karim } = CAST;
    const cookie = await app.signIn(karim.id);
    await app.ask(`mutation { updateProfile(input: { name: "Karim B." }) { __typename } }`, {}, cookie);
    expect((await app.ask(ERASE, {}, cookie)).data).toEqual({ erasePerson: { done: true } });
    await app.settle();
    expect(await app.dump()).not.toMatch(/Karim B|karim@/);
    await app.app.get(SealFacts).seal();
    expect(await verified()).toMatchObject({ ok: true, findings: [], pending: 0 });
  });
});
