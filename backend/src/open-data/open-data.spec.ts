import { parse } from 'csv-parse/sync';
import { toRDF } from 'jsonld';
import { Parser, type Quad } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, ref, type Id } from '@mondee/kernel';
import { contentHidden, contentRestored } from '@mondee/domain/moderation';
import { CAST } from '@mondee/testing/cast';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { Proposing } from '../platform/testing/proposals-on-line';
import { statementsOf } from '../platform/testing/statements';
import { tell } from '../platform/testing/tell';
import { TestApp } from '../platform/testing/test-app';
import { Rooms } from '../platform/rooms/rooms';
import { OpenDataStore, PAGE_ROWS } from './open-data.store';
import { asCsv } from './written';

const SECRET = 'Noix confidentielles';
const NAMES = ['answers', 'commitments', 'decisions', 'deliberations', 'indicators', 'measurements', 'proposals'];
let app: TestApp;
let online: Id;
let indicator: Id;

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  const proposing = await Proposing.with(app);
  await proposing.draft(`${SECRET}, un brouillon`);
  await proposing.handedIn(`${SECRET}, déposées`);
  online = await proposing.onLine('=Une navette, au "marché"');
  const given = await proposing.onLine('Un banc au soleil');
  const nadia = await app.signIn(CAST.nadia.id);
  const answerTo = async (to: Id, words: string) => {
    const { id } = (await app.owner.query('SELECT id FROM answer WHERE to_id = $1', [to])).rows[0];
    const text = `${words}, écrite pour être lue par le conseil.`;
    const prepared = await app.ask(
      `mutation($id: ID!, $text: String!) { it: prepareAnswer(input: { answerId: $id, verdict: ACCEPTED, text: $text, reasons: $text }) { ... on Answer { id } ... on Refusal { code } } }`,
      { id, text },
      nadia,
    );
    expect(prepared.data).toEqual({ it: { id } });
    return id as Id;
  };
  await answerTo(online, `${SECRET}, la réponse préparée`);
  const id = await answerTo(given, 'La réponse publiée');
  const published = await app.ask(
    'mutation($id: ID!) { it: publishAnswer(input: { answerId: $id }) { ... on Answer { id } ... on Refusal { code } } }',
    { id },
    nadia,
  );
  expect(published.data).toEqual({ it: { id } });
  await app.settle();
  indicator = newId(1);
  const objective = newId(2);
  await app.owner.query(
    `INSERT INTO objective (id, axis_id, position, title, summary, laid_at) SELECT $1, id, 900, 'Moins de route', '', now() FROM axis LIMIT 1`,
    [objective],
  );
  await app.owner.query(
    `INSERT INTO indicator (id, objective_id, name, unit, direction, baseline, baseline_on, target, due, source, laid_at)
     VALUES ($1, $2, 'Solde', '%', 'down', -5, '2025-01-01', -9.5, '2030-01-01', 'INSEE', now())`,
    [indicator, objective],
  );
});
afterAll(() => app?.stop());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${app.url}/open-data/${path}`, { headers });
const text = async (path: string) => {
  const response = await get(path);
  expect(response.status, path).toBe(200);
  return response.text();
};
const table = async (name: string) =>
  parse(await text(`${name}/${name}.csv`), { columns: true }) as Record<string, string>[];
const everything = async () =>
  (
    await Promise.all(
      NAMES.flatMap((name) =>
        ['datapackage.json', `${name}.csv`, `${name}.json`].map((path) => text(`${name}/${path}`)),
      ),
    )
  ).join('\n');

describe('open data', () => {
  it('is listed, each dataset with its licence', async () => {
    const { datasets } = JSON.parse(await text('')) as { datasets: { name: string; licence: string }[] };
    expect(datasets.map(({ name }) => name).sort()).toEqual(NAMES);
    expect(datasets.filter(({ licence }) => licence === 'CC-BY-SA-4.0').map(({ name }) => name)).toEqual(['proposals']);
  });

  it('is on a page with its rows and every column in plain words, in the language of who reads', async () => {
    const query = '{ openDatasets { name title rows csv columns { name meaning } licence { path } } }';
    interface Seen {
      readonly name: string;
      readonly title: string;
      readonly rows: number;
      readonly csv: string;
      readonly columns: readonly { readonly name: string; readonly meaning: string }[];
    }
    const { openDatasets } = (await app.ask<{ openDatasets: Seen[] }>(query)).data!;
    expect(openDatasets.map(({ name }) => name).sort()).toEqual(NAMES);
    for (const { name, rows, csv, columns } of openDatasets) {
      expect([name, (await table(name)).length]).toEqual([name, rows]);
      const written = await (await fetch(app.url + csv)).text();
      expect(columns.map((one) => one.name)).toEqual(written.split('\n')[0]!.split(','));
      for (const { meaning } of columns) expect(meaning.length).toBeGreaterThan(3);
    }
  });

  it('is told to portals as a DCAT catalogue, the same in both forms, without asking another site for words', async () => {
    const turtle = new Parser().parse(await text('catalog.ttl'));
    const words = await text('catalog.jsonld');
    const documentLoader = (url: string) => Promise.reject(new Error(`asked for ${url}`));
    const quads = await toRDF(JSON.parse(words) as object, { format: 'application/n-quads', documentLoader });
    const lines = new Parser({ format: 'N-Quads' }).parse(quads);
    const plain = (all: readonly Quad[]) =>
      all.map((quad) => JSON.stringify([quad.subject, quad.predicate, quad.object])).sort();
    expect(plain(turtle)).toEqual(plain(lines));
    const of = (type: string) => turtle.filter(({ object }) => object.value === `http://www.w3.org/ns/dcat#${type}`);
    expect([of('Catalog').length, of('Dataset').length, of('Distribution').length]).toEqual([
      1,
      NAMES.length,
      2 * NAMES.length,
    ]);
    const must = ['title', 'description', 'publisher', 'license'].map((one) => `http://purl.org/dc/terms/${one}`);
    for (const { subject } of of('Dataset')) {
      const said = turtle.filter((quad) => quad.subject.equals(subject)).map(({ predicate }) => predicate.value);
      for (const property of must) expect(said, subject.value).toContain(property);
    }
    for (const { object } of turtle.filter(({ predicate }) => predicate.value.endsWith('#downloadURL')))
      expect((await fetch(app.url + new URL(object.value).pathname)).status, object.value).toBe(200);
  });

  it('has nothing at an address that is not one of its own', async () => {
    for (const path of [
      'proposals/answers.csv',
      'communes/communes.csv',
      'toString/toString.csv',
      'x/datapackage.json',
    ])
      expect((await get(path)).status, path).toBe(404);
  });

  it.each(NAMES)('%s is the same table twice, every column explained in both languages', async (name) => {
    const described = JSON.parse(await text(`${name}/datapackage.json`)) as {
      resources: { path: string; schema: { fields: { name: string; description: string; translations: object }[] } }[];
      licenses: object[];
    };
    const [csv, json] = described.resources;
    const header = (await text(`${name}/${csv!.path}`)).split('\n')[0]!.split(',');
    expect(csv!.schema.fields.map((field) => field.name)).toEqual(header);
    for (const field of csv!.schema.fields)
      expect(field).toMatchObject({ description: /./, translations: { en: { description: expect.any(String) } } });
    const rows = JSON.parse(await text(`${name}/${json!.path}`)) as Record<string, unknown>[];
    const key = header[0]!;
    for (const row of rows) expect(row[key], key).toBeTruthy();
    expect(rows.map((row) => row[key])).toEqual((await table(name)).map((row) => row[key]));
    for (const row of rows) expect(Object.keys(row)).toEqual(header);
    expect(described.licenses).toHaveLength(1);
  });

  it('holds what is on line, and no cell that a spreadsheet would run; a number below zero stays a number', async () => {
    const found = (await table('proposals')).find(({ id }) => id === online);
    expect(found).toMatchObject({ title: `'=Une navette, au "marché"`, author: CAST.jeanne.name, support_count: '0' });
    expect((await table('indicators')).find(({ id }) => id === indicator)).toMatchObject({
      baseline: '-5',
      target: '-9.5',
    });
    expect((await table('answers')).map((row) => row['text'])).toEqual([
      'La réponse publiée, écrite pour être lue par le conseil.',
    ]);
  });

  it('holds no draft, nothing that waits, no address and nothing that names a person but the public name', async () => {
    const all = await everything();
    expect(all).toContain('Une navette');
    expect(all).not.toContain(SECRET);
    for (const person of Object.values(CAST)) {
      expect(all).not.toContain(person.id);
      if ('email' in person && person.email) expect(all).not.toContain(person.email);
    }
  });

  it('loses what is hidden at once, with its answers, and finds it again when it is restored', async () => {
    const { id } = (await table('proposals')).find(({ title }) => title === 'Un banc au soleil')!;
    const of = ref('proposal', id as Id);
    await tell(app, [contentHidden({ of, case: newId(1), scope: 'whole', reason: 'privacy' })]);
    await app.settle();
    const all = await everything();
    for (const words of ['banc', id!, 'La réponse publiée']) expect(all).not.toContain(words);
    await tell(app, [contentRestored({ of, case: newId(1), scope: 'whole', because: 'appeal' })]);
    await app.settle();
    expect(await everything()).toContain('Un banc au soleil');
  });

  it('leaves an erased text out', async () => {
    const ids = async () => (await table('proposals')).map((row) => row['id']);
    expect(await ids()).toContain(online);
    await app.owner.query('UPDATE proposal SET text_erased_at = now() WHERE id = $1', [online]);
    expect(await ids()).not.toContain(online);
    await app.owner.query('UPDATE proposal SET text_erased_at = NULL WHERE id = $1', [online]);
  });

  it('is not sent again while nothing changed', async () => {
    const path = 'indicators/indicators.csv';
    const tag = (await get(path)).headers.get('etag')!;
    const again = { 'if-none-match': tag, 'cache-control': 'max-age=0' };
    expect((await get(path, again)).status).toBe(304);
    await app.owner.query('UPDATE indicator SET target = -10 WHERE id = $1', [indicator]);
    expect((await get(path, again)).status).toBe(200);
  });
});

