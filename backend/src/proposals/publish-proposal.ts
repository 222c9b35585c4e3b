import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Id, type Result } from '@mondee/kernel';
import { publish, type Proposal } from '@mondee/domain/proposals';
import { ruleContext } from '../people';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { ProposalStore } from './proposal.store';

/** Puts a proposal on line. */
@Injectable()
export class PublishProposal {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
  ) {}

  run(viewer: Viewer, id: Id, how?: ActRequest): Promise<Result<Proposal>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      const proposal = await this.proposals.hold(tx, id);
      if (!proposal) return refuse('proposals.NotFound');
      const outcome = publish(proposal, act, ruleContext(viewer));
      if (!outcome.ok) return outcome;
      await this.proposals.save(tx, outcome.value.state);
      return done(outcome.value.state, ...outcome.value.facts);
    });
  }
}
