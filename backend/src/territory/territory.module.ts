import { Global, Module } from '@nestjs/common';
import { Appearance } from '../platform/http/appearance';
import { AgendaFeed } from './agenda-feed';
import { AxesResolver } from './axes.resolver';
import { CalendarImporter } from './calendar-importer';
import { ChangeLogo } from './change-logo';
import { ChangeSetting } from './change-setting';
import { ConfigurationResolver } from './configuration.resolver';
import { EventResolver } from './event.resolver';
import { EventStore } from './event.store';
import { ReadAgenda } from './read-agenda';
import { IndicatorResolver } from './indicator.resolver';
import { ImportTable } from './import-table';
import { ImportResolver } from './import.resolver';
import { PlanImporter } from './plan-importer';
import { InstallTerritory } from './install-territory';
import { KeepAxes } from './keep-axes';
import { LayPlan } from './lay-plan';
import { LayTerritory } from './lay-territory';
import { LoadOutlines } from './load-outlines';
import { LogoHops } from './logo-hops';
import { OutlinesResolver } from './outlines.resolver';
import { Places } from './places.store';
import { IndicatorHops, ObjectiveHops } from './plan-hops';
import { AxisResolver, ObjectiveResolver } from './plan.resolver';
import { AxisHops, CommuneHops } from './place-hops';
import { PlanStore } from './plan.store';
import { ReadSettings } from './read-settings';
import { RecordMeasurement } from './record-measurement';
import { RewordText } from './reword-text';
import { RewordedTexts } from './reworded-text.store';
import { TerritoryAppearance } from './territory-appearance';
import { TextsResolver } from './texts.resolver';
import { TerritoryResolver } from './territory.resolver';
import { TerritorySeed } from './territory.seed';
import { TerritoryStore } from './territory.store';

@Global()
@Module({
  controllers: [AgendaFeed],
  providers: [
    ...[Places, TerritoryStore, PlanStore],
    ...[LayTerritory, LoadOutlines, OutlinesResolver, LayPlan, RecordMeasurement],
    ...[TerritoryResolver, AxisResolver, ObjectiveResolver, IndicatorResolver],
    ...[InstallTerritory, RewordText, RewordedTexts, TextsResolver, TerritoryAppearance],
    { provide: Appearance, useExisting: TerritoryAppearance },
    ...[ImportTable, PlanImporter, ImportResolver],
    ...[EventStore, ReadAgenda, EventResolver, CalendarImporter],
    ...[AxesResolver, KeepAxes, ChangeLogo, LogoHops],
    ...[ChangeSetting, ReadSettings, ConfigurationResolver],
    ...[ObjectiveHops, IndicatorHops, CommuneHops, AxisHops, TerritorySeed],
  ],
  exports: [Places, PlanStore],
})
export class TerritoryModule {}
