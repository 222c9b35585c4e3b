import type { Day, Id, Instant, Localized } from '@mondee/kernel';

/** A commune as the State counts it. */
export interface Commune {
  /** INSEE code: `26364`; Corsica has letters, so a text. */
  readonly code: string;
  readonly name: string;
  readonly population: number;
  /** A postcode proves nothing: two serve eighteen communes here. For searching only. */
  readonly postcodes: readonly string[];
}

/** The plan: axes → objectives → indicators → measurements. */
export interface Axis {
  readonly id: Id;
  readonly slug: string;
  readonly name: Localized;
  readonly summary: Localized;
}

export interface Objective {
  readonly id: Id;
  readonly axis: Id;
  readonly title: string;
  readonly summary: string;
}

export type IndicatorDirection = 'up' | 'down';

export interface Indicator {
  readonly id: Id;
  readonly objective: Id;
  readonly name: string;
  /** Fixed for ever: another unit is another indicator. */
  readonly unit: string;
  readonly direction: IndicatorDirection;
  readonly baseline: number;
  readonly baselineOn: Day;
  readonly target: number;
  readonly due: Day;
  readonly source: string;
}

/** How a value was come by: by an instrument, typed in, taken from open data, or estimated. */
export const MEASUREMENT_KINDS = ['measured', 'entered', 'open-data', 'estimated'] as const;
export type MeasurementKind = (typeof MEASUREMENT_KINDS)[number];

export interface Measurement {
  readonly id: Id;
  readonly indicator: Id;
  readonly on: Day;
  readonly value: number;
  /** The bounds the source gives, if it gives them: low ≤ value ≤ high. */
  readonly low?: number;
  readonly high?: number;
  readonly kind: MeasurementKind;
  readonly source: string;
  readonly enteredBy: Id;
  readonly enteredAt: Instant;
}

/** The commune of that code in a territory, if it is one of its own. */
export function communeOf(communes: readonly Commune[], code: string | null | undefined): Commune | undefined {
  return communes.find((one) => one.code === code);
}

/** The zone in which days are counted where a territory names no other. */
export const DEFAULT_ZONE = 'Europe/Paris';
