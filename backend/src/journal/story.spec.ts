import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CAST } from '@mondee/testing/cast';
import { AXES, COMMITMENTS, PROPOSALS } from '@mondee/testing/story';
import { statementsOf } from '../platform/testing/statements';
import { inOneInstant } from '../platform/testing/one-instant';
import type { TestApp } from '../platform/testing/test-app';
import { toldStory } from '../platform/testing/told-story';
import { SealFacts } from './seal-facts';
import { verifyJournal } from './verify-journal';

interface Hop {
  kind: string;
  label: string;
  path: string;
  state: string;
  sentence: string;
  loops: number;
  current: boolean;
}
let app: TestApp;

beforeAll(async () => {
  app = await toldStory();
  await app.app.get(SealFacts).seal();
}, 120_000);
afterAll(() => app?.stop());

const verified = () => inOneInstant(app.owner, (reader) => verifyJournal(reader));

async function thread(field: 'proposal' | 'commitment', id: string): Promise<Hop[]> {
  const answer = await app.ask<Record<string, { thread: { hops: Hop[]; truncated: boolean } }>>(
    `query($id: ID!) { thing: ${field}(id: $id) { thread { truncated hops { kind label path state sentence loops current } } } }`,
    { id },
  );
  expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined();
  return answer.data!['thing']!.thread.hops;
}

describe('the story of the demonstration, in the journal', () => {
  it('leads on one thread from an idea said at a desk to the figure that measures it', async () => {
    const hops = await thread('proposal', PROPOSALS.shuttle);
    expect(hops.map(({ kind }) => kind)).toEqual([
      'proposal',
      'answer',
      'project',
      'decision',
      'commitment',
      'indicator',
    ]);
    expect(hops.filter(({ current }) => current)).toEqual([hops[0]]);
    expect(hops.find(({ kind }) => kind === 'commitment')!.loops).toBe(2);
    for (const { label, path, sentence } of hops) {
      expect(label).not.toBe('');
      expect(path).toMatch(/^\//);
      expect(sentence).not.toMatch(/[{}]|^hops\./);
    }
  });

  it('leads back from the commitment to the idea and to the aim', async () => {
    const hops = await thread('commitment', COMMITMENTS.shuttle);
    expect(hops.map(({ kind }) => kind).toSorted()).toEqual([
      'commitment',
      'decision',
      'indicator',
      'objective',
      'proposal',
    ]);
  });

  it('ends where nothing came of it yet, with what is promised; what was joined to it stands there too', async () => {
    const hops = await thread('proposal', PROPOSALS.school);
    expect(hops.map(({ kind, state }) => [kind, state])).toEqual([
      ['proposal', 'DONE'],
      ['proposal', 'DONE'],
      ['answer', 'TODO'],
    ]);
  });

  it('costs one walk and one statement for each kind of thing, however long the list of threads', async () => {
    const one = `{ proposal(id: "${PROPOSALS.shuttle}") { thread { hops { label } } } }`;
    // Those of mobility: the shuttle with all that came of it, and ten more.
    const list = `{ proposals(axis: "${AXES.mobilite}", first: 20) { nodes { thread { hops { label } } } } }`;
    const [ofOne, ofAll] = [await statementsOf(app, () => app.ask(one)), await statementsOf(app, () => app.ask(list))];
    expect(ofAll.length).toBe(ofOne.length);
    // The list and the walk, then each kind of thing, projects, commitments and indicators with what hangs on them.
    expect(ofAll.length).toBeLessThanOrEqual(11);
  });

  it('is told to the public in sentences, each kind of fact in its own', async () => {
    const { data } = await app.ask<{
      register: { nodes: { kind: string; sentence: string; subjectLabel: string | null }[] };
    }>('{ register(first: 100) { nodes { kind sentence subjectLabel } } }');
    for (const { kind, sentence } of data!.register.nodes)
      expect(sentence, kind).not.toMatch(/[{}]|^facts\.|^Autre fait/);
    for (const { kind, subjectLabel } of data!.register.nodes) expect(subjectLabel, kind).not.toBeNull();
  });

  it('holds, every fact of every room', async () => {
    expect(await verified()).toMatchObject({ ok: true, pending: 0, findings: [] });
  });

  it('holds when a person asks to be forgotten, and no longer names them', async () => {
    const erased = await app.ask(
      'mutation { erasePerson(input: {}) { __typename ... on Refusal { message } } }',
      {},
      await app.signIn(CAST.jeanne.id),
    );
    expect(erased.errors, JSON.stringify(erased)).toBeUndefined();
    expect(JSON.stringify(erased.data)).not.toContain('Refusal');
    await app.app.get(SealFacts).seal();
    const verdict = await verified();
    expect(verdict).toMatchObject({ ok: true, findings: [] });
    expect(verdict.erased).toBeGreaterThan(0);
    const { data } = await app.ask('{ register(first: 100) { nodes { sentence author subjectLabel } } }');
    expect(JSON.stringify(data)).not.toContain(CAST.jeanne.name);
  });
});
