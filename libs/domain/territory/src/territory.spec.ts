import { canonicalJson, FakeClock, newId, unwrap, type Act, type Json } from '@mondee/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  communeOf,
  DEFAULT_AXES,
  layIndicator,
  layObjective,
  planLaid,
  recordMeasurement,
  type Indicator,
  type IndicatorInput,
  type MeasurementInput,
} from './index';

const clock = new FakeClock('2026-11-22T23:30:00.000Z');
const id = () => newId(Date.parse(clock.now()));
const [irene, axis, objective] = [id(), id(), id()];
const act: Act = { id: id(), actor: { kind: 'person', person: irene }, channel: 'web', at: clock.now() };
const as = (...roles: string[]) => ({ viewer: { person: irene, roles }, zone: 'Europe/Paris', id: id() });
const full: IndicatorInput = {
  name: 'Trajets en car le soir',
  unit: 'trajets par mois',
  direction: 'up',
  baseline: 120,
  baselineOn: '2026-09-01',
  target: 360,
  due: '2027-12-31',
  source: 'Service mobilité',
};
const lay = (change: IndicatorInput = {}, ...roles: string[]) =>
  layIndicator({ ...full, ...change }, act, { ...as(...(roles.length ? roles : ['facilitator'])), objective });
const indicator = (): Indicator => unwrap(lay()).state;
const value: MeasurementInput = { on: '2026-11-20', value: 180.5, kind: 'measured', source: 'Billettique' };
const measure = (change: MeasurementInput = {}, ...roles: string[]) =>
  recordMeasurement(indicator(), { ...value, ...change }, act, as(...(roles.length ? roles : ['agent'])));

describe('the plan', () => {
  it('starts with six axes, each with its own address', () => {
    expect(DEFAULT_AXES.map((one) => one.slug)).toEqual([
      'mobilite',
      'economie',
      'citoyen',
      'environnement',
      'gouvernance',
      'qualite-de-vie',
    ]);
    const fact = planLaid(
      id(),
      DEFAULT_AXES.map((one) => ({ ...one, id: id() })),
    );
    expect(fact).toMatchObject({ kind: 'PlanLaid', public: true });
  });

  it('takes objectives and indicators from facilitators and administrators', () => {
    const made = layObjective({ title: 'Rentrer le soir sans voiture' }, act, { ...as('administrator'), axis });
    expect(unwrap(made).facts).toMatchObject([{ kind: 'ObjectiveLaid', data: { axis } }]);
    expect(unwrap(lay()).facts).toMatchObject([
      { kind: 'IndicatorLaid', links: [{ to: { id: objective }, as: 'part-of' }], data: { baseline: '120' } },
    ]);
    expect(lay({}, 'agent')).toMatchObject({ refusal: { code: 'territory.NotPlanner' } });
  });

  it.each<[IndicatorInput, string, string]>([
    [{ unit: '' }, 'territory.Missing', 'unit'],
    [{ direction: 'left' }, 'territory.NotADirection', 'direction'],
    [{ baseline: Number.POSITIVE_INFINITY }, 'territory.NotANumber', 'baseline'],
    [{ target: '360' }, 'territory.NotANumber', 'target'],
    [{ target: 119 }, 'territory.TargetBehindBaseline', 'target'],
    [{ direction: 'down' }, 'territory.TargetBehindBaseline', 'target'],
    [{ baselineOn: '2026-13-01' }, 'territory.BadDate', 'baselineOn'],
    [{ due: '2026-09-01' }, 'territory.DueBeforeBaseline', 'due'],
  ])('%j is refused: %s', (change, code, field) => {
    expect(lay(change)).toMatchObject({ refusal: { code, field } });
  });

  it('finds a commune of its own, and no other', () => {
    const communes = [{ code: '26364', name: 'Vassieux-en-Vercors', population: 341, postcodes: ['26420'] }];
    expect(communeOf(communes, '26364')?.name).toBe('Vassieux-en-Vercors');
    expect([communeOf(communes, '75056'), communeOf(communes, null)]).toEqual([undefined, undefined]);
  });
});

describe('measuring', () => {
  it('is public, in the indicator’s unit, and says who only aside', () => {
    const { state, facts } = unwrap(measure({ low: 170, high: 190 }));
    expect(state).toMatchObject({ value: 180.5, low: 170, high: 190, kind: 'measured' });
    expect(facts).toMatchObject([
      {
        kind: 'MeasurementRecorded',
        public: true,
        data: { value: '180.5', unit: 'trajets par mois' },
        personal: { enteredBy: irene },
      },
    ]);
  });

  it.each<[MeasurementInput, string, string]>([
    [{ value: Number.NaN }, 'territory.NotANumber', 'value'],
    [{ value: 1e16 }, 'territory.NotANumber', 'value'],
    [{ value: null }, 'territory.NotANumber', 'value'],
    [{ low: 181 }, 'territory.BadBounds', 'low'],
    [{ high: 180 }, 'territory.BadBounds', 'high'],
    [{ on: '2026-11-24' }, 'territory.InTheFuture', 'on'],
    [{ on: undefined }, 'territory.BadDate', 'on'],
    [{ kind: 'guessed' }, 'territory.NotAKind', 'kind'],
    [{ source: ' ' }, 'territory.Missing', 'source'],
    [{ unit: 'kilomètres' }, 'territory.UnitFixed', 'unit'],
  ])('%j is refused: %s', (change, code, field) => {
    expect(measure(change)).toMatchObject({ refusal: { code, field } });
  });

  it('today is the day it is in the territory', () => {
    expect(measure({ on: '2026-11-23' }).ok).toBe(true);
  });

  it('is for agents, facilitators, administrators, in their own name', () => {
    expect(measure({}, 'decider')).toMatchObject({ refusal: { code: 'territory.NotMeasurer' } });
    const other = { ...act, actor: { kind: 'person' as const, person: id() } };
    expect(recordMeasurement(indicator(), value, other, as('agent')).ok).toBe(false);
  });

  it('writes any accepted value so that the journal can seal it and read it back', () => {
    fc.assert(
      fc.property(fc.double(), (number) => {
        const result = measure({ value: number });
        if (!result.ok) return;
        const data = JSON.parse(canonicalJson(result.value.facts[0]!.data as Json)) as { value: string };
        expect(Number(data.value)).toBe(number === 0 ? 0 : number);
      }),
    );
  });
});
