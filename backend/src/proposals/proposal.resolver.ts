import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { isId, type Id, type Refusal, type Result } from '@mondee/kernel';
import type { Proposal } from '@mondee/domain/proposals';
import { policyViewer } from '../people';
import { Access, Public } from '../platform/access/access';
import type { ActRequest } from '../platform/access/viewer';
import { acting } from '../platform/graphql/acting';
import { pageSize, perRow } from '../platform/graphql/connection.view';
import { RequestContext } from '../platform/graphql/request-context';
import { selects } from '../platform/graphql/selects';
import { DraftProposal } from './draft-proposal';
import { ProposalFacetsView } from './proposal-facets.view';
import { ProposalList } from './proposal-list.store';
import { DraftProposalInput, ProposalActInput, ProposalFilterArgs, ProposalListArgs } from './proposal.inputs';
import { LIST_PARTS, ProposalStore, type ListPart } from './proposal.store';
import { ProposalConnectionView, ProposalOutcome, ProposalView } from './proposal.view';
import { PublishProposal } from './publish-proposal';
import { SubmitProposal } from './submit-proposal';
import { SupportProposal } from './support-proposal';

/** Fields that only a whole proposal has. */
const WHOLE = [
  ...['need', 'idea', 'createdAt', 'submittedAt', 'viewerCan', 'hiddenParts', 'photos', 'documents', 'point'],
  ...['invitations', 'revision', 'withdrawnAt', 'withdrawnReason', 'textErased', 'textStays'],
];

/** Of a list, what the answer holds. */
function partsOf(info: GraphQLResolveInfo): 'whole' | readonly ListPart[] {
  if (selects(info, ...WHOLE)) return 'whole';
  const parts = Object.keys(LIST_PARTS) as ListPart[];
  return parts.filter((part) => selects(info, ...LIST_PARTS[part].fields));
}

@Resolver(() => ProposalView)
export class ProposalResolver {
  constructor(
    @Inject(ProposalStore) private readonly store: ProposalStore,
    @Inject(ProposalList) private readonly list: ProposalList,
    @Inject(DraftProposal) private readonly draft: DraftProposal,
    @Inject(SubmitProposal) private readonly submit: SubmitProposal,
    @Inject(PublishProposal) private readonly publish: PublishProposal,
    @Inject(SupportProposal) private readonly support: SupportProposal,
  ) {}

  @Public()
  @Query(() => ProposalConnectionView, { description: 'Proposals that are on line.', complexity: perRow })
  proposals(@Args() args: ProposalListArgs, @Info() info: GraphQLResolveInfo) {
    const { first, after, sort, ...filter } = args;
    return this.list.page(
      { ...filter, sort: sort ?? 'newest' },
      { first: pageSize(first), ...(after && { after }) },
      partsOf(info),
    );
  }

  @Public()
  @Query(() => ProposalFacetsView, {
    description: 'How many proposals on line are behind each choice of their list.',
    complexity: ({ childComplexity }) => 20 + 20 * childComplexity,
  })
  proposalFacets(@Args() filter: ProposalFilterArgs) {
    return this.list.facets(filter);
  }

  @Public()
  @Query(() => ProposalView, {
    nullable: true,
    description: 'One proposal; nothing when this viewer cannot reach it.',
    complexity: 2,
  })
  proposal(
    @Args('id', { type: () => ID, description: 'The proposal.' }) id: string,
    @Context() { viewer }: RequestContext,
  ) {
    return isId(id) ? this.store.seenBy(viewer, id) : null;
  }

  @Access('proposals.mine')
  @Query(() => [ProposalView], { description: 'The proposals of the viewer, drafts included.', complexity: 40 })
  myProposals(@Context() { viewer }: RequestContext) {
    return viewer.person ? this.store.ofPerson(viewer.person) : [];
  }

  @Access('proposals.publish')
  @Query(() => [ProposalView], { description: 'Proposals handed in that wait to be put on line.', complexity: 40 })
  proposalsToPublish(@Context() { viewer }: RequestContext) {
    return this.store.waitingFor(policyViewer(viewer));
  }

  @Access('proposals.draft')
  @Mutation(() => ProposalOutcome, { description: 'Begins a proposal, or changes its draft.', complexity: 10 })
  draftProposal(
    @Args('input', { description: 'The draft.' })
    { draftId, act, axisId, communeCode, baseRevision, ...text }: DraftProposalInput,
    @Context() context: RequestContext,
  ) {
    return this.acting(context, act, (how) =>
      this.draft.run(
        context.viewer,
        draftId,
        { ...text, axis: axisId, commune: communeCode },
        how,
        baseRevision ?? undefined,
      ),
    );
  }

  @Access('proposals.submit')
  @Mutation(() => ProposalOutcome, { description: 'Hands a complete draft in.', complexity: 10 })
  submitProposal(
    @Args('input', { description: 'Which one.' }) input: ProposalActInput,
    @Context() context: RequestContext,
  ) {
    return this.acting(context, input.act, (how) => this.submit.run(context.viewer, input.proposalId as Id, how));
  }

  @Access('proposals.publish')
  @Mutation(() => ProposalOutcome, { description: 'Puts a proposal on line.', complexity: 10 })
  publishProposal(
    @Args('input', { description: 'Which one.' }) input: ProposalActInput,
    @Context() context: RequestContext,
  ) {
    return this.acting(context, input.act, (how) => this.publish.run(context.viewer, input.proposalId as Id, how));
  }

  @Access('proposals.support')
  @Mutation(() => ProposalOutcome, { description: 'Supports a proposal, once a person.', complexity: 10 })
  supportProposal(
    @Args('input', { description: 'Which one.' }) input: ProposalActInput,
    @Context() context: RequestContext,
  ) {
    return this.acting(context, input.act, (how) =>
      this.support.run(context.viewer, input.proposalId as Id, true, how),
    );
  }

  @Access('proposals.withdrawSupport')
  @Mutation(() => ProposalOutcome, { description: 'Takes a support back.', complexity: 10 })
  withdrawSupport(
    @Args('input', { description: 'Which one.' }) input: ProposalActInput,
    @Context() context: RequestContext,
  ) {
    return this.acting(context, input.act, (how) =>
      this.support.run(context.viewer, input.proposalId as Id, false, how),
    );
  }

  private acting(
    { viewer }: RequestContext,
    input: ProposalActInput['act'],
    perform: (how: ActRequest) => Promise<Result<Proposal>>,
  ): Promise<ProposalView | Refusal> {
    return acting(input, perform, ({ id }) => this.store.seenBy(viewer, id));
  }
}
