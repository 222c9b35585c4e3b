import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '@mondee/kernel';
import { CAST } from '@mondee/testing/cast';
import { castOnStage } from '../platform/testing/cast-on-stage';
import { TestApp } from '../platform/testing/test-app';
import { ImportTable } from './import-table';

let app: TestApp;
let irene: string;
const IMPORT = `mutation($input: ImportTableInput!) { importTable(input: $input) {
  ... on ImportReport { total taken already done titles columns { name label required title } refused { line refusal { code field message } } }
  ... on Refusal { code field message } } }`;
const packed = (text: string | Buffer) => gzipSync(text).toString('base64');
const bring = async (text: string, more: object = {}, cookie: string | undefined = irene) =>
  (
    await app.ask<{ importTable: Record<string, unknown> }>(
      IMPORT,
      { input: { kind: 'territory.plan', table: packed(text), dryRun: false, ...more } },
      cookie,
    )
  ).data?.importTable;
const count = async () => (await app.owner.query('SELECT count(*)::int AS n FROM objective')).rows[0].n as number;

const GOOD = `Axe;Objectif;Indicateur;Unité;Sens;Départ;Date de départ;Cible;Échéance;Source
Mobilité;Aller au marché sans voiture;Voyageurs par marché;voyageurs;hausse;12;01/11/2025;60;30/06/2027;Comptage à bord
mobilite;Aller au marché sans voiture;Arrêts desservis;arrêts;hausse;"1 204,5";01/11/2025;2000;30/06/2027;Relevé
MOBILITÉ;Des chemins sûrs vers l’école;;;;;;;;`;

beforeAll(async () => {
  app = await TestApp.start({}, castOnStage);
  irene = await app.signIn(CAST.irene.id);
});
afterAll(() => app.stop());

describe('a plan that exists already', () => {
  it('is tried first: the trial says what would happen, and changes nothing', async () => {
    const report = await bring(GOOD, { dryRun: true });
    expect(report).toMatchObject({ total: 3, taken: 3, already: 0, done: false, refused: [] });
    expect(await count()).toBe(0);
  });

  it('comes in whole, by the import channel, each thing a fact; the same file again doubles nothing', async () => {
    expect(await bring(GOOD)).toMatchObject({ taken: 3, done: true });
    expect(await count()).toBe(2);
    const { rows } = await app.owner.query(
      `SELECT kind, channel FROM fact WHERE kind IN ('ObjectiveLaid', 'IndicatorLaid') ORDER BY seq`,
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['ObjectiveLaid', 'IndicatorLaid', 'IndicatorLaid', 'ObjectiveLaid']);
    expect(rows.every(({ channel }) => channel === 'import')).toBe(true);
    expect(await bring(GOOD)).toMatchObject({ taken: 0, already: 3, done: true });
    expect(await count()).toBe(2);
  });

  it('with one bad line stays out as a whole, and says which line and why', async () => {
    const text = 'axe;objectif\nMobilité;Un objectif tout neuf\nPêche;Encore un objectif\nMobilité;Bref';
    const before = await count();
    const report = await bring(text);
    expect(report).toMatchObject({ done: false, taken: 1 });
    expect(report?.['refused']).toMatchObject([
      { line: 3, refusal: { code: 'territory.UnknownAxis', field: 'axis' } },
      { line: 4, refusal: { code: 'territory.TooShort', field: 'title' } },
    ]);
    expect(await count()).toBe(before);
    expect(await bring(text, { onlyGood: true })).toMatchObject({ done: true, taken: 1 });
    expect(await count()).toBe(before + 1);
  });

  it('says which column it misses, and takes the title it is told', async () => {
    const text = 'Domaine;Ce que nous voulons\nMobilité;Des cars le soir aussi';
    expect(await bring(text)).toMatchObject({ done: false, taken: 0 });
    const mapping = [
      { column: 'axis', title: 'Domaine' },
      { column: 'objective', title: 'Ce que nous voulons' },
    ];
    expect(await bring(text, { mapping })).toMatchObject({ done: true, taken: 1 });
  });

  it('the same new line sent by two at once comes in once', async () => {
    const text = 'axe;objectif\nMobilité;Deux importent la même ligne';
    const before = await count();
    await Promise.all([bring(text), bring(text)]);
    expect(await count()).toBe(before + 1);
  });

  it('is for who configures; what is no table, and a bomb, are refused in words', async () => {
    const jeanne = await app.signIn(CAST.jeanne.id);
    expect(await bring(GOOD, {}, jeanne)).toMatchObject({ code: 'territory.NotConfigurer' });
    expect(await bring(GOOD, {}, '')).toMatchObject({ code: 'people.SignInNeeded' });
    expect(await bring(GOOD, { table: 'pas du gzip' })).toMatchObject({ code: 'territory.NotATable' });
    const bomb = gzipSync(Buffer.alloc(60_000_000, 'a')).toString('base64');
    expect(await bring(GOOD, { table: bomb })).toMatchObject({ code: 'territory.NotATable' });
    for (const kind of ['x.y', 'territory.constructor', '__proto__.x'])
      expect(await bring(GOOD, { kind })).toMatchObject({ code: 'territory.NotATable', field: 'kind' });
  });

  it('ten thousand lines are tried while the server still answers', async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `Mobilité;Objectif bien long numéro ${i}`);
    const table = packed(`axe;objectif\n${lines.join('\n')}`);
    const viewer = { person: CAST.irene.id, roles: CAST.irene.roles, mandates: [] };
    let slowest = 0;
    let last = performance.now();
    const pulse = setInterval(() => {
      slowest = Math.max(slowest, performance.now() - last);
      last = performance.now();
    }, 20);
    const begun = performance.now();
    const kind = 'territory.plan';
    const report = unwrap(await app.app.get(ImportTable).run(viewer, { kind, table, dryRun: true }));
    clearInterval(pulse);
    process.stdout.write(
      `10 000 lines: ${Math.round(performance.now() - begun)} ms, longest pause ${Math.round(slowest)} ms\n`,
    );
    expect(report).toMatchObject({ taken: 10_000, refused: [] });
    expect(slowest).toBeLessThan(2_000);
  }, 120_000);
});

