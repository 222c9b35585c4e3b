import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, unwrap, type Id } from '@mondee/kernel';
import { CAST, type CastMember } from '@mondee/testing/cast';
import { AXES, INDICATORS } from '@mondee/testing/story';
import { CONFIG, type Config } from '../platform/config/config';
import { Acts } from '../platform/facts/acts';
import { fewestStatementsOf } from '../platform/testing/statements';
import { TestApp } from '../platform/testing/test-app';
import { IndicatorHops } from './plan-hops';
import { LayPlan } from './lay-plan';
import { LayTerritory } from './lay-territory';
import { Places } from './places.store';
import { TerritorySeed } from './territory.seed';
import { TerritoryStore } from './territory.store';

let app: TestApp;
let objective: Id;
let indicator: Id;
const cookies = new Map<CastMember, string>();

const TERRITORY = `{ territory { siren name population isDemonstration zone source communes { code name population postcodes } axes { id slug name summary } } }`;
const PLAN = `{ territory { axes { id objectives { id kind path title axis { slug } indicators {
  id kind path objective { id } latest { value on } progress { status reachedShare missing sentence } measurements { value low high kind on } } } } } }`;
const RECORD = `mutation($input: RecordMeasurementInput!) { recordMeasurement(input: $input) {
  ... on Indicator { id latest { value low high kind on source } progress { status reachedShare missing sentence } trend { status points atDueLow sentence } measurements { value } }
  ... on Refusal { code field message } } }`;

const lay = (plan: LayPlan, name: string) =>
  plan.indicator(viewerOf(CAST.irene), newId(Date.parse(app.clock.now())), objective, {
    ...{ name, unit: 'voyageurs', direction: 'up', baseline: 12, baselineOn: '2025-11-01' },
    ...{ target: 60, due: '2027-06-30', source: 'Comptage' },
  });
const viewerOf = (of: CastMember) => ({ person: of.id, roles: of.roles, mandates: [] });
const measurement = (change: object = {}) => ({
  ...{ indicatorId: indicator, on: '2026-11-18', value: 38, low: 36, high: 40, kind: 'MEASURED', source: 'À bord' },
  ...change,
});
const record = (input: object, who: CastMember = CAST.bruno) =>
  app.ask<{ recordMeasurement: Record<string, unknown> }>(RECORD, { input }, cookies.get(who));

/** What the start would do under another setting. */
function layAt(MONDEE_EPCI: string, store: Partial<TerritoryStore> = {}): LayTerritory {
  const config = { ...app.app.get<Config>(CONFIG), MONDEE_EPCI };
  const own = Object.assign(Object.create(app.app.get(TerritoryStore)) as TerritoryStore, store);
  return new LayTerritory(config, app.app.get(Acts), own, app.app.get(Places));
}

beforeAll(async () => {
  app = await TestApp.start();
  for (const one of Object.values(CAST)) {
    await app.owner.query('INSERT INTO person (id, name, created_at) VALUES ($1, $2, now())', [one.id, one.name]);
    for (const role of one.roles)
      await app.owner.query('INSERT INTO person_role VALUES ($1, $2, now())', [one.id, role]);
  }
  for (const one of [CAST.bruno, CAST.jeanne]) cookies.set(one, await app.signIn(one.id));
  const plan = app.app.get(LayPlan);
  objective = unwrap(
    await plan.objective(viewerOf(CAST.irene), newId(1), AXES.mobilite, { title: 'Descendre au marché sans voiture' }),
  );
  indicator = unwrap(await lay(plan, 'Voyageurs les jours de marché'));
});
afterAll(() => app?.stop());

