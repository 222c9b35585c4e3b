import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refusal, Result } from '@mondee/kernel';
import { canManage, canTakePart, type Process } from '@mondee/domain/consultations';
import { policyViewer } from '../people';
import { Access, OfViewer, Public } from '../platform/access/access';
import type { ActRequest } from '../platform/access/viewer';
import type { ActContextInput } from '../platform/graphql/act-context.inputs';
import { acting } from '../platform/graphql/acting';
import { pageSize, perRow } from '../platform/graphql/connection.view';
import { allowed } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { KeepProcess } from './keep-process';
import { CloseProcessInput, DraftProcessInput, ExtendPhaseInput, InviteGuestsInput } from './process.inputs';
import { ProcessActInput, ProcessListArgs } from './process.inputs';
import { ProcessStore } from './process.store';
import { ProcessConnectionView, ProcessOutcome, ProcessRightsView, ProcessView } from './process.view';

@Resolver(() => ProcessView)
export class ProcessResolver {
  constructor(
    @Inject(ProcessStore) private readonly store: ProcessStore,
    @Inject(KeepProcess) private readonly keep: KeepProcess,
  ) {}

  @Public()
  @Query(() => ProcessConnectionView, {
    description: 'Processes that everybody may read, the newest first.',
    complexity: perRow,
  })
  processes(@Args() { first, after }: ProcessListArgs, @Context() { viewer }: RequestContext) {
    return this.store.page(viewer, { first: pageSize(first), ...(after && { after }) });
  }

  @Public()
  @Query(() => ProcessView, {
    nullable: true,
    description: 'One process; nothing when this viewer cannot reach it.',
    complexity: 2,
  })
  process(
    @Args('id', { type: () => ID, description: 'The process.' }) id: string,
    @Context() { viewer }: RequestContext,
  ) {
    return this.store.seenBy(viewer, id);
  }

  @Access('consultations.mine')
  @Query(() => [ProcessView], {
    description: 'Processes to which the viewer is invited, and those that they prepare.',
    complexity: 40,
  })
  myProcesses(@Context() { viewer }: RequestContext) {
    return viewer.person ? this.store.mine(viewer) : [];
  }

  @ResolveField(() => [String], { description: 'Its rules, said from what is applied.', complexity: 1 })
  rules(@Parent() view: ProcessView, @Context() { language }: RequestContext): string[] {
    return this.store.rules(view, language);
  }

  @OfViewer()
  @ResolveField(() => ProcessRightsView, {
    description: 'What the viewer may do with it now; the same rules that the acts ask.',
    complexity: 2,
  })
  viewerCan(@Parent() { process, invited }: ProcessView, @Context() context: RequestContext): ProcessRightsView {
    const viewer = policyViewer(context.viewer);
    const now = this.store.now();
    const running = process.invitation.phases.find(({ from, until }) => from <= now && now < until);
    const next = running ?? process.invitation.phases.find(({ until }) => now < until) ?? process.invitation.phases[0];
    return {
      manage: allowed(canManage(viewer, process, { invited })),
      takePart: allowed(canTakePart(viewer, process, next?.kind ?? 'answer', now, { invited })),
    };
  }

  @Access('consultations.keep')
  @Mutation(() => ProcessOutcome, { description: 'Begins a process, or changes its draft.', complexity: 10 })
  draftProcess(
    @Args('input', { description: 'The draft.' }) { processId, act, baseRevision, ...input }: DraftProcessInput,
    @Context() context: RequestContext,
  ) {
    return this.acting(context, act, (how) =>
      this.keep.draft(context.viewer, processId, input, how, baseRevision ?? undefined),
    );
  }

  @Access('consultations.keep')
  @Mutation(() => ProcessOutcome, { description: 'Opens it: an answer is owed from now on.', complexity: 10 })
  openProcess(@Args('input', { description: 'Which.' }) input: ProcessActInput, @Context() context: RequestContext) {
    return this.acting(context, input.act, (how) => this.keep.open(context.viewer, input.processId, how));
  }

  @Access('consultations.keep')
  @Mutation(() => ProcessOutcome, { description: 'Gives a phase more time, with a public reason.', complexity: 10 })
  extendPhase(
    @Args('input', { description: 'How long, and why.' }) { processId, act, phase, ...input }: ExtendPhaseInput,
    @Context() context: RequestContext,
  ) {
    return this.acting(context, act, (how) =>
      this.keep.extend(context.viewer, processId, { ...input, place: phase }, how),
    );
  }

  @Access('consultations.keep')
  @Mutation(() => ProcessOutcome, { description: 'Ends it, and says how and why.', complexity: 10 })
  closeProcess(
    @Args('input', { description: 'How, and why.' }) { processId, act, ...input }: CloseProcessInput,
    @Context() context: RequestContext,
  ) {
    return this.acting(context, act, (how) => this.keep.close(context.viewer, processId, input, how));
  }

  @Access('consultations.keep')
  @Mutation(() => ProcessOutcome, { description: 'Invites addresses, known or not.', complexity: 10 })
  inviteGuests(
    @Args('input', { description: 'Whom.' }) { processId, act, emails }: InviteGuestsInput,
    @Context() context: RequestContext,
  ) {
    return this.acting(context, act, (how) => this.keep.invite(context.viewer, processId, emails, how));
  }

  private acting(
    { viewer }: RequestContext,
    act: ActContextInput | undefined,
    perform: (how: ActRequest) => Promise<Result<Process>>,
  ): Promise<ProcessView | Refusal> {
    return acting(act, perform, ({ id }) => this.store.seenBy(viewer, id));
  }
}
