import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isId, type Id, type Refusal } from '@mondee/kernel';
import { canOrganise, canSee, type Ballot } from '@mondee/domain/ballots';
import { policyViewer } from '../people';
import { Access, Public } from '../platform/access/access';
import { acting, given } from '../platform/graphql/acting';
import { pageSize, perRow } from '../platform/graphql/connection.view';
import { RequestContext } from '../platform/graphql/request-context';
import {
  BallotListArgs,
  CastBallotInput,
  DraftBallotInput,
  OpenBallotInput,
  OpenCountInput,
  StopBallotInput,
  TellerKeyInput,
} from './ballot.inputs';
import { BallotReceiptView, BallotResultView, BallotTurnoutView, NamedVoteView } from './ballot-result.view';
import { BallotRuleView } from './ballot-rule.view';
import { BallotConnectionView, BallotOutcome, BallotView } from './ballot.view';
import { CastOutcome } from './ballot-viewer.view';
import { BallotViews } from './ballot-views';
import { BallotStore } from './ballot.store';
import { CastBallot } from './cast-ballot';
import { DraftBallot } from './draft-ballot';
import { OpenBallot } from './open-ballot';
import { OpenCount } from './open-count';

/** The loaders of one request, by name. */
const TURNOUT = {};
const RESULT = {};

@Resolver(() => BallotView)
export class BallotResolver {
  constructor(
    @Inject(BallotStore) private readonly store: BallotStore,
    @Inject(BallotViews) private readonly views: BallotViews,
    @Inject(DraftBallot) private readonly drafting: DraftBallot,
    @Inject(OpenBallot) private readonly opening: OpenBallot,
    @Inject(CastBallot) private readonly casting: CastBallot,
    @Inject(OpenCount) private readonly counting: OpenCount,
  ) {}

  @Public()
  @Query(() => BallotConnectionView, {
    description: 'Ballots that have opened; drafts too, for organisers.',
    complexity: perRow,
  })
  async ballots(@Args() { first, after, state }: BallotListArgs, @Context() { viewer }: RequestContext) {
    const asked = { first: pageSize(first), ...(after && { after }), ...(state && { state }) };
    const found = await this.store.page(asked, canOrganise(policyViewer(viewer)).ok && state === 'draft');
    return {
      nodes: found.nodes.map((one) => this.views.of(one)),
      edges: found.edges.map(({ cursor, node }) => ({ cursor, node: this.views.of(node) })),
      pageInfo: found.pageInfo,
      get totalCount() {
        return found.totalCount;
      },
    };
  }

  @Public()
  @Query(() => BallotView, {
    nullable: true,
    description: 'One ballot; nothing when this viewer cannot reach it.',
    complexity: 2,
  })
  async ballot(
    @Args('id', { type: () => ID, description: 'The ballot.' }) id: string,
    @Context() { viewer }: RequestContext,
  ) {
    const found = isId(id) ? await this.store.byId(id) : undefined;
    return found && canSee(policyViewer(viewer), found).ok ? this.views.of(found) : null;
  }

  @Access('ballots.draft')
  @Mutation(() => BallotOutcome, {
    description: 'Begins a ballot, or changes one that has not opened.',
    complexity: 10,
  })
  draftBallot(
    @Args('input', { description: 'The ballot.' }) { act, ...input }: DraftBallotInput,
    @Context() { viewer }: RequestContext,
  ): Promise<BallotView | Refusal> {
    return acting(act, (how) => this.drafting.run(viewer, given(input), how), this.seen);
  }

  @Access('ballots.hold')
  @Mutation(() => BallotOutcome, {
    description: 'A teller says which key is theirs; before the ballot opens.',
    complexity: 10,
  })
  makeTellerKey(
    @Args('input', { description: 'The key.' }) { act, ballotId, publicKey }: TellerKeyInput,
    @Context() { viewer }: RequestContext,
  ): Promise<BallotView | Refusal> {
    return acting(act, (how) => this.drafting.makeReady(viewer, ballotId, publicKey, how), this.seen);
  }

  @Access('ballots.open')
  @Mutation(() => BallotOutcome, {
    description: 'Freezes rule and list; from here on nothing changes.',
    complexity: 20,
  })
  openBallot(
    @Args('input', { description: 'Who votes.' }) { act, ...input }: OpenBallotInput,
    @Context() { viewer }: RequestContext,
  ): Promise<BallotView | Refusal> {
    return acting(act, (how) => this.opening.run(viewer, given(input), how), this.seen);
  }

  @Access('ballots.cast')
  @Mutation(() => CastOutcome, { description: 'Votes, or votes again: the last counts.', complexity: 10 })
  castBallot(
    @Args('input', { description: 'The vote.' }) { act, ...input }: CastBallotInput,
    @Context() { viewer, request }: RequestContext,
  ): Promise<BallotReceiptView | Refusal> {
    return acting(
      act,
      (how) => this.casting.run(viewer, given(input), how, request?.ip),
      (receipt) => receipt,
    );
  }

  @Access('ballots.stop')
  @Mutation(() => BallotOutcome, {
    description: 'Stops a ballot for good, with a reason that everybody reads.',
    complexity: 10,
  })
  stopBallot(
    @Args('input', { description: 'Why.' }) { act, ballotId, reason }: StopBallotInput,
    @Context() { viewer }: RequestContext,
  ): Promise<BallotView | Refusal> {
    return acting(act, (how) => this.drafting.stop(viewer, ballotId, reason, how), this.seen);
  }

  @Access('ballots.count')
  @Mutation(() => BallotOutcome, {
    description: 'The tellers open the box together, once it is closed, and it is counted.',
    complexity: 50,
  })
  openCount(
    @Args('input', { description: 'Their parts of the key.' }) { act, ballotId, shares }: OpenCountInput,
    @Context() { viewer }: RequestContext,
  ): Promise<BallotView | Refusal> {
    return acting(act, (how) => this.counting.run(viewer, ballotId, shares ?? [], how), this.seen);
  }

  @ResolveField(() => BallotTurnoutView, { nullable: true })
  turnout(@Parent() { of }: BallotView, @Context() context: RequestContext): Promise<BallotTurnoutView | undefined> {
    return context.loader<Ballot, BallotTurnoutView>(TURNOUT, (all) => this.views.turnouts(all)).load(of);
  }

  @ResolveField(() => BallotResultView, { nullable: true })
  async result(
    @Parent() { of }: BallotView,
    @Context() context: RequestContext,
  ): Promise<BallotResultView | undefined> {
    if (of.state !== 'counted') return undefined;
    const load = context.loader<Ballot, BallotResultView>(RESULT, (all) => this.views.results(all, context.language));
    return load.load(of);
  }

  private readonly seen = async ({ id }: Pick<Ballot, 'id'>): Promise<BallotView | undefined> => {
    const found = await this.store.byId(id as Id);
    return found && this.views.of(found);
  };
}

@Resolver(() => BallotRuleView)
export class BallotRuleResolver {
  constructor(@Inject(BallotViews) private readonly views: BallotViews) {}

  @ResolveField(() => [String])
  sentences(@Parent() rule: BallotRuleView, @Context() { language }: RequestContext): Promise<string[]> {
    return this.views.sentences(rule, language);
  }
}

@Resolver(() => BallotResultView)
export class BallotResultResolver {
  constructor(@Inject(BallotViews) private readonly views: BallotViews) {}

  @ResolveField(() => [NamedVoteView])
  namedVotes(@Parent() { id, fingerprintsAddress }: BallotResultView): Promise<NamedVoteView[]> | NamedVoteView[] {
    return fingerprintsAddress ? [] : this.views.named(id);
  }
}
