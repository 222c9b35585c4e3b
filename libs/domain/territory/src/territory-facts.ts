import { ref, type Fact, type Id, type Ref } from '@mondee/kernel';
import type { Axis, Indicator, Measurement, Objective } from './plan';

export const TERRITORY_FACTS = [
  ...(['PlanLaid', 'ObjectiveLaid', 'IndicatorLaid', 'MeasurementRecorded'] as const),
  ...(['SettingChanged', 'TextReworded', 'OutlinesLoaded'] as const),
  ...(['AxisAdded', 'AxisRenamed', 'AxesOrdered', 'AxisRetired', 'AxisReturned'] as const),
  ...(['EventPosted', 'EventChanged', 'EventCancelled'] as const),
] as const;
export type TerritoryFactKind = (typeof TERRITORY_FACTS)[number];
export type TerritoryFact = Fact<TerritoryFactKind>;

/** The plan is opened with its axes. The subject is the territory, whose id the shell keeps. */
export function planLaid(territory: Id, axes: readonly Axis[]): TerritoryFact {
  const data = { axes: axes.map(({ id, slug, name }) => ({ id, slug, name: name.fr })) };
  return { kind: 'PlanLaid', subject: ref('territory', territory), data, public: true };
}

export function objectiveLaid({ id, axis, title, summary }: Objective): TerritoryFact {
  return { kind: 'ObjectiveLaid', subject: ref('objective', id), data: { axis, title, summary }, public: true };
}

/** Values are written as decimal texts: a fact holds no number that is not whole. */
export function indicatorLaid({ id, objective, baseline, target, ...rest }: Indicator): TerritoryFact {
  return {
    kind: 'IndicatorLaid',
    subject: ref('indicator', id),
    links: [{ to: ref('objective', objective), as: 'part-of' }],
    data: { ...rest, baseline: String(baseline), target: String(target) },
    public: true,
  };
}

export function measurementRecorded(of: Measurement, unit: string): TerritoryFact {
  const subject: Ref = ref('indicator', of.indicator);
  const { on, value, low, high, kind, source } = of;
  return {
    kind: 'MeasurementRecorded',
    subject,
    data: {
      ...{ measurement: of.id, on, value: String(value), unit, kind, source },
      ...(low !== undefined && { low: String(low) }),
      ...(high !== undefined && { high: String(high) }),
    },
    personal: { enteredBy: of.enteredBy },
    public: true,
  };
}
