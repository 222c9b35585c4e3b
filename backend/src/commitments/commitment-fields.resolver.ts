import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { refuse, type Id } from '@mondee/kernel';
import { message } from '@mondee/messages';
import { canMoveDate, canProveMilestone } from '@mondee/domain/commitments';
import { canMeasure } from '@mondee/domain/territory';
import { DecisionPlace, DecisionStore, DecisionView } from '../decisions';
import { policyViewer } from '../people';
import { IndicatorView, PlanStore } from '../territory';
import { OfViewer } from '../platform/access/access';
import { allowed } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { CommitmentStore } from './commitment.store';
import { CommitmentRightsView, CommitmentView, SlippageView } from './commitment.view';

/** What a commitment leads to, each by a loader, and what depends on the language or on who looks. */
@Resolver(() => CommitmentView)
export class CommitmentFieldsResolver {
  constructor(
    @Inject(CommitmentStore) private readonly store: CommitmentStore,
    @Inject(PlanStore) private readonly plan: PlanStore,
    @Inject(DecisionStore) private readonly decisions: DecisionStore,
    @Inject(DecisionPlace) private readonly place: DecisionPlace,
  ) {}

  @ResolveField(() => String, { description: 'Why it stands so, in the language of the request.' })
  statusReason(@Parent() { reason }: CommitmentView, @Context() { language }: RequestContext): string {
    return message(language, `commitments.statusReason.${reason}`);
  }

  @ResolveField(() => [SlippageView], {
    description: 'Every date that moved, oldest first.',
    complexity: ({ childComplexity }) => 2 + childComplexity,
  })
  async slippages(@Parent() { id }: CommitmentView, @Context() context: RequestContext): Promise<SlippageView[]> {
    const of = CommitmentStore.prototype.slippages;
    return (await context.loader<Id, SlippageView[]>(of, (ids) => this.store.slippages(ids)).load(id)) ?? [];
  }

  @ResolveField(() => IndicatorView, { nullable: true, description: 'The figure it is meant to move.' })
  indicator(@Parent() { commitment }: CommitmentView, @Context() context: RequestContext) {
    const of = PlanStore.prototype.indicators;
    const load = context.loader<Id, IndicatorView>(of, (ids) => this.plan.indicators(ids));
    return commitment.indicator && load.load(commitment.indicator);
  }

  @ResolveField(() => DecisionView, { description: 'The decision it carries out.' })
  decision(@Parent() { commitment }: CommitmentView, @Context() context: RequestContext) {
    const load = context.loader<Id, DecisionView>(DecisionStore.prototype.byIds, async (ids) => {
      const byId = new Map((await this.decisions.byIds(ids)).map((decision) => [decision.id, decision]));
      return ids.map((id) => byId.get(id));
    });
    return load.load(commitment.decision);
  }

  @OfViewer()
  @ResolveField(() => CommitmentRightsView, {
    description: 'What the viewer may do with it now; the same rules that the acts ask.',
    complexity: 2,
  })
  async viewerCan(
    @Parent() { commitment }: CommitmentView,
    @Context() context: RequestContext,
  ): Promise<CommitmentRightsView> {
    const viewer = policyViewer(context.viewer);
    const commune = viewer.scopedRoles && (await this.communeOf(commitment.decision, context));
    return {
      moveDate: allowed(canMoveDate(viewer, commitment, commune)),
      proveMilestone: allowed(canProveMilestone(viewer, commitment, commune)),
      measure: allowed(commitment.indicator ? canMeasure(viewer) : refuse('territory.NotFound')),
    };
  }
  /** Asked only for who holds a role of one commune. */
  private communeOf(decision: Id, context: RequestContext): Promise<string | undefined> {
    const load = context.loader<Id, string>(DecisionPlace, (ids) => this.place.ofDecisions(ids));
    return load.load(decision);
  }
}
