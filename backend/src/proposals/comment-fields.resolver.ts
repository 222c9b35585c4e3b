import { Inject } from '@nestjs/common';
import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Clock, Id } from '@mondee/kernel';
import { canChangeComment, canComment, canRateComment, canTakeBackComment } from '@mondee/domain/proposals';
import { policyViewer } from '../people';
import { OfViewer } from '../platform/access/access';
import { CLOCK } from '../platform/facts/acts';
import { allowed, AllowedView } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { CommentStore } from './comment.store';
import { CommentRightsView, CommentVersionView, CommentView } from './comment.view';
import { ProposalView } from './proposal.view';

const SOME_REPLIES = 2;

@Resolver(() => CommentView)
export class CommentFieldsResolver {
  constructor(
    @Inject(CommentStore) private readonly store: CommentStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @ResolveField(() => [CommentView], {
    description: 'What was replied, the oldest first, a hundred at most.',
    complexity: ({ childComplexity }) => 1 + SOME_REPLIES * childComplexity,
  })
  async replies(@Parent() { id, parentId }: CommentView, @Context() context: RequestContext): Promise<CommentView[]> {
    if (parentId) return [];
    const load = context.loader<Id, CommentView[]>(this.store.repliesTo, (ids) => this.store.repliesTo(ids));
    return (await load.load(id)) ?? [];
  }

  @ResolveField(() => [CommentVersionView], { description: 'What it said before each change.', complexity: 2 })
  async versions(@Parent() { id, editedAt }: CommentView, @Context() context: RequestContext) {
    if (!editedAt) return [];
    const load = context.loader<Id, CommentVersionView[]>(this.store.versionsOf, (ids) => this.store.versionsOf(ids));
    return (await load.load(id)) ?? [];
  }

  @OfViewer()
  @ResolveField(() => CommentRightsView, { description: 'What the viewer may do with it now.', complexity: 1 })
  viewerCan(@Parent() { comment }: CommentView, @Context() context: RequestContext): CommentRightsView {
    const viewer = policyViewer(context.viewer);
    return {
      change: allowed(canChangeComment(viewer, comment, this.clock.now())),
      takeBack: allowed(canTakeBackComment(viewer, comment)),
      rate: allowed(canRateComment(viewer, comment)),
    };
  }

  @OfViewer()
  @ResolveField(() => Boolean, { nullable: true, description: 'Whether the viewer found it useful.', complexity: 1 })
  async viewerFoundUseful(@Parent() { id }: CommentView, @Context() context: RequestContext): Promise<boolean | null> {
    const { person } = context.viewer;
    if (!person) return null;
    const load = context.loader<Id, boolean | null>(this.store.opinionsOf, (ids) => this.store.opinionsOf(person, ids));
    return (await load.load(id)) ?? null;
  }
}

/** What comments add to a proposal. */
@Resolver(() => ProposalView)
export class ProposalCommentsResolver {
  constructor(@Inject(CommentStore) private readonly store: CommentStore) {}

  @ResolveField(() => Int, { description: 'How many comments and replies stand under it.', complexity: 1 })
  async commentCount(@Parent() { id }: ProposalView, @Context() context: RequestContext): Promise<number> {
    const load = context.loader<Id, number>(this.store.countsOf, (ids) => this.store.countsOf(ids));
    return (await load.load(id)) ?? 0;
  }

  @OfViewer()
  @ResolveField(() => AllowedView, { description: 'Whether the viewer may comment on it now.', complexity: 1 })
  viewerCanComment(@Parent() { proposal }: ProposalView, @Context() context: RequestContext): AllowedView {
    return allowed(canComment(policyViewer(context.viewer), proposal));
  }
}
