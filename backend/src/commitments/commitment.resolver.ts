import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { isId, type Id, type Refusal, type Result } from '@mondee/kernel';
import { Access, Public } from '../platform/access/access';
import type { ActRequest } from '../platform/access/viewer';
import type { ActContextInput } from '../platform/graphql/act-context.inputs';
import { acting, given } from '../platform/graphql/acting';
import { pageSize, perRow } from '../platform/graphql/connection.view';
import { RequestContext } from '../platform/graphql/request-context';
import { selects } from '../platform/graphql/selects';
import { CommitmentListArgs, MakeCommitmentInput, MoveDateInput, ProveMilestoneInput } from './commitment.inputs';
import { CommitmentStore } from './commitment.store';
import { CommitmentConnectionView, CommitmentOutcome, CommitmentView } from './commitment.view';
import { MakeCommitment } from './make-commitment';
import { MoveDate } from './move-date';
import { ProveMilestone } from './prove-milestone';

@Resolver(() => CommitmentView)
export class CommitmentResolver {
  constructor(
    @Inject(CommitmentStore) private readonly store: CommitmentStore,
    @Inject(MakeCommitment) private readonly make: MakeCommitment,
    @Inject(MoveDate) private readonly move: MoveDate,
    @Inject(ProveMilestone) private readonly prove: ProveMilestone,
  ) {}

  @Public()
  @Query(() => CommitmentConnectionView, { description: 'Commitments, newest first.', complexity: perRow })
  commitments(@Args() { first, after, status, axis }: CommitmentListArgs, @Info() info: GraphQLResolveInfo) {
    return this.store.page(
      { ...(status && { status }), ...(axis && { axis }) },
      { first: pageSize(first), ...(after && { after }) },
      selects(info, 'what'),
    );
  }

  @Public()
  @Query(() => CommitmentView, {
    nullable: true,
    description: 'One commitment; nothing when there is none of that id.',
    complexity: ({ childComplexity }) => 1 + childComplexity,
  })
  commitment(@Args('id', { type: () => ID, description: 'The commitment.' }) id: string) {
    return isId(id) ? this.store.byId(id) : null;
  }

  @Access('commitments.make')
  @Mutation(() => CommitmentOutcome, { description: 'Gives the word because of an adopted decision.', complexity: 10 })
  makeCommitment(
    @Args('input', { description: 'Who does what, by when.' }) { act, ...input }: MakeCommitmentInput,
    @Context() context: RequestContext,
  ) {
    return this.acting(act, (how) => this.make.run(context.viewer, given(input), how));
  }

  @Access('commitments.moveDate')
  @Mutation(() => CommitmentOutcome, { description: 'Moves a date, and says why.', complexity: 10 })
  moveDate(
    @Args('input', { description: 'Which date, to when, why.' }) { act, commitmentId, ...input }: MoveDateInput,
    @Context() context: RequestContext,
  ) {
    return this.acting(act, (how) => this.move.run(context.viewer, commitmentId, given(input), how));
  }

  @Access('commitments.proveMilestone')
  @Mutation(() => CommitmentOutcome, { description: 'Says a milestone done, and shows it.', complexity: 10 })
  proveMilestone(
    @Args('input', { description: 'Which one, when, shown by what.' })
    { act, commitmentId, ...input }: ProveMilestoneInput,
    @Context() context: RequestContext,
  ) {
    return this.acting(act, (how) => this.prove.run(context.viewer, commitmentId, given(input), how));
  }

  private acting(
    input: ActContextInput | undefined,
    perform: (how: ActRequest) => Promise<Result<Id>>,
  ): Promise<CommitmentView | Refusal> {
    return acting(input, perform, (id) => this.store.byId(id));
  }
}