describe('the territory', () => {
  it('is laid at the start: eighteen communes, their people, their postcodes, the year of the figures', async () => {
    const { data } = await app.ask<{ territory: { communes: { name: string }[]; axes: { id: Id }[] } }>(TERRITORY);
    expect(data!.territory).toMatchObject({
      siren: '200067767',
      name: 'Communauté de communes du Royans-Vercors',
      population: 10004,
      zone: 'Europe/Paris',
      isDemonstration: true,
      source: expect.stringMatching(/millésime 2026/),
    });
    expect(data!.territory.communes).toHaveLength(18);
    expect(data!.territory.communes).toContainEqual(
      expect.objectContaining({ code: '26307', name: 'Saint-Jean-en-Royans', population: 2874, postcodes: ['26190'] }),
    );
    const names = data!.territory.communes.map(({ name }) => name);
    expect(names.indexOf('Échevis')).toBeLessThan(names.indexOf('La Chapelle-en-Vercors'));
    expect(data!.territory.axes.map(({ id }) => id)).toEqual(Object.values(AXES));
  });

  it('names its axes in the language of the request, French where there is no other', async () => {
    const names = async (language: string) => {
      const answer = await app.ask<{ territory: { axes: { name: string }[] } }>(TERRITORY, {}, undefined, {
        'accept-language': language,
      });
      return answer.data!.territory.axes.map(({ name }) => name);
    };
    expect(await names('en')).toContain('Quality of life');
    expect(await names('de')).toContain('Qualité de vie');
  });

  it('opens its plan once, however often and by however many it is started', async () => {
    const again = app.app.get(LayTerritory);
    await Promise.all([again.onModuleInit(), again.onModuleInit()]);
    await app.owner.query(`UPDATE territory SET source = 'another year'`);
    await Promise.all([again.onModuleInit(), again.onModuleInit()]);
    const { rows } = await app.owner.query(
      `SELECT (SELECT count(*)::int FROM fact WHERE kind = 'PlanLaid') AS laid, (SELECT count(*)::int FROM commune) AS communes,
        (SELECT count(*)::int FROM axis) AS axes, (SELECT source FROM territory) AS source`,
    );
    expect(rows[0]).toEqual({ laid: 1, communes: 18, axes: 6, source: expect.stringContaining('Insee') });
  });

  it('does not start on the database of another territory, and says what to do', async () => {
    await expect(layAt('200018166').onModuleInit()).rejects.toThrow(
      /holds Communauté de communes du Royans-Vercors \(200067767\).*Set MONDEE_EPCI=200067767.*empty database/,
    );
  });

  it('is another one by its setting alone', async () => {
    const other = await TestApp.start({ MONDEE_EPCI: '200018166', MONDEE_DEMO: 'off' });
    try {
      const { data } = await other.ask<{ territory: { communes: { name: string }[]; axes: unknown[] } }>(TERRITORY);
      expect(data!.territory).toMatchObject({ siren: '200018166', name: 'Communauté de communes Le Grésivaudan' });
      expect(data!.territory).toMatchObject({ isDemonstration: false });
      expect(data!.territory.communes.map(({ name }) => name)).toContain('Crolles');
      expect(data!.territory.communes).toHaveLength(43);
      expect(data!.territory.axes).toHaveLength(6);
    } finally {
      await other.stop();
    }
  });

  it('does not start for a SIREN that no intercommunality has', async () => {
    await expect(layAt('123456789', { held: () => Promise.resolve(undefined) }).onModuleInit()).rejects.toThrow(
      /no intercommunality of France has the SIREN 123456789/,
    );
  });
});

describe('a measurement', () => {
  it('is added by an agent, stands in the series, moves the progress and is a public fact', async () => {
    const { data } = await record(measurement());
    expect(data!.recordMeasurement).toMatchObject({
      id: indicator,
      latest: { value: 38, low: 36, high: 40, kind: 'MEASURED', on: '2026-11-18', source: 'À bord' },
      progress: { status: 'progressing', reachedShare: expect.closeTo(26 / 48, 12), missing: 22 },
    });
    const { rows } = await app.owner.query(`SELECT data, public FROM fact WHERE kind = 'MeasurementRecorded'`);
    expect(rows).toMatchObject([{ public: true, data: { value: '38', unit: 'voyageurs', on: '2026-11-18' } }]);
  });

  it('counts by its day, and of one day by who came last', async () => {
    await record(measurement({ on: '2026-11-11', value: 70, low: null, high: null }));
    app.clock.advance({ ms: 5 });
    const corrected = await record(measurement({ value: 37 }));
    expect(corrected.data!.recordMeasurement).toMatchObject({
      latest: { value: 37 },
      measurements: [{ value: 70 }, { value: 38 }, { value: 37 }],
    });
  });

  it('leads somewhere once four days have one, and the sentence says where and by when', async () => {
    const few = await record(measurement({ on: '2026-11-10', value: 30, low: null, high: null }));
    expect(few.data!.recordMeasurement).toMatchObject({
      trend: { status: 'too-few-data', atDueLow: null, sentence: expect.stringContaining('il en faut quatre') },
    });
    const enough = await record(measurement({ on: '2026-11-09', value: 29, low: null, high: null }));
    expect(enough.data!.recordMeasurement).toMatchObject({
      trend: {
        status: expect.stringMatching(/^(on-track|late)$/),
        points: 4,
        sentence: expect.stringContaining('voyageurs'),
      },
    });
  });

  it.each([
    ['a value of tomorrow', { on: '2026-11-23' }, 'territory.InTheFuture', 'on'],
    ['a day that is no day', { on: '2026-02-30' }, 'territory.BadDate', 'on'],
    ['a day before there were years', { on: '0000-01-01' }, 'territory.BadDate', 'on'],
    ['a missing day', { on: null }, 'territory.BadDate', 'on'],
    ['a missing value', { value: undefined }, 'territory.NotANumber', 'value'],
    ['a missing kind', { kind: undefined }, 'territory.NotAKind', 'kind'],
    ['bounds that do not hold it', { low: 39 }, 'territory.BadBounds', 'low'],
    ['a value no one can mean', { value: 1e300 }, 'territory.NotANumber', 'value'],
    ['a source that hides something', { source: 'À bord\u0000' }, 'territory.HiddenCharacters', 'source'],
    ['a source as long as a book', { source: 'x'.repeat(100_000) }, 'territory.TooLong', 'source'],
    ['an indicator that is not there', { indicatorId: newId(7) }, 'territory.NotFound', 'indicatorId'],
    ['what is no id', { indicatorId: "'; DROP TABLE measurement --" }, 'platform.NotAnId', 'indicatorId'],
  ])('refuses %s, with a sentence', async (_, change, code, field) => {
    const { data } = await record(measurement(change));
    expect(data!.recordMeasurement).toMatchObject({ code, field, message: expect.stringMatching(/\.$/) });
  });

  it('is refused to a resident, and to nobody in particular', async () => {
    expect((await record(measurement(), CAST.jeanne)).data).toMatchObject({
      recordMeasurement: { code: 'territory.NotMeasurer' },
    });
    expect((await record(measurement(), CAST.odile)).data).toMatchObject({
      recordMeasurement: { code: 'people.SignInNeeded' },
    });
  });

  it('keeps hostile words as words', async () => {
    const source = '<script>alert(1)</script> "\'; DROP TABLE indicator; --';
    const { data } = await record(measurement({ source, on: '2026-11-20' }));
    expect(data!.recordMeasurement).toMatchObject({ latest: { source } });
  });
});

