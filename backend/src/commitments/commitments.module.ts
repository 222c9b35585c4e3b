import { Module } from '@nestjs/common';
import { CommitmentFieldsResolver } from './commitment-fields.resolver';
import { CommitmentHops } from './commitment-hops';
import { CommitmentResolver } from './commitment.resolver';
import { CommitmentState } from './commitment-state.store';
import { CommitmentStore } from './commitment.store';
import { CommitmentsSeed } from './commitments.seed';
import { MakeCommitment } from './make-commitment';
import { MoveDate } from './move-date';
import { ProveMilestone } from './prove-milestone';
import {
  DecisionCommitmentsResolver,
  IndicatorCommitmentsResolver,
  ObjectiveCommitmentsResolver,
  OrganisationCommitmentsResolver,
} from './upstream-commitments.resolver';

@Module({
  providers: [
    ...[CommitmentStore, CommitmentState, MakeCommitment, MoveDate, ProveMilestone],
    ...[CommitmentResolver, CommitmentFieldsResolver],
    ...[DecisionCommitmentsResolver, IndicatorCommitmentsResolver, ObjectiveCommitmentsResolver],
    OrganisationCommitmentsResolver,
    ...[CommitmentHops, CommitmentsSeed],
  ],
  exports: [CommitmentStore],
})
export class CommitmentsModule {}
