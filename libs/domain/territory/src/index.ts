export { communeOf, DEFAULT_ZONE, MEASUREMENT_KINDS } from './plan';
export type { Axis, Commune, Indicator, IndicatorDirection, Measurement, MeasurementKind, Objective } from './plan';
export { DEFAULT_AXES, type DefaultAxis } from './default-axes';
export { changeSetting, type SettingChange, type SettingState } from './change-setting';
export { canConfigure, canMeasure, canPlan, type PlanContext, type PlanViewer } from './territory-policy';
export { layIndicator, layObjective, type IndicatorInput, type ObjectiveInput } from './lay-plan';
export { recordMeasurement, type MeasurementInput } from './record-measurement';
export { planLaid, TERRITORY_FACTS, type TerritoryFact, type TerritoryFactKind } from './territory-facts';
export { TERRITORY_REFUSALS, type TerritoryRefusal } from './territory-refusals';
