import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import { message } from '@mondee/messages';
import { toNumber, trend, type Interval } from '@mondee/methods/indicators';
import { RequestContext } from '../platform/graphql/request-context';
import { PlanStore } from './plan.store';
import { standing } from './standing';
import { IndicatorProgressView, IndicatorTrendView, IndicatorView, MeasurementView, ObjectiveView } from './plan.view';

@Resolver(() => IndicatorView)
export class IndicatorResolver {
  constructor(@Inject(PlanStore) private readonly plan: PlanStore) {}

  @ResolveField(() => ObjectiveView, { description: 'The objective it measures.' })
  objective(@Parent() { objectiveId }: IndicatorView, @Context() context: RequestContext) {
    const of = PlanStore.prototype.objectives;
    return context.loader<Id, ObjectiveView>(of, (ids) => this.plan.objectives(ids)).load(objectiveId);
  }

  @ResolveField(() => [MeasurementView], {
    description: 'Its values, from the first day to the last; of a very long series, the last 520.',
    complexity: ({ childComplexity }) => 10 + 5 * childComplexity,
  })
  async measurements(@Parent() { id }: IndicatorView, @Context() context: RequestContext): Promise<MeasurementView[]> {
    const of = PlanStore.prototype.measurements;
    return (await context.loader<Id, MeasurementView[]>(of, (ids) => this.plan.measurements(ids)).load(id)) ?? [];
  }

  @ResolveField(() => MeasurementView, { nullable: true, description: 'The value that counts now.' })
  latest(@Parent() { id }: IndicatorView, @Context() context: RequestContext): Promise<MeasurementView | undefined> {
    return context.loader<Id, MeasurementView>(PlanStore.prototype.latest, (ids) => this.plan.latest(ids)).load(id);
  }

  @ResolveField(() => IndicatorProgressView, { description: 'How far it has come, computed from its latest value.' })
  async progress(@Parent() of: IndicatorView, @Context() context: RequestContext): Promise<IndicatorProgressView> {
    const latest = await this.latest(of, context);
    const { status, reachedShare, missing } = standing(of, latest);
    return {
      status,
      ...(reachedShare && { reachedShare: toNumber(reachedShare) }),
      ...(missing && { missing: toNumber(missing) }),
      sentence: message(context.language, `indicators.progress.${status}`),
    };
  }

  @ResolveField(() => IndicatorTrendView, {
    description: 'Where its measures lead, and whether that reaches the target in time.',
    complexity: 20,
  })
  async trend(@Parent() of: IndicatorView, @Context() context: RequestContext): Promise<IndicatorTrendView> {
    const { target, due, direction } = of;
    const measurements = (await this.measurements(of, context)).map(({ on, value, enteredAt }) => ({
      ...{ on, value },
      enteredAt: enteredAt.toISOString(),
    }));
    const { status, points, slopePerYear, slopeInterval, atDue } = trend({ target, due, direction, measurements });
    const sentence = message(context.language, `indicators.trend.${status}`, {
      ...{ unit: of.unit, points, due: new Date(due) },
      ...(atDue && ends(atDue)),
    });
    return {
      ...{ status, points, sentence, slopePerYear },
      ...(slopeInterval && { slopeLow: slopeInterval.low, slopeHigh: slopeInterval.high }),
      ...(atDue && { atDueLow: atDue.low, atDueHigh: atDue.high }),
    };
  }
}

/** Three figures that count: a projection says no more than it knows. */
function ends({ low, high }: Interval): { low: number; high: number; same: string } {
  const [from, to] = [low, high].map((value) => Number(value.toPrecision(3)));
  return { low: from!, high: to!, same: String(from === to) };
}
