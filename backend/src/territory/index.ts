export { AxisView } from './axis.view';
export { CommuneView } from './commune.view';
export { LayPlan } from './lay-plan';
export { PointView } from './point.view';
export { Places } from './places.store';
export { PlanStore } from './plan.store';
export { IndicatorView, ObjectiveView } from './plan.view';
