import { Inject } from '@nestjs/common';
import { Args, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import { canMerge } from '@mondee/domain/proposals';
import { policyViewer } from '../people';
import { Access, OfViewer } from '../platform/access/access';
import { answerTo, allowed, AllowedView } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { Settings } from '../platform/settings/settings';
import { MergeProposals } from './merge-proposals';
import { MergeProposalsInput, UndoMergeInput } from './merge.inputs';
import { MergeStore } from './merge.store';
import { ProposalStore } from './proposal.store';
import { ProposalOutcome, ProposalView } from './proposal.view';
import { supportThreshold } from './support-threshold';

/** What a proposal is with others: those it holds, the one it goes on in, and the supports that oblige to answer. */
@Resolver(() => ProposalView)
export class MergeResolver {
  constructor(
    @Inject(MergeStore) private readonly merges: MergeStore,
    @Inject(ProposalStore) private readonly proposals: ProposalStore,
    @Inject(MergeProposals) private readonly merging: MergeProposals,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  @Access('proposals.merge')
  @Mutation(() => ProposalOutcome, { description: 'Makes several proposals go on as one.', complexity: 20 })
  async mergeProposals(
    @Args('input', { description: 'Which.' }) { intoId, partIds }: MergeProposalsInput,
    @Context() { viewer }: RequestContext,
  ) {
    return answerTo(await this.merging.merge(viewer, intoId, partIds), ({ id }) => this.proposals.seenBy(viewer, id));
  }

  @Access('proposals.merge')
  @Mutation(() => ProposalOutcome, {
    description: 'Makes a merged proposal stand on its own again, as it was.',
    complexity: 20,
  })
  async undoMerge(
    @Args('input', { description: 'Which.' }) { partId }: UndoMergeInput,
    @Context() { viewer }: RequestContext,
  ) {
    return answerTo(await this.merging.undo(viewer, partId), ({ id }) => this.proposals.seenBy(viewer, id));
  }

  @ResolveField(() => [ProposalView], {
    description: 'The proposals that go on in this one, with their authors, supports and comments.',
    complexity: ({ childComplexity }) => 1 + 3 * childComplexity,
  })
  async mergedFrom(@Parent() { id }: ProposalView, @Context() context: RequestContext): Promise<ProposalView[]> {
    const { from } = await this.of(context, id);
    const found = await Promise.all(from.map((part) => this.one(context, part)));
    return found.filter((part) => part !== undefined);
  }

  @ResolveField(() => ProposalView, { nullable: true, description: 'The one it goes on in.', complexity: 2 })
  async mergedInto(@Parent() { id, state }: ProposalView, @Context() context: RequestContext) {
    if (state !== 'merged') return null;
    const { into } = await this.of(context, id);
    return into ? this.one(context, into) : null;
  }

  @ResolveField(() => Int, { description: 'How many supports oblige the territory to answer.', complexity: 0 })
  supportThreshold(): number {
    return supportThreshold(this.settings);
  }

  @ResolveField(() => Date, { nullable: true, description: 'When it had enough supports for that.', complexity: 1 })
  async supportThresholdReachedAt(@Parent() { id }: ProposalView, @Context() context: RequestContext) {
    const load = context.loader<Id, Date>(this.merges.reachedAt, (ids) => this.merges.reachedAt(ids));
    return (await load.load(id)) ?? null;
  }

  @OfViewer()
  @ResolveField(() => AllowedView, { description: 'Whether the viewer may merge proposals.', complexity: 1 })
  viewerCanMerge(@Context() { viewer }: RequestContext): AllowedView {
    return allowed(canMerge(policyViewer(viewer)));
  }

  private async of(context: RequestContext, id: Id): Promise<{ into?: Id; from: Id[] }> {
    const load = context.loader<Id, { into?: Id; from: Id[] }>(this.merges.mergesOf, (ids) =>
      this.merges.mergesOf(ids),
    );
    return (await load.load(id)) ?? { from: [] };
  }

  private one(context: RequestContext, id: Id): Promise<ProposalView | undefined> {
    const load = context.loader<Id, ProposalView>(this.proposals.manySeenBy, async (ids) => {
      const seen = await this.proposals.manySeenBy(context.viewer, ids);
      return ids.map((one) => seen.find((view) => view.id === one));
    });
    return load.load(id);
  }
}
