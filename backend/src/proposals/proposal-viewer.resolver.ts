import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import {
  canEdit,
  canInvite,
  canPublish,
  canRevise,
  canSubmit,
  canSupport,
  canWithdraw,
} from '@mondee/domain/proposals';
import { policyViewer } from '../people';
import { OfViewer } from '../platform/access/access';
import { allowed } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { ProposalStore } from './proposal.store';
import { ProposalRightsView, ProposalView } from './proposal.view';

/** What depends on who looks: asked in a document of its own, so that the rest can be kept in common. */
@Resolver(() => ProposalView)
export class ProposalViewerResolver {
  constructor(@Inject(ProposalStore) private readonly store: ProposalStore) {}

  @OfViewer()
  @ResolveField(() => ProposalRightsView, {
    description: 'What the viewer may do with it now; the same rules that the acts ask.',
    complexity: 2,
  })
  viewerCan(@Parent() { proposal }: ProposalView, @Context() context: RequestContext): ProposalRightsView {
    const viewer = policyViewer(context.viewer);
    return {
      proposal,
      edit: allowed(canEdit(viewer, proposal)),
      submit: allowed(canSubmit(viewer, proposal)),
      publish: allowed(canPublish(viewer, proposal)),
      revise: allowed(canRevise(viewer, proposal)),
      withdraw: allowed(canWithdraw(viewer, proposal)),
      invite: allowed(canInvite(viewer, proposal)),
      support: allowed(canSupport(viewer, proposal)),
    };
  }

  @OfViewer()
  @ResolveField(() => Boolean, { description: 'True when the viewer supports it.', complexity: 1 })
  async viewerSupports(@Parent() { id }: ProposalView, @Context() context: RequestContext): Promise<boolean> {
    const { person } = context.viewer;
    if (!person) return false;
    const load = context.loader<Id, boolean>(ProposalViewerResolver, (ids) => this.store.supportedBy(person, ids));
    return (await load.load(id)) ?? false;
  }
}
