import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { canRecord } from '@mondee/domain/decisions';
import { ACTES } from '@mondee/methods/table-schema';
import { isId, type Id, type Refusal } from '@mondee/kernel';
import { policyViewer } from '../people';
import { Access, OfViewer, Public } from '../platform/access/access';
import { acting, given } from '../platform/graphql/acting';
import { pageSize, perRow } from '../platform/graphql/connection.view';
import { allowed, AllowedView } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { ChangeActInput, OfficialActListArgs, PublishActInput, TakeActOffLineInput } from './act.inputs';
import { ActStore } from './act.store';
import { MatterView, OfficialActConnectionView, OfficialActOutcome, OfficialActView } from './act.view';
import { DecisionPlace } from './decision-place';
import { DecisionStore } from './decision.store';
import { DecisionView } from './decision.view';
import { PublishActs } from './publish-acts';

@Resolver(() => OfficialActView)
export class ActResolver {
  constructor(
    @Inject(ActStore) private readonly store: ActStore,
    @Inject(DecisionStore) private readonly decisions: DecisionStore,
    @Inject(DecisionPlace) private readonly place: DecisionPlace,
    @Inject(PublishActs) private readonly acts: PublishActs,
  ) {}

  @Public()
  @Query(() => OfficialActConnectionView, { description: 'Acts of public bodies, newest first.', complexity: perRow })
  officialActs(@Args() { first, after, bodyId }: OfficialActListArgs) {
    return this.store.page({ first: pageSize(first), ...(after && { after }), ...(bodyId && { body: bodyId }) });
  }

  @Public()
  @Query(() => OfficialActView, { nullable: true, description: 'One act.', complexity: 2 })
  officialAct(@Args('id', { type: () => ID, description: 'The act.' }) id: string) {
    return isId(id) ? this.store.byId(id) : null;
  }

  @Public()
  @Query(() => [MatterView], { description: 'The matters of the ACTES nomenclature, level two.', complexity: 2 })
  matters(): MatterView[] {
    return ACTES.map(([code, name]) => ({ code, name }));
  }

  @Access('decisions.publishAct')
  @Mutation(() => OfficialActOutcome, { description: 'Makes a decision the act of a public body.', complexity: 10 })
  publishAct(
    @Args('input', { description: 'What makes it an act.' }) { act, decisionId, bodyId, ...input }: PublishActInput,
    @Context() { viewer }: RequestContext,
  ): Promise<OfficialActView | Refusal> {
    const asked = { decisionId, ...(bodyId && { bodyId }) };
    return this.answer(act, (how) => this.acts.publish(viewer, asked, given(input), how));
  }

  @Access('decisions.publishAct')
  @Mutation(() => OfficialActOutcome, {
    description: 'Corrects, withdraws or repeals an act by a further act; answers with the further one.',
    complexity: 10,
  })
  changeAct(
    @Args('input', { description: 'The further act.' }) { act, actId, newActId, ...input }: ChangeActInput,
    @Context() { viewer }: RequestContext,
  ): Promise<OfficialActView | Refusal> {
    const asked = { actId, ...(newActId && { newActId }) };
    return this.answer(act, (how) => this.acts.change(viewer, asked, given(input), how));
  }

  @Access('decisions.publishAct')
  @Mutation(() => OfficialActOutcome, {
    description: 'Takes the document of an act off line, two months after it was put there; its page stays.',
    complexity: 10,
  })
  takeActOffLine(
    @Args('input', { description: 'The act.' }) { act, actId }: TakeActOffLineInput,
    @Context() { viewer }: RequestContext,
  ): Promise<OfficialActView | Refusal> {
    return this.answer(act, (how) => this.acts.takeOffLine(viewer, actId, how));
  }

  @ResolveField(() => DecisionView, { nullable: true, description: 'The decision it is about.', complexity: 2 })
  async decision(@Parent() { decisionId }: OfficialActView, @Context() context: RequestContext) {
    const load = context.loader<Id, DecisionView>(DecisionView, async (ids) => {
      const views = await this.decisions.byIds(ids);
      return ids.map((id) => views.find((one) => one.id === id));
    });
    return (await load.load(decisionId)) ?? null;
  }

  @ResolveField(() => OfficialActView, { nullable: true, description: 'The act that it changes.', complexity: 2 })
  async on(@Parent() { onId }: OfficialActView, @Context() context: RequestContext) {
    if (!onId) return null;
    const load = context.loader<Id, OfficialActView>(ActStore, async (ids) => {
      const views = await this.store.byIds(ids);
      return ids.map((id) => views.find((one) => one.id === id));
    });
    return (await load.load(onId)) ?? null;
  }

  @ResolveField(() => [OfficialActView], { description: 'Acts that changed it since, oldest first.', complexity: 4 })
  async later(@Parent() { id }: OfficialActView, @Context() context: RequestContext): Promise<OfficialActView[]> {
    const load = context.loader<Id, OfficialActView[]>(OfficialActView, async (ids) => {
      const views = await this.store.laterThan(ids);
      return ids.map((one) => views.filter(({ onId }) => onId === one));
    });
    return (await load.load(id)) ?? [];
  }

  @OfViewer()
  @ResolveField(() => AllowedView, { description: 'Whether the viewer may publish further acts.', complexity: 2 })
  async viewerCanChange(@Parent() { decisionId }: OfficialActView, @Context() { viewer }: RequestContext) {
    const [commune] = await this.place.ofDecisions([decisionId]);
    return allowed(canRecord(policyViewer(viewer), commune));
  }

  private answer(how: Parameters<typeof acting>[0], run: Parameters<typeof acting<Id, OfficialActView>>[1]) {
    return acting(how, run, (id) => this.store.byId(id));
  }
}