describe('a hundred thousand rows', () => {
  const ROWS = 100_000;
  const file = () =>
    app.app
      .get(Rooms)
      .manifests.flatMap(({ exports }) => exports)
      .find(({ name }) => name === 'measurements')!.file!;

  beforeAll(async () => {
    await app.owner.query(
      `INSERT INTO measurement (id, indicator_id, measured_on, value, kind, source, entered_at)
       SELECT gen_random_uuid(), $1, '2020-01-01', n, 'measured', 'Relevé', now() FROM generate_series(1, ${ROWS}) n`,
      [indicator],
    );
  });

  it('are read in pages of one statement, the next only once the last was taken', async () => {
    const store = app.app.get(OpenDataStore);
    const pages = store.pagesOf(file());
    const isPage = (statement: string) => statement.includes('measurement');
    const first = await statementsOf(app, () => pages.next());
    expect(first.filter(isPage)).toHaveLength(1);
    let rows = PAGE_ROWS;
    let most = 0;
    const rest = await statementsOf(app, async () => {
      for await (const page of pages) {
        rows += page.length;
        most = Math.max(most, page.length);
      }
    });
    expect(rows).toBe(ROWS);
    expect(most).toBe(PAGE_ROWS);
    // the last, which is empty, says that there is no more
    expect(rest.filter(isPage)).toHaveLength(ROWS / PAGE_ROWS);
  });

  it('are written as they are read: no more than a page is held', async () => {
    let longest = 0;
    let lines = 0;
    for await (const part of asCsv(file(), app.app.get(OpenDataStore).pagesOf(file()))) {
      const found = part.split('\n').length - 1;
      longest = Math.max(longest, found);
      lines += found;
    }
    expect([lines, longest]).toEqual([ROWS + 1, PAGE_ROWS]);
  });

  it('come whole over the wire, each once', async () => {
    const lines = (await text('measurements/measurements.csv')).trimEnd().split('\n').slice(1);
    expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(ROWS);
  });
});