describe('the plan', () => {
  it('costs the same statements with one indicator as with many', async () => {
    await app.ask(PLAN);
    const few = await fewestStatementsOf(app, () => app.ask(PLAN));
    for (let n = 0; n < 6; n++) unwrap(await lay(app.app.get(LayPlan), `Une autre mesure ${n}`));
    const many = await fewestStatementsOf(app, async () => expect((await app.ask(PLAN)).errors).toBeUndefined());
    expect(many).toHaveLength(few.length);
    expect(few).toHaveLength(5);
  });

  it('gives an indicator by its id, and nothing for what is none', async () => {
    const ask = (id: string) =>
      app.ask('query($id: ID!) { indicator(id: $id) { label objective { title axis { slug } } } }', { id });
    expect((await ask(indicator)).data).toMatchObject({
      indicator: { label: 'Voyageurs les jours de marché', objective: { axis: { slug: 'mobilite' } } },
    });
    for (const id of [newId(9), 'nothing', "' OR 1=1"]) expect((await ask(id)).data).toEqual({ indicator: null });
  });

  it('is laid by facilitators only', async () => {
    const refused = await app.app
      .get(LayPlan)
      .objective(viewerOf(CAST.jeanne), newId(4), AXES.citoyen, { title: 'Un objectif de trop' });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'territory.NotPlanner' } });
  });
});

describe('the story of the demonstration', () => {
  it('lays six objectives and a year of measures through the acts people use', async () => {
    const today = app.clock.now();
    for (const step of app.app.get(TerritorySeed).steps()) {
      app.clock.set(step.at);
      await step.run();
    }
    app.clock.set(today);
    const [hop] = await app.app.get(IndicatorHops).describe([INDICATORS.passengers], { roles: [], mandates: [] }, 'fr');
    expect(hop).toMatchObject({ state: 'NOW', kind: 'indicator', sentence: expect.stringContaining('38') });
    const { data } = await app.ask<{
      territory: { axes: { objectives: { indicators: { measurements: unknown[] }[] }[] }[] };
    }>(PLAN);
    const [passengers] = data!.territory.axes[0]!.objectives.flatMap(({ indicators }) => indicators).filter(
      ({ measurements }) => measurements.length > 8,
    );
    expect(passengers).toMatchObject({ id: INDICATORS.passengers, progress: { status: 'progressing' } });
    expect(passengers!.measurements.slice(-1)).toMatchObject([{ value: 38, low: 36, high: 40 }]);
    const { rows } = await app.owner.query(`SELECT count(*)::int AS n FROM indicator WHERE id = ANY($1::uuid[])`, [
      Object.values(INDICATORS),
    ]);
    expect(rows[0].n).toBe(6);
  });
});
