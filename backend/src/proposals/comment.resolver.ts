import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isId, type Refusal, type Result } from '@mondee/kernel';
import type { Comment } from '@mondee/domain/proposals';
import { Access, Public } from '../platform/access/access';
import { acting } from '../platform/graphql/acting';
import { pageSize, perRow } from '../platform/graphql/connection.view';
import { RequestContext } from '../platform/graphql/request-context';
import { CommentOnProposal } from './comment-on-proposal';
import {
  AddCommentInput,
  ChangeCommentInput,
  CommentActInput,
  CommentListArgs,
  RateCommentInput,
} from './comment.inputs';
import { CommentStore } from './comment.store';
import { CommentConnectionView, CommentOutcome, CommentView } from './comment.view';
import { KeepComment } from './keep-comment';
import { ProposalStore } from './proposal.store';

@Resolver(() => CommentView)
export class CommentResolver {
  constructor(
    @Inject(CommentStore) private readonly store: CommentStore,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
    @Inject(CommentOnProposal) private readonly add: CommentOnProposal,
    @Inject(KeepComment) private readonly keep: KeepComment,
  ) {}

  @Public()
  @Query(() => CommentConnectionView, {
    nullable: true,
    description: 'What is said of a proposal on one side, in the published order; nothing when it cannot be seen.',
    complexity: perRow,
  })
  async comments(@Args() { proposalId, side, first, after }: CommentListArgs, @Context() { viewer }: RequestContext) {
    const proposal = isId(proposalId) && (await this.proposals.seenBy(viewer, proposalId));
    if (!proposal || !proposal.publishedAt || proposal.state === 'hidden') return null;
    return this.store.page(proposal.id, side, { first: pageSize(first, 10), ...(after && { after }) });
  }

  @Access('proposals.comment')
  @Mutation(() => CommentOutcome, { description: 'Says something of a proposal, or replies.', complexity: 10 })
  addComment(
    @Args('input', { description: 'The comment.' }) { commentId, proposalId, parentId, act, ...said }: AddCommentInput,
    @Context() { viewer }: RequestContext,
  ) {
    return acting(
      act,
      (how) => this.add.run(viewer, { id: commentId, proposal: proposalId }, { ...said, parent: parentId }, how),
      (comment) => this.seen(comment),
    );
  }

  @Access('proposals.comment')
  @Mutation(() => CommentOutcome, { description: 'Changes one’s comment, for a quarter of an hour.', complexity: 10 })
  changeComment(
    @Args('input', { description: 'Its words.' }) { commentId, act, ...said }: ChangeCommentInput,
    @Context() { viewer }: RequestContext,
  ) {
    return acting(
      act,
      (how) => this.keep.change(viewer, commentId, said, how),
      (comment) => this.seen(comment),
    );
  }

  @Access('proposals.comment')
  @Mutation(() => CommentOutcome, { description: 'Takes one’s comment back, for good.', complexity: 10 })
  takeBackComment(
    @Args('input', { description: 'Which one.' }) { commentId, act }: CommentActInput,
    @Context() { viewer }: RequestContext,
  ) {
    return acting(
      act,
      (how) => this.keep.takeBack(viewer, commentId, how),
      (comment) => this.seen(comment),
    );
  }

  @Access('proposals.comment')
  @Mutation(() => CommentOutcome, { description: 'Says whether a comment was useful.', complexity: 10 })
  rateComment(
    @Args('input', { description: 'One’s opinion.' }) { commentId, useful }: RateCommentInput,
    @Context() { viewer }: RequestContext,
  ): Promise<CommentView | Refusal> {
    const perform = (): Promise<Result<Comment>> => this.keep.rate(viewer, commentId, useful ?? null);
    return acting(undefined, perform, (comment) => this.seen(comment));
  }

  private async seen({ id }: Comment): Promise<CommentView | undefined> {
    return (await this.store.byIds([id]))[0];
  }
}