describe('a list of actors', () => {
  const ACTORS = `Nom;Famille;SIRET ou RNA;Commune;Site
Les Amis du Four;Association;W261234567;vassieux-en-vercors;https://four.example
Veillées de la Bourne;Habitants;;Saint-Jean-en-Royans;`;
  const organisations = async () =>
    (
      await app.owner.query(
        `SELECT name, commune_code, state FROM organisation WHERE name ~ 'Four|Bourne' ORDER BY name`,
      )
    ).rows;

  it('comes in listed; the same file again, its numbers spaced otherwise, doubles none', async () => {
    const kind = 'people.organisations';
    expect(await bring(ACTORS, { kind })).toMatchObject({ taken: 2, done: true, refused: [] });
    expect(await organisations()).toEqual([
      { name: 'Les Amis du Four', commune_code: '26364', state: 'listed' },
      { name: 'Veillées de la Bourne', commune_code: '26307', state: 'listed' },
    ]);
    expect(await bring(ACTORS.replace('W261234567', 'W 261 234 567'), { kind })).toMatchObject({
      taken: 0,
      already: 2,
    });
  });

  it('says line by line what is wrong: a family nobody knows, a number that is none', async () => {
    const text = 'nom;famille;siret\nUn;Martiens;\nL’usine du Bas;Entreprise;123';
    const report = await bring(text, { kind: 'people.organisations' });
    expect(report).toMatchObject({ done: false, taken: 0 });
    expect(
      (report?.['refused'] as { line: number; refusal: { code: string } }[]).map((x) => [x.line, x.refusal.code]),
    ).toEqual([
      [2, 'people.NotASector'],
      [3, 'people.NotANumber'],
    ]);
  });
});

describe('proposals gathered elsewhere', () => {
  const IDEAS = `Réf;Titre;Besoin;Idée;Thème;Lieu
A-1;Un banc devant l’école de La Chapelle;Les parents attendent debout le soir.;Poser deux bancs à l’abri du vent.;Qualité de vie;La Chapelle-en-Vercors
A-2;Des vélos à prêter au marché;On vient en voiture pour trois kilomètres.;Prêter dix vélos le jour du marché.;Mobilité;`;
  const proposals = async () =>
    (await app.owner.query(`SELECT title, state, channel, commune_code FROM proposal ORDER BY number`)).rows;

  it('are on line at once by the import channel, and once', async () => {
    const kind = 'proposals.proposals';
    expect(await bring(IDEAS, { kind, dryRun: true })).toMatchObject({ taken: 2, done: false, refused: [] });
    expect(await proposals()).toEqual([]);
    expect(await bring(IDEAS, { kind })).toMatchObject({ taken: 2, done: true });
    expect(await bring(IDEAS.replace('Un banc', 'Deux bancs'), { kind })).toMatchObject({ taken: 0, already: 2 });
    expect(await proposals()).toMatchObject([
      { state: 'published', channel: 'import', commune_code: '26074' },
      { state: 'published', channel: 'import', commune_code: null },
    ]);
  });

  it('name the line whose axis nobody knows or whose text is too short', async () => {
    const text =
      'titre;besoin;idee;axe\nUn car le dimanche soir;Rien ne circule le dimanche.;Un car à 18 heures.;Pêche';
    expect(await bring(text, { kind: 'proposals.proposals' })).toMatchObject({
      done: false,
      refused: [{ line: 2, refusal: { code: 'proposals.UnknownAxis' } }],
    });
  });
});
