import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { canRecord } from '@mondee/domain/decisions';
import type { Id } from '@mondee/kernel';
import { policyViewer } from '../people';
import { OfViewer } from '../platform/access/access';
import { allowed, AllowedView } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { ActStore } from './act.store';
import { OfficialActView } from './act.view';
import { DecisionPlace } from './decision-place';
import { DecisionView } from './decision.view';

/** Whether a decision became an act, and who may make it one. */
@Resolver(() => DecisionView)
export class ActOfDecisionResolver {
  constructor(
    @Inject(ActStore) private readonly acts: ActStore,
    @Inject(DecisionPlace) private readonly place: DecisionPlace,
  ) {}

  @ResolveField(() => OfficialActView, { nullable: true, description: 'The act that it became.', complexity: 2 })
  async officialAct(@Parent() { id }: DecisionView, @Context() context: RequestContext) {
    const load = context.loader<Id, OfficialActView>(ActOfDecisionResolver, async (ids) => {
      const acts = await this.acts.ofDecisions(ids);
      return ids.map((one) => acts.find(({ decisionId }) => decisionId === one));
    });
    return (await load.load(id)) ?? null;
  }

  @OfViewer()
  @ResolveField(() => AllowedView, { description: 'Whether the viewer may make it an act.', complexity: 2 })
  async viewerCanPublish(@Parent() { id }: DecisionView, @Context() { viewer }: RequestContext) {
    const [commune] = await this.place.ofDecisions([id]);
    return allowed(canRecord(policyViewer(viewer), commune));
  }
}
