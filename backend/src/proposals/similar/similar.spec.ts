import { newId, type Id } from '@mondee/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApp } from '../../platform/testing/test-app';
import { fewestStatementsOf } from '../../platform/testing/statements';
import { PAIRS, type Pair } from './labelled-pairs';
import { SimilarStore } from './similar.store';
import { SimilarProposals } from './similar-proposals';

let app: TestApp;
const ids = new Map<string, Id>();
const codes = new Map<string, string>();

/** All texts of a language on line, the others of the corpus included. */
async function lay(language: 'fr' | 'en'): Promise<void> {
  await app.owner.query('TRUNCATE proposal CASCADE');
  app.app.get(SimilarStore).forget();
  const texts = PAIRS.filter((one) => one.language === language).flatMap(({ id, a, b }) => [
    { key: `${id}a`, ...a },
    { key: `${id}b`, ...b },
  ]);
  for (const [at, { key, title, need, place }] of texts.entries()) {
    ids.set(key, newId(1_790_000_000_000 + at));
    await app.owner.query(
      `INSERT INTO proposal (id, number, state, revision, title, need, idea, axis_id, commune_code, author_id, channel, created_at, submitted_at, published_at)
       SELECT $1, nextval('proposal_number'), 'published', 1, $2, $3, '', (SELECT id FROM axis ORDER BY position LIMIT 1), $4, (SELECT id FROM person ORDER BY id LIMIT 1), 'web', now(), now(), now()`,
      [ids.get(key), title, need, place && codes.get(place)],
    );
  }
}

beforeAll(async () => {
  app = await TestApp.start();
  for (const { code, name } of (await app.owner.query('SELECT code, name FROM commune')).rows) codes.set(name, code);
  await app.owner.query(`INSERT INTO person (id, name, created_at) VALUES ($1, 'Auteur', '2026-01-01')`, [newId(1)]);
});
afterAll(() => app?.stop());

const suggest = async ({ id, a, language }: Pair) =>
  app.app.get(SimilarProposals).to({
    ...{ title: a.title, need: a.need, language, except: ids.get(`${id}a`)! },
    ...(a.place && { commune: codes.get(a.place)! }),
  });

/** Each of a half sought among all other texts of its language. */
async function measure(language: 'fr' | 'en', half: Pair['half']) {
  let [sought, found, shown, wrong] = [0, 0, 0, 0];
  const missed: string[] = [];
  for (const pair of PAIRS.filter((one) => one.language === language && one.half === half)) {
    const top = await suggest(pair);
    const hit = top.includes(ids.get(`${pair.id}b`)!);
    shown += top.length;
    if (pair.duplicate) sought++;
    if (pair.duplicate && hit) found++;
    if (pair.duplicate && !hit) missed.push(`${pair.a.title} / ${pair.b.title}`);
    if (!pair.duplicate && hit) wrong++;
    expect(top.length).toBeLessThanOrEqual(3);
  }
  return { sought, found, shown, wrong, missed };
}

describe.each(['fr', 'en'] as const)('Proposals alike, in %s', (language) => {
  beforeAll(() => lay(language));

  it.for(['tune', 'held'] as const)('the half «%s»: at least nine of ten are found', async (half, { annotate }) => {
    const { sought, found, shown, wrong, missed } = await measure(language, half);
    const share = (part: number, whole: number) => `${part}/${whole} = ${(part / whole).toFixed(3)}`;
    await annotate(
      `${language}, ${half}: recall ${share(found, sought)}; precision ${share(found, shown)}; hard negatives suggested ${wrong}/18${missed.map((one) => `\n  missed: ${one}`).join('')}`,
    );
    expect(sought).toBe(22);
    expect(found / sought).toBeGreaterThanOrEqual(0.9);
  });
});

const ASK = `query($title: String!, $need: String, $commune: String, $except: ID) {
  similarProposals(title: $title, need: $need, commune: $commune, except: $except) { id title }
}`;
const ask = async (variables: object) =>
  (await app.ask<{ similarProposals: { id: Id; title: string }[] }>(ASK, variables)).data!.similarProposals;

describe('Proposals alike, as they are asked for', () => {
  beforeAll(() => lay('fr'));
  const written = { title: 'Rouvrir le four à pain', need: 'Le four à pain du village tombe en ruine.' };

  it('what differs only by its place is not the same', async () => {
    for (const pair of PAIRS.filter(
      ({ a, b, language }) => language === 'fr' && a.title === b.title && a.place !== b.place,
    ))
      expect(await suggest(pair), pair.id).not.toContain(ids.get(`${pair.id}b`));
    const hamlet = { title: 'Un abribus au hameau du Rousset', need: 'Les enfants attendent le car sous la pluie.' };
    expect((await ask(hamlet)).map(({ title }) => title)).toEqual([hamlet.title]);
  });

  it('accents may be there or not', async () => {
    const bare = { title: 'rouvrir le four a pain', need: 'le four a pain du village tombe en ruine' };
    expect((await ask(bare)).map(({ id }) => id)).toEqual((await ask(written)).map(({ id }) => id));
    expect(await ask(bare)).toHaveLength(1);
  });

  it('what is not on line is never shown, nor the draft itself', async () => {
    const [first] = await ask(written);
    expect(await ask({ ...written, except: first!.id })).not.toContainEqual(first);
    for (const away of [
      `state = 'withdrawn', withdrawn_at = now(), withdrawn_for = 'x'`,
      `state = 'hidden', hidden_at = now(), hidden_for = 'spam'`,
    ]) {
      await app.owner.query(`UPDATE proposal SET ${away} WHERE id = $1`, [first!.id]);
      expect(await ask(written)).not.toContainEqual(first);
      await app.owner.query(`UPDATE proposal SET state = 'published' WHERE id = $1`, [first!.id]);
    }
    expect(await ask(written)).toContainEqual(first);
  });

  it('whatever is typed finds something or nothing, and breaks nothing', async () => {
    for (const title of [
      '',
      ' ',
      "l'",
      `'; DROP TABLE proposal --`,
      '\u0000',
      '\ud800',
      ':* & | !',
      '\\',
      'é'.repeat(5000),
      '('.repeat(3000),
    ])
      expect(await ask({ title, need: title, commune: title, except: title })).toBeInstanceOf(Array);
  });

  it('asks the same few statements whatever is found', async () => {
    const few = await fewestStatementsOf(app, () => ask(written));
    expect(few.length).toBeLessThanOrEqual(4);
  });
});
