import { Inject, Injectable } from '@nestjs/common';
import { countedPerson, isId, refuse, type Result } from '@mondee/kernel';
import { addComment, COMMENT_LIMITS, type Comment, type CommentInput } from '@mondee/domain/proposals';
import { ruleContext } from '../people';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { CommentStore } from './comment.store';
import { ProposalStore } from './proposal.store';

/** Says something of a proposal, or replies; the same sending twice makes one. */
@Injectable()
export class CommentOnProposal {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
    @Inject(CommentStore) private readonly comments: CommentStore,
  ) {}

  run(
    viewer: Viewer,
    to: { id: string; proposal: string },
    input: CommentInput,
    how?: ActRequest,
  ): Promise<Result<Comment>> {
    const { id } = to;
    if (!isId(id)) return Promise.resolve(refuse('platform.NotAnId', { field: 'commentId' }));
    return this.acts.perform(viewer, how, async (tx, act) => {
      const person = countedPerson(act)!;
      const written = await this.comments.written(tx, person, act.at);
      const before = await this.comments.hold(tx, id);
      if (before) return before.author.person === person ? done(before) : refuse('proposals.CommentNotFound');
      const proposal = await this.proposals.hold(tx, to.proposal);
      if (!proposal) return refuse('proposals.NotFound');
      const parent = typeof input.parent === 'string' ? await this.comments.hold(tx, input.parent) : undefined;
      const here =
        parent && (parent.proposal === proposal.id || (await this.proposals.holds(tx, proposal.id, parent.proposal)));
      const outcome = addComment(proposal, input, act, {
        ...ruleContext(viewer),
        id,
        written,
        limits: COMMENT_LIMITS,
        ...(here && { parent }),
      });
      if (!outcome.ok) return outcome;
      await this.comments.save(tx, outcome.value.state);
      return done(outcome.value.state, ...outcome.value.facts);
    });
  }
}
