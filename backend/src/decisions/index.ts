export { DecisionPlace } from './decision-place';
export { DecisionStore } from './decision.store';
export { DecisionView } from './decision.view';
