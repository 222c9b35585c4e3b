import { defineRoom } from '../platform/rooms/define-room';
import { IndicatorHops, ObjectiveHops } from './plan-hops';
import { TerritorySeed } from './territory.seed';

export const territoryRoom = defineRoom({
  name: 'territory',
  acts: {
    measure: { policy: 'canMeasure', description: 'Add a value to an indicator' },
    plan: { policy: 'canPlan', description: 'Add objectives and indicators to the plan' },
  },
  speaks: {
    PlanLaid: {},
    ObjectiveLaid: {},
    IndicatorLaid: {},
    MeasurementRecorded: { tells: true },
  },
  hears: {},
  things: { objective: ObjectiveHops, indicator: IndicatorHops },
  exports: [
    { name: 'communes', description: 'The communes of the territory with their populations' },
    { name: 'indicators', description: 'The indicators of the plan with their measurements' },
  ],
  retention: [],
  seed: TerritorySeed,
});
