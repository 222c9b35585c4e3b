import type { Day, Id } from '@mondee/kernel';
import type { Indicator, MeasurementKind } from '@mondee/domain/territory';

/** An objective as it lies in the database. */
export interface ObjectiveRow {
  readonly id: Id;
  readonly axis_id: Id;
  readonly title: string;
  readonly summary: string;
  readonly laid_at: Date;
}

/** An indicator as it is read: days as text, for the driver would make local instants of them. */
export interface IndicatorRow {
  readonly id: Id;
  readonly objective_id: Id;
  readonly name: string;
  readonly unit: string;
  readonly direction: Indicator['direction'];
  readonly baseline: number;
  readonly baseline_on: Day;
  readonly target: number;
  readonly due: Day;
  readonly source: string;
  readonly laid_at: Date;
}

export interface MeasurementRow {
  readonly id: Id;
  readonly indicator_id: Id;
  readonly measured_on: Day;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly kind: MeasurementKind;
  readonly source: string;
  readonly entered_at: Date;
}

export const OBJECTIVE_COLUMNS = 'o.id, o.axis_id, o.title, o.summary, o.laid_at';
export const INDICATOR_COLUMNS = `i.id, i.objective_id, i.name, i.unit, i.direction, i.baseline,
  to_char(i.baseline_on, 'YYYY-MM-DD') AS baseline_on, i.target, to_char(i.due, 'YYYY-MM-DD') AS due, i.source, i.laid_at`;
export const MEASUREMENT_COLUMNS = `m.id, m.indicator_id, to_char(m.measured_on, 'YYYY-MM-DD') AS measured_on, m.value,
  m.low, m.high, m.kind, m.source, m.entered_at`;

export function indicatorOf(row: IndicatorRow): Indicator {
  const { id, name, unit, direction, baseline, target, due, source } = row;
  return {
    ...{ id, name, unit, direction, baseline, target, due, source },
    objective: row.objective_id,
    baselineOn: row.baseline_on,
  };
}
