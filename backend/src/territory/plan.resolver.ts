import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { inLanguage, type Id } from '@mondee/kernel';
import { RequestContext } from '../platform/graphql/request-context';
import { AxisView } from './axis.view';
import { Places } from './places.store';
import { PlanStore } from './plan.store';
import { IndicatorView, ObjectiveView } from './plan.view';

/** A list below each row of a list: two or three are usual, one statement brings them all. */
const perFew = ({ childComplexity }: { childComplexity: number }) => 1 + 2 * childComplexity;

@Resolver(() => AxisView)
export class AxisResolver {
  constructor(@Inject(PlanStore) private readonly plan: PlanStore) {}

  @ResolveField(() => String, { description: 'Its name, in the language of the request.' })
  name(@Parent() { localizedName }: AxisView, @Context() { language }: RequestContext): string {
    return inLanguage(localizedName, language);
  }

  @ResolveField(() => String, { description: 'What it is about, in the language of the request.' })
  summary(@Parent() { localizedSummary }: AxisView, @Context() { language }: RequestContext): string {
    return inLanguage(localizedSummary, language);
  }

  @ResolveField(() => [ObjectiveView], { description: 'What is to be reached on it.', complexity: perFew })
  async objectives(@Parent() { id }: AxisView, @Context() context: RequestContext): Promise<ObjectiveView[]> {
    const of = PlanStore.prototype.objectivesOfAxes;
    return (await context.loader<Id, ObjectiveView[]>(of, (ids) => this.plan.objectivesOfAxes(ids)).load(id)) ?? [];
  }
}

@Resolver(() => ObjectiveView)
export class ObjectiveResolver {
  constructor(
    @Inject(PlanStore) private readonly plan: PlanStore,
    @Inject(Places) private readonly places: Places,
  ) {}

  @ResolveField(() => AxisView, { description: 'The axis of the plan it belongs to.' })
  async axis(@Parent() { axisId }: ObjectiveView): Promise<AxisView | undefined> {
    return (await this.places.ready()).axis(axisId);
  }

  @ResolveField(() => [IndicatorView], {
    description: 'The figures that show whether it is reached.',
    complexity: perFew,
  })
  async indicators(@Parent() { id }: ObjectiveView, @Context() context: RequestContext): Promise<IndicatorView[]> {
    const of = PlanStore.prototype.indicatorsOfObjectives;
    return (
      (await context.loader<Id, IndicatorView[]>(of, (ids) => this.plan.indicatorsOfObjectives(ids)).load(id)) ?? []
    );
  }
}
