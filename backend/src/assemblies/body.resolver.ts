import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { canKeepBodies, canRun, membersOn, registerOn, votes } from '@mondee/domain/assemblies';
import { isDay, isId, type Id, type Refusal } from '@mondee/kernel';
import { policyViewer } from '../people';
import { Access, OfViewer, Public } from '../platform/access/access';
import { acting, given } from '../platform/graphql/acting';
import { RequestContext } from '../platform/graphql/request-context';
import { allowed, AllowedView } from '../platform/graphql/refusal.view';
import { ChangeBodyRulesInput, CreateBodyInput, HandOverSeatInput, TakeSeatInput } from './body.inputs';
import { BodyStore } from './body.store';
import { BodyOutcome, BodyRuleView, BodyView, MeetingLineView, MemberView } from './body.view';
import { rulesText } from './body-rules-text';
import { KeepBody } from './keep-body';
import { MeetingStore } from './meeting.store';
import { SeenBodies } from './seen-bodies';

/** A page asks for one body; a list of them is short. */
const LIST = ({ childComplexity }: { childComplexity: number }) => 5 + 20 * childComplexity;
const MANY = ({ childComplexity }: { childComplexity: number }) => 2 + 20 * childComplexity;

@Resolver(() => BodyView)
export class BodyResolver {
  constructor(
    @Inject(BodyStore) private readonly bodies: BodyStore,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(SeenBodies) private readonly seen: SeenBodies,
    @Inject(KeepBody) private readonly keep: KeepBody,
  ) {}

  @Public()
  @Query(() => [BodyView], { description: 'The bodies that meet and decide, by name.', complexity: LIST })
  bodiesThatMeet(): Promise<BodyView[]> {
    return this.seen.all();
  }

  @Public()
  @Query(() => BodyView, { nullable: true, description: 'One body.', complexity: 3 })
  async body(@Args('id', { type: () => ID, description: 'The body.' }) id: string): Promise<BodyView | null> {
    return isId(id) ? ((await this.seen.byIds([id]))[0] ?? null) : null;
  }

  @Access('assemblies.keep')
  @Mutation(() => BodyOutcome, { description: 'Makes a body from a template.', complexity: 10 })
  createBody(
    @Args('input', { description: 'The body.' }) { act, bodyId, rules, colleges, ...input }: CreateBodyInput,
    @Context() { viewer }: RequestContext,
  ): Promise<BodyView | Refusal> {
    const more = { ...(rules && { rules: { ...given(rules) } }), ...(colleges && { colleges: colleges.map(given) }) };
    return acting(
      act,
      (how) => this.keep.create(viewer, bodyId ?? undefined, { ...given(input), ...more }, how),
      this.view,
    );
  }

  @Access('assemblies.keep')
  @Mutation(() => BodyOutcome, { description: 'Makes rules of a body stricter.', complexity: 10 })
  changeBodyRules(
    @Args('input', { description: 'What changes.' }) { act, bodyId, rules }: ChangeBodyRulesInput,
    @Context() { viewer }: RequestContext,
  ): Promise<BodyView | Refusal> {
    return acting(act, (how) => this.keep.changeRules(viewer, bodyId, { ...given(rules) }, how), this.view);
  }

  @Access('assemblies.keep')
  @Mutation(() => BodyOutcome, { description: 'Gives a free seat to somebody.', complexity: 10 })
  takeSeat(
    @Args('input', { description: 'Who sits.' }) { act, bodyId, ...input }: TakeSeatInput,
    @Context() { viewer }: RequestContext,
  ): Promise<BodyView | Refusal> {
    return acting(act, (how) => this.keep.takeSeat(viewer, bodyId, given(input), how), this.view);
  }

  @Access('assemblies.keep')
  @Mutation(() => BodyOutcome, { description: 'Ends a mandate, and hands its seat over.', complexity: 10 })
  handOverSeat(
    @Args('input', { description: 'What ends, and who follows.' }) { act, bodyId, to, ...input }: HandOverSeatInput,
    @Context() { viewer }: RequestContext,
  ): Promise<BodyView | Refusal> {
    const asked = { ...input, lastDay: input.lastDay, ...(to && { to: given(to) }) };
    return acting(act, (how) => this.keep.handOver(viewer, bodyId, asked, how), this.view);
  }

  @ResolveField(() => [BodyRuleView], { description: 'The rules it lives by, in plain sentences.', complexity: MANY })
  async rules(@Parent() { id }: BodyView, @Context() context: RequestContext): Promise<BodyRuleView[]> {
    const load = context.loader<Id, BodyRuleView[]>(BodyStore, async (ids) => {
      const found = new Map((await this.bodies.byIds(ids)).map((body) => [body.id, rulesText(body, context.language)]));
      return ids.map((one) => found.get(one) ?? []);
    });
    return (await load.load(id)) ?? [];
  }

  @ResolveField(() => [MemberView], { description: 'The public register of members on a day.', complexity: MANY })
  async members(
    @Parent() { id }: BodyView,
    @Args('on', { type: () => String, nullable: true, description: 'The day, YYYY-MM-DD; today when absent.' })
    on?: string,
  ): Promise<MemberView[]> {
    const [[body], seats] = await Promise.all([this.bodies.byIds([id]), this.bodies.seatsOf([id])]);
    const register = registerOn(body!, seats, isDay(on) ? on : this.seen.today);
    return register.map((one) => ({ ...one, name: one.name || '—', votes: votes(one) }));
  }

  @ResolveField(() => [MeetingLineView], { description: 'Its meetings, newest first.', complexity: MANY })
  async meetingsHeld(@Parent() { id }: BodyView, @Context() context: RequestContext): Promise<MeetingLineView[]> {
    const load = context.loader<Id, MeetingLineView[]>(MeetingStore, async (ids) => {
      const lines = await this.meetings.linesOf(ids);
      const of = (body: Id) => lines.filter((one) => one.body === body);
      return ids.map((one) => of(one).map((line) => ({ ...line, path: `/reunions/${line.id}` })));
    });
    return (await load.load(id)) ?? [];
  }

  @OfViewer()
  @ResolveField(() => AllowedView, { description: 'Whether the viewer may change its rules and seats.', complexity: 1 })
  viewerCanKeep(@Context() { viewer }: RequestContext): AllowedView {
    return allowed(canKeepBodies(policyViewer(viewer)));
  }

  @OfViewer()
  @ResolveField(() => AllowedView, { description: 'Whether the viewer may plan and run its meetings.', complexity: 1 })
  async viewerCanRun(@Parent() { id }: BodyView, @Context() { viewer }: RequestContext): Promise<AllowedView> {
    const members = membersOn(await this.bodies.seatsOf([id]), this.seen.today);
    return allowed(canRun(policyViewer(viewer), id, members));
  }

  private readonly view = async (id: Id) => (await this.seen.byIds([id]))[0];
}
