import { Inject, Injectable } from '@nestjs/common';
import { isId, refuse, type Id, type Result } from '@mondee/kernel';
import { proveMilestone, type ProofInput } from '@mondee/domain/commitments';
import { DecisionPlace, DecisionStore } from '../decisions';
import { ruleContext } from '../people';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { CommitmentState } from './commitment-state.store';

/** Says a milestone done, with what shows it. */
@Injectable()
export class ProveMilestone {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(CommitmentState) private readonly commitments: CommitmentState,
    @Inject(DecisionStore) private readonly decisions: DecisionStore,
    @Inject(DecisionPlace) private readonly place: DecisionPlace,
  ) {}

  async run(viewer: Viewer, id: string, input: ProofInput, how?: ActRequest): Promise<Result<Id>> {
    if (!isId(id)) return refuse('platform.NotAnId', { field: 'commitmentId' });
    return this.acts.perform(viewer, how, async (tx, act) => {
      const commitment = await this.commitments.hold(tx, id);
      const decision = commitment && (await this.decisions.find(tx, commitment.decision));
      if (!decision) return refuse('commitments.NotFound', { field: 'commitmentId' });
      const { decidedOn } = decision;
      const [commune] = await this.place.ofDecisions([commitment.decision], tx);
      const context = { ...ruleContext(viewer), decidedOn, ...(commune && { commune }) };
      const outcome = proveMilestone(commitment, input, act, context);
      if (!outcome.ok) return outcome;
      await this.commitments.saveProof(tx, outcome.value.state, input.milestoneId as Id);
      return done(id, ...outcome.value.facts);
    });
  }
}
