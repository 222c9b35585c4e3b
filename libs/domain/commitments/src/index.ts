export { inOrder, milestoneState, slippageDays } from './commitment';
export type { Commitment, Milestone, MilestoneState, Slippage } from './commitment';
export { COMMITMENT_STATUSES, STATUS_TABLE, statusOf, type CommitmentStatus, type StatusRow } from './status';
export { canKeep, canMake, canMoveDate, canProveMilestone } from './commitment-policy';
export { COMMITMENT_SHAPES, make, MOST_MILESTONES, type CommitmentInput, type MakeContext } from './make';
export { moveDate, type MoveInput } from './move-date';
export { proveMilestone, type ProofContext, type ProofInput } from './prove-milestone';
export { COMMITMENT_FACTS, type CommitmentFact, type CommitmentFactKind } from './commitment-facts';
export { COMMITMENT_REFUSALS, type CommitmentRefusal } from './commitment-refusals';
