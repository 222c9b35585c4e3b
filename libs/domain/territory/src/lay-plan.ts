import { isDay, ok, plainText, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import type { Indicator, Objective } from './plan';
import { finite } from './record-measurement';
import { indicatorLaid, objectiveLaid, type TerritoryFact } from './territory-facts';
import { actorOf, canPlan, type PlanContext } from './territory-policy';

export interface ObjectiveInput {
  readonly title?: unknown;
  readonly summary?: unknown;
}

export interface IndicatorInput {
  readonly name?: unknown;
  readonly unit?: unknown;
  readonly direction?: unknown;
  readonly baseline?: unknown;
  readonly baselineOn?: unknown;
  readonly target?: unknown;
  readonly due?: unknown;
  readonly source?: unknown;
}

function planner(act: Act, ctx: PlanContext): Result<Id> {
  const can = canPlan(ctx.viewer);
  return can.ok ? actorOf(ctx.viewer, act, 'territory.NotPlanner') : can;
}

/** Adds an objective to an axis. */
export function layObjective(
  input: ObjectiveInput,
  act: Act,
  ctx: PlanContext & { readonly id: Id; readonly axis: Id },
): Result<{ state: Objective; facts: TerritoryFact[] }> {
  const by = planner(act, ctx);
  if (!by.ok) return by;
  const title = plainText('territory', 'title', input.title, { min: 8, max: 200, lines: 'one' });
  if (!title.ok) return title;
  const summary = plainText('territory', 'summary', input.summary ?? '', { min: 0, max: 2000, lines: 'many' });
  if (!summary.ok) return summary;
  const state = { id: ctx.id, axis: ctx.axis, title: title.value, summary: summary.value };
  return ok({ state, facts: [objectiveLaid(state)] });
}

/** Adds an indicator to an objective. Its target lies ahead of its baseline, or on it: then it is to be kept there. */
export function layIndicator(
  input: IndicatorInput,
  act: Act,
  ctx: PlanContext & { readonly id: Id; readonly objective: Id },
): Result<{ state: Indicator; facts: TerritoryFact[] }> {
  const by = planner(act, ctx);
  if (!by.ok) return by;
  const words = readWords(input);
  if (!words.ok) return words;
  const direction: Indicator['direction'] | undefined =
    input.direction === 'up' || input.direction === 'down' ? input.direction : undefined;
  if (!direction) return refuse('territory.NotADirection', { field: 'direction' });
  const baseline = finite('baseline', input.baseline);
  if (!baseline.ok) return baseline;
  const target = finite('target', input.target);
  if (!target.ok) return target;
  const behind = direction === 'up' ? target.value < baseline.value : target.value > baseline.value;
  if (behind) return refuse('territory.TargetBehindBaseline', { field: 'target' });
  const { baselineOn, due } = input;
  if (!isDay(baselineOn)) return refuse('territory.BadDate', { field: 'baselineOn' });
  if (!isDay(due)) return refuse('territory.BadDate', { field: 'due' });
  if (due <= baselineOn) return refuse('territory.DueBeforeBaseline', { field: 'due', params: { date: baselineOn } });
  const values = { direction, baseline: baseline.value, target: target.value, baselineOn, due };
  const state: Indicator = { id: ctx.id, objective: ctx.objective, ...words.value, ...values };
  return ok({ state, facts: [indicatorLaid(state)] });
}

function readWords(input: IndicatorInput): Result<Pick<Indicator, 'name' | 'unit' | 'source'>> {
  const name = plainText('territory', 'name', input.name, { min: 4, max: 160, lines: 'one' });
  if (!name.ok) return name;
  const unit = plainText('territory', 'unit', input.unit, { min: 1, max: 60, lines: 'one' });
  if (!unit.ok) return unit;
  const source = plainText('territory', 'source', input.source, { min: 2, max: 300, lines: 'one' });
  if (!source.ok) return source;
  return ok({ name: name.value, unit: unit.value, source: source.value });
}
