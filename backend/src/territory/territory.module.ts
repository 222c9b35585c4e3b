import { Global, Module } from '@nestjs/common';
import { IndicatorResolver } from './indicator.resolver';
import { LayPlan } from './lay-plan';
import { LayTerritory } from './lay-territory';
import { Places } from './places.store';
import { IndicatorHops, ObjectiveHops } from './plan-hops';
import { AxisResolver, ObjectiveResolver } from './plan.resolver';
import { PlanStore } from './plan.store';
import { RecordMeasurement } from './record-measurement';
import { TerritoryResolver } from './territory.resolver';
import { TerritorySeed } from './territory.seed';
import { TerritoryStore } from './territory.store';

@Global()
@Module({
  providers: [
    ...[Places, TerritoryStore, PlanStore],
    ...[LayTerritory, LayPlan, RecordMeasurement],
    ...[TerritoryResolver, AxisResolver, ObjectiveResolver, IndicatorResolver],
    ...[ObjectiveHops, IndicatorHops, TerritorySeed],
  ],
  exports: [Places, PlanStore],
})
export class TerritoryModule {}
