import { defineRoom } from '../platform/rooms/define-room';
import { CalendarImporter } from './calendar-importer';
import { LogoHops } from './logo-hops';
import { TERRITORY_SETTINGS } from './territory-settings';
import { IndicatorHops, ObjectiveHops } from './plan-hops';
import { AxisHops, CommuneHops } from './place-hops';
import { PlanImporter } from './plan-importer';
import { TerritorySeed } from './territory.seed';
import { INDICATORS_FILE, MEASUREMENTS_FILE } from './territory.export';

export const territoryRoom = defineRoom({
  name: 'territory',
  acts: {
    measure: { policy: 'canMeasure', description: 'Add a value to an indicator' },
    configure: { policy: 'canConfigure', description: 'Set how the platform works here, and reword its texts' },
    plan: { policy: 'canPlan', description: 'Add objectives and indicators to the plan' },
  },
  speaks: {
    PlanLaid: {},
    ObjectiveLaid: {},
    IndicatorLaid: {},
    MeasurementRecorded: { tells: true },
    SettingChanged: {},
    TextReworded: {},
    OutlinesLoaded: {},
    AxisAdded: {},
    AxisRenamed: {},
    AxesOrdered: {},
    AxisRetired: {},
    AxisReturned: {},
    EventPosted: {},
    EventChanged: {},
    EventCancelled: {},
  },
  hears: {},
  things: { objective: ObjectiveHops, indicator: IndicatorHops, commune: CommuneHops, axis: AxisHops, logo: LogoHops },
  exports: [
    { name: 'communes', description: 'The communes of the territory with their populations' },
    { name: 'indicators', description: 'The indicators of the plan', file: INDICATORS_FILE },
    { name: 'measurements', description: 'What was measured of each indicator', file: MEASUREMENTS_FILE },
  ],
  retention: [],
  imports: { plan: PlanImporter, calendar: CalendarImporter },
  settings: TERRITORY_SETTINGS,
  seed: TerritorySeed,
});
