export { decisionNumber, outcomeOf, type Decision, type VoteCount } from './decision';
export { DECISION_SHAPES } from './decision-input';
export { canRecord, record, type DecisionContext, type DecisionInput } from './record';
export { namesOnlineVoteAsReferendum } from './wording';
export { DECISION_FACTS, type DecisionFact, type DecisionFactKind } from './decision-facts';
export { DECISION_REFUSALS, type DecisionRefusal } from './decision-refusals';
