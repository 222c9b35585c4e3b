export { DecisionStore } from './decision.store';
export { DecisionView } from './decision.view';
