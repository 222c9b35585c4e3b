import { dayIn, isDay, ok, plainText, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import { MEASUREMENT_KINDS, type Indicator, type Measurement } from './plan';
import { measurementRecorded, type TerritoryFact } from './territory-facts';
import { actorOf, canMeasure, type PlanContext } from './territory-policy';

export interface MeasurementInput {
  readonly on?: unknown;
  readonly value?: unknown;
  readonly low?: unknown;
  readonly high?: unknown;
  readonly kind?: unknown;
  readonly source?: unknown;
  /** Need not be said; if it is, it must be the indicator's own. */
  readonly unit?: unknown;
}

/** Adds a value to an indicator's series. A wrong one is corrected by another of the same day; both stay. */
export function recordMeasurement(
  indicator: Indicator,
  input: MeasurementInput,
  act: Act,
  ctx: PlanContext & { readonly id: Id },
): Result<{ state: Measurement; facts: TerritoryFact[] }> {
  const can = canMeasure(ctx.viewer);
  if (!can.ok) return can;
  const by = actorOf(ctx.viewer, act, 'territory.NotMeasurer');
  if (!by.ok) return by;
  if (input.unit != null && input.unit !== indicator.unit) {
    return refuse('territory.UnitFixed', { field: 'unit', params: { unit: indicator.unit } });
  }
  const today = dayIn(act.at, ctx.zone);
  const { on } = input;
  if (!isDay(on)) return refuse('territory.BadDate', { field: 'on' });
  if (on > today) return refuse('territory.InTheFuture', { field: 'on', params: { date: today } });
  const values = readValues(input);
  if (!values.ok) return values;
  const kind = MEASUREMENT_KINDS.find((one) => one === input.kind);
  if (!kind) return refuse('territory.NotAKind', { field: 'kind' });
  const source = plainText('territory', 'source', input.source, { min: 2, max: 300, lines: 'one' });
  if (!source.ok) return source;
  const state: Measurement = {
    ...{ id: ctx.id, indicator: indicator.id, on, ...values.value, kind, source: source.value },
    ...{ enteredBy: by.value, enteredAt: act.at },
  };
  return ok({ state, facts: [measurementRecorded(state, indicator.unit)] });
}

function readValues(input: MeasurementInput): Result<Pick<Measurement, 'value' | 'low' | 'high'>> {
  const value = finite('value', input.value);
  if (!value.ok) return value;
  const low = input.low == null ? ok(undefined) : finite('low', input.low);
  if (!low.ok) return low;
  const high = input.high == null ? ok(undefined) : finite('high', input.high);
  if (!high.ok) return high;
  if ((low.value ?? value.value) > value.value) return refuse('territory.BadBounds', { field: 'low' });
  if ((high.value ?? value.value) < value.value) return refuse('territory.BadBounds', { field: 'high' });
  return ok({
    value: value.value,
    ...(low.value !== undefined && { low: low.value }),
    ...(high.value !== undefined && { high: high.value }),
  });
}

const LARGEST = 1e15;

/** A number people can mean: finite, and small enough for its decimals to survive. */
export function finite(field: string, raw: unknown): Result<number> {
  const sound = typeof raw === 'number' && Number.isFinite(raw) && Math.abs(raw) <= LARGEST;
  return sound ? ok(raw) : refuse('territory.NotANumber', { field, params: { field } });
}
