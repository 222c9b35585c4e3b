import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Id, type Result } from '@mondee/kernel';
import { answerInvitation } from '@mondee/domain/proposals';
import { ruleContext } from '../people';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { CoAuthorStore } from './co-author.store';
import { ProposalStore } from './proposal.store';

/** Says yes, no, or leaves. Another's invitation is as none. */
@Injectable()
export class AnswerInvitation {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
    @Inject(CoAuthorStore) private readonly coAuthors: CoAuthorStore,
  ) {}

  run(viewer: Viewer, id: Id, yes: boolean, how?: ActRequest): Promise<Result<{ readonly id: Id }>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      const invitation = await this.coAuthors.hold(tx, id);
      // One that waits for an address nobody has here belongs to nobody yet.
      if (!invitation?.person) return refuse('proposals.NoInvitation');
      const proposal = await this.proposals.hold(tx, invitation.proposal);
      if (!proposal) return refuse('proposals.NoInvitation');
      const outcome = answerInvitation(invitation, proposal, yes, act, ruleContext(viewer));
      if (!outcome.ok) return outcome;
      await this.coAuthors.save(tx, outcome.value.invitation);
      return done({ id: proposal.id }, ...outcome.value.facts);
    });
  }
}
