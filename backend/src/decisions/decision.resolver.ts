import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { isId, type Id, type Refusal } from '@mondee/kernel';
import { Access, Public } from '../platform/access/access';
import { acting, given } from '../platform/graphql/acting';
import { pageSize, perRow } from '../platform/graphql/connection.view';
import { LinkableView } from '../platform/graphql/linkable.view';
import { RequestContext } from '../platform/graphql/request-context';
import { selects } from '../platform/graphql/selects';
import type { Seen } from '../platform/rooms/define-room';
import { Rooms } from '../platform/rooms/rooms';
import { thingsFor } from '../platform/rooms/things';
import { DecisionListArgs, RecordDecisionInput } from './decision.inputs';
import { DecisionStore, type NamedThings } from './decision.store';
import { DecisionConnectionView, DecisionOutcome, DecisionView } from './decision.view';
import { RecordDecision } from './record-decision';

@Resolver(() => DecisionView)
export class DecisionResolver {
  constructor(
    @Inject(DecisionStore) private readonly store: DecisionStore,
    @Inject(RecordDecision) private readonly record: RecordDecision,
    @Inject(Rooms) private readonly rooms: Rooms,
  ) {}

  @Public()
  @Query(() => DecisionConnectionView, { description: 'Decisions, newest first.', complexity: perRow })
  decisions(@Args() { first, after }: DecisionListArgs, @Info() info: GraphQLResolveInfo) {
    return this.store.page(
      { first: pageSize(first), ...(after && { after }) },
      selects(info, 'text', 'grounds', 'reasons'),
    );
  }

  @Public()
  @Query(() => DecisionView, { nullable: true, description: 'One decision.', complexity: 2 })
  decision(@Args('id', { type: () => ID, description: 'The decision.' }) id: string) {
    return isId(id) ? this.store.byId(id) : null;
  }

  @Access('decisions.record')
  @Mutation(() => DecisionOutcome, {
    description: 'Records what was decided and puts it on line at once.',
    complexity: 10,
  })
  async recordDecision(
    @Args('input', { description: 'What was decided.' }) { act, ...input }: RecordDecisionInput,
    @Context() { viewer }: RequestContext,
  ): Promise<DecisionView | Refusal> {
    return acting(
      act,
      (how) => this.record.run(viewer, given(input), how),
      ({ id }) => this.store.byId(id),
    );
  }

  @ResolveField(() => [LinkableView], { description: 'The proposals it answers.', complexity: linked })
  async answersTo(@Parent() { id }: DecisionView, @Context() context: RequestContext): Promise<Seen[]> {
    return thingsFor(context, this.rooms, (await this.named(id, context)).answers);
  }

  @ResolveField(() => [LinkableView], { description: 'Other things it rests on.', complexity: linked })
  async restsOn(@Parent() { id }: DecisionView, @Context() context: RequestContext): Promise<Seen[]> {
    return thingsFor(context, this.rooms, (await this.named(id, context)).restsOn);
  }

  private async named(id: Id, context: RequestContext): Promise<NamedThings> {
    const load = context.loader<Id, NamedThings>(DecisionStore, (ids) => this.store.namedBy(ids));
    return (await load.load(id)) ?? { answers: [], restsOn: [] };
  }
}

/** A decision names a handful of things. */
function linked({ childComplexity }: { childComplexity: number }): number {
  return 1 + 3 * childComplexity;
}
