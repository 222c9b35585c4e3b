import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CastOfProposals } from '../platform/testing/cast-of-proposals';
import { TestApp } from '../platform/testing/test-app';

const LOAD = `mutation($input: LoadOutlinesInput!) { loadOutlines(input: $input) {
  ... on OutlinesLoaded { communes } ... on Refusal { code field } } }`;
const COMMUNES = `{ territory { communes { code outline } } }`;

let app: TestApp;
let cast: CastOfProposals;
let codes: string[];

beforeAll(async () => {
  app = await TestApp.start();
  cast = await CastOfProposals.arrive(app);
  codes = (await communes()).map(({ code }) => code);
});
afterAll(() => app?.stop());

const communes = async () =>
  (await app.ask<{ territory: { communes: { code: string; outline: number[][][] | null }[] } }>(COMMUNES)).data!
    .territory.communes;
const square = (x: number) => [
  [x, 45],
  [x + 0.01, 45],
  [x + 0.01, 45.01],
  [x, 45.01],
  [x, 45],
];
const file = (of: readonly string[]) =>
  JSON.stringify({
    features: of.map((code, i) => ({
      properties: { code },
      geometry: { type: 'Polygon', coordinates: [square(5 + i / 100)] },
    })),
  });
const load = async (geojson: string, who?: string, source = 'IGN, licence ouverte') =>
  (await app.ask<{ loadOutlines: object }>(LOAD, { input: { geojson, source } }, who ? cast.cookies[who] : undefined))
    .data?.loadOutlines;

describe('outlines loaded by an administrator', () => {
  it('are refused to anybody else, and leave the map as it is', async () => {
    expect(await load(file(codes), 'irene')).toMatchObject({ code: 'territory.ForAdministrators' });
    expect(await load(file(codes))).not.toHaveProperty('communes');
    expect((await communes()).every(({ outline }) => outline === null)).toBe(true);
  });

  it('are refused when a commune is missing or no source is said', async () => {
    expect(await load(file(codes.slice(1)), 'paul')).toEqual({ code: 'territory.OutlinesMissing', field: 'geojson' });
    expect(await load(file(codes), 'paul', ' ')).toEqual({ code: 'territory.Missing', field: 'source' });
  });

  it('draw every commune, and the journal tells of it', async () => {
    expect(await load(file(codes), 'paul')).toEqual({ communes: codes.length });
    expect((await communes()).every(({ outline }) => outline?.[0]?.length === 4)).toBe(true);
    const { rows } = await app.owner.query(`SELECT data FROM fact WHERE kind = 'OutlinesLoaded'`);
    expect(rows).toEqual([{ data: { communes: codes.length, source: 'IGN, licence ouverte' } }]);
  });
});
