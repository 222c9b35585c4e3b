import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isId, type Json } from '@mondee/kernel';
import { Access, Public } from '../platform/access/access';
import { CONFIG, type Config } from '../platform/config/config';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { Settings } from '../platform/settings/settings';
import { LOGO } from './change-logo';
import { RecordMeasurementInput } from './measurement.inputs';
import { Places } from './places.store';
import { PlanStore } from './plan.store';
import { IndicatorOutcome, IndicatorView } from './plan.view';
import { RecordMeasurement } from './record-measurement';
import { TerritoryAppearance } from './territory-appearance';
import { LogoView, TerritoryView } from './territory.view';

@Resolver(() => TerritoryView)
export class TerritoryResolver {
  constructor(
    @Inject(Places) private readonly places: Places,
    @Inject(PlanStore) private readonly plan: PlanStore,
    @Inject(RecordMeasurement) private readonly record: RecordMeasurement,
    @Inject(TerritoryAppearance) private readonly appearance: TerritoryAppearance,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Query(() => TerritoryView, {
    description: 'The territory, its communes and its transition plan.',
    complexity: ({ childComplexity }) => 1 + childComplexity,
  })
  async territory(): Promise<TerritoryView> {
    const places = await this.places.ready();
    const communes = places.communes();
    const own = this.settings.get<string>('territory.name');
    return {
      ...places.territory(),
      ...(own && { name: own }),
      population: communes.reduce((sum, { population }) => sum + population, 0),
      isDemonstration: this.config.demonstration,
      communes,
      axes: places.axes(),
      retiredAxes: places.retiredAxes(),
      languages: this.appearance.languages(),
      logo: this.settings.get<LogoView & Json>(LOGO),
    };
  }

  @Public()
  @Query(() => IndicatorView, {
    nullable: true,
    description: 'One indicator of the plan; nothing when there is none of that id.',
    complexity: ({ childComplexity }) => 1 + childComplexity,
  })
  async indicator(@Args('id', { type: () => ID, description: 'The indicator.' }) id: string) {
    return isId(id) ? (await this.plan.indicators([id]))[0] : null;
  }

  @Access('territory.measure')
  @Mutation(() => IndicatorOutcome, { description: 'Adds a value to an indicator’s series.', complexity: 10 })
  async recordMeasurement(
    @Args('input', { description: 'The value.' }) { indicatorId, ...input }: RecordMeasurementInput,
    @Context() { viewer }: RequestContext,
  ) {
    return answerTo(
      await this.record.run(viewer, indicatorId, input),
      async (id) => (await this.plan.indicators([id]))[0],
    );
  }
}
