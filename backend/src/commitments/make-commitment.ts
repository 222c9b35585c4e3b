import { Inject, Injectable } from '@nestjs/common';
import { isId, newId, refuse, type Id, type Result } from '@mondee/kernel';
import { make, type CommitmentInput } from '@mondee/domain/commitments';
import { DecisionPlace, DecisionStore } from '../decisions';
import { ruleContext } from '../people';
import { PlanStore } from '../territory';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { CommitmentState } from './commitment-state.store';

export interface MadeInput extends CommitmentInput {
  /** Made on the device of the author: the same sending twice makes one commitment. */
  readonly commitmentId?: string;
  readonly decisionId: string;
  readonly ownerOrganisationId?: string;
  readonly indicatorId?: string;
}

/** Gives the territory's word because of an adopted decision; gives the commitment's id. */
@Injectable()
export class MakeCommitment {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(CommitmentState) private readonly commitments: CommitmentState,
    @Inject(DecisionStore) private readonly decisions: DecisionStore,
    @Inject(PlanStore) private readonly plan: PlanStore,
    @Inject(DecisionPlace) private readonly place: DecisionPlace,
  ) {}

  async run(viewer: Viewer, { commitmentId, decisionId, ...input }: MadeInput, how?: ActRequest): Promise<Result<Id>> {
    for (const [field, id] of Object.entries({ commitmentId, decisionId }))
      if (id !== undefined && !isId(id)) return refuse('platform.NotAnId', { field });
    // Before the transaction: an indicator stays, and no second connection is wanted inside it.
    const indicator = isId(input.indicatorId) ? (await this.plan.indicators([input.indicatorId]))[0] : undefined;
    const [commune] = await this.place.ofDecisions([decisionId as Id]);
    return this.acts.perform(viewer, how, async (tx, act) => {
      const makeId = () => newId(Date.parse(act.at));
      const id = (commitmentId as Id | undefined) ?? makeId();
      const number = await this.commitments.nextNumber(tx);
      const before = await this.commitments.hold(tx, id);
      if (before) return before.madeBy === viewer.person ? done(id) : refuse('commitments.NotFound');
      const decision = await this.decisions.find(tx, decisionId as Id);
      if (!decision) return refuse('decisions.NotFound', { field: 'decisionId' });
      const owner = (await this.commitments.ownerExists(tx, input.ownerOrganisationId)) && input.ownerOrganisationId;
      const outcome = make(input, act, {
        ...ruleContext(viewer),
        ...{ id, number, decision, newId: makeId, ...(commune && { commune }) },
        organisations: owner ? [owner as Id] : [],
        indicators: indicator ? [indicator.id] : [],
      });
      if (!outcome.ok) return outcome;
      await this.commitments.insert(tx, outcome.value.state, act.channel);
      return done(id, ...outcome.value.facts);
    });
  }
}
