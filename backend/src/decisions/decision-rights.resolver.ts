import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { canRecord } from '@mondee/domain/decisions';
import { refuse } from '@mondee/kernel';
import { policyViewer } from '../people';
import { ProposalRightsView } from '../proposals';
import { OfViewer } from '../platform/access/access';
import { allowed, AllowedView } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';

/** What this room adds to what a viewer may do with a proposal. */
@Resolver(() => ProposalRightsView)
export class DecisionRightsResolver {
  @OfViewer()
  @ResolveField(() => AllowedView, { description: 'Record a decision that answers it.', complexity: 1 })
  decide(@Parent() { proposal }: ProposalRightsView, @Context() { viewer }: RequestContext): AllowedView {
    const can = canRecord(policyViewer(viewer), proposal.text.commune ?? undefined);
    if (!can.ok) return allowed(can);
    return allowed(proposal.state === 'published' ? can : refuse('decisions.UnknownThing', { field: 'answers' }));
  }
}
