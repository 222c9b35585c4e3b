import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Id, type Result } from '@mondee/kernel';
import { withdraw, type Proposal } from '@mondee/domain/proposals';
import { ruleContext } from '../people';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { ProposalStore } from './proposal.store';

/** Its author takes a proposal back, with a reason that everybody reads. */
@Injectable()
export class WithdrawProposal {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
  ) {}

  run(viewer: Viewer, id: Id, reason: string, how?: ActRequest): Promise<Result<Proposal>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      const proposal = await this.proposals.hold(tx, id);
      if (!proposal) return refuse('proposals.NotFound');
      const outcome = withdraw(proposal, reason, act, ruleContext(viewer));
      if (!outcome.ok) return outcome;
      await this.proposals.save(tx, outcome.value.state);
      return done(outcome.value.state, ...outcome.value.facts);
    });
  }
}
