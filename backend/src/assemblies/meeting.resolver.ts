import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { canReadMinutes, canRun, membersOn } from '@mondee/domain/assemblies';
import { dayIn, isId, type Id, type Refusal } from '@mondee/kernel';
import { policyViewer, ZONE } from '../people';
import { Access, OfViewer, Public } from '../platform/access/access';
import { acting, given } from '../platform/graphql/acting';
import { RequestContext } from '../platform/graphql/request-context';
import { allowed, AllowedView } from '../platform/graphql/refusal.view';
import { BodyStore } from './body.store';
import { MeetingStepInput, PlanMeetingsInput } from './meeting.inputs';
import { DebateNoteView, MeetingOutcome, MeetingView } from './meeting.view';
import { MeetingStore } from './meeting.store';
import { RunMeeting } from './run-meeting';
import { SeenBodies } from './seen-bodies';

@Resolver(() => MeetingView)
export class MeetingResolver {
  constructor(
    @Inject(BodyStore) private readonly bodies: BodyStore,
    @Inject(SeenBodies) private readonly seen: SeenBodies,
    @Inject(RunMeeting) private readonly run: RunMeeting,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
  ) {}

  @Public()
  @Query(() => MeetingView, { nullable: true, description: 'One meeting.', complexity: 20 })
  async meeting(
    @Args('id', { type: () => ID, description: 'The meeting.' }) id: string,
    @Context() { language }: RequestContext,
  ): Promise<MeetingView | null> {
    return isId(id) ? ((await this.seen.meeting(id, language)) ?? null) : null;
  }

  @Access('assemblies.run')
  @Mutation(() => MeetingOutcome, {
    description: 'Plans a meeting or a series; answers with the first.',
    complexity: 20,
  })
  planMeetings(
    @Args('input', { description: 'What is planned.' })
    { act, bodyId, meetingId, secondOf, stops, ...input }: PlanMeetingsInput,
    @Context() { viewer, language }: RequestContext,
  ): Promise<MeetingView | Refusal> {
    const asked = given({ body: bodyId, meetingId, secondOf }) as { body: string };
    const plan = { ...given(input), ...(stops && { stops: stops.map(given) }) };
    return acting(
      act,
      (how) => this.run.plan(viewer, asked, plan, how),
      (id) => this.seen.meeting(id, language),
    );
  }

  @Access('assemblies.run')
  @Mutation(() => MeetingOutcome, { description: 'Takes one step of a meeting.', complexity: 20 })
  takeMeetingStep(
    @Args('input', { description: 'The step.' }) { act, meetingId, stepId, ...input }: MeetingStepInput,
    @Context() { viewer, language }: RequestContext,
  ): Promise<MeetingView | Refusal> {
    return acting(
      act,
      (how) => this.run.step(viewer, meetingId, stepId ?? undefined, given(input), how),
      (id) => this.seen.meeting(id, language),
    );
  }

  @OfViewer()
  @ResolveField(() => [DebateNoteView], {
    description: 'What is written of the debates, for those who may read minutes that are not on line yet.',
    complexity: 10,
  })
  async viewerNotes(@Parent() { id }: MeetingView, @Context() { viewer }: RequestContext): Promise<DebateNoteView[]> {
    const found = await this.seen.withMembers(id);
    if (!found || !canReadMinutes(policyViewer(viewer), found.meeting, found.members).ok) return [];
    return found.meeting.items.filter(({ debate }) => debate).map((one) => ({ item: one.id, text: one.debate }));
  }

  @OfViewer()
  @ResolveField(() => AllowedView, { description: 'Whether the viewer may read its minutes now.', complexity: 5 })
  async viewerCanReadMinutes(
    @Parent() { id }: MeetingView,
    @Context() { viewer }: RequestContext,
  ): Promise<AllowedView> {
    const found = (await this.seen.withMembers(id))!;
    return allowed(canReadMinutes(policyViewer(viewer), found.meeting, found.members));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'SHA-256 of the minutes that were put on line as a document, in hexadecimal.',
    complexity: 2,
  })
  async minutesSha256(@Parent() { id }: MeetingView, @Context() context: RequestContext): Promise<string | null> {
    const load = context.loader<Id, string>(MeetingStore, async (ids) => {
      const hashes = await this.meetings.hashesOf(ids);
      return ids.map((one) => hashes.get(one));
    });
    return (await load.load(id)) ?? null;
  }

  @OfViewer()
  @ResolveField(() => AllowedView, { description: 'Whether the viewer may run this meeting.', complexity: 1 })
  async viewerCanRun(@Parent() meeting: MeetingView, @Context() { viewer }: RequestContext): Promise<AllowedView> {
    const on = dayIn(meeting.startsAt.toISOString(), ZONE);
    const members = membersOn(await this.bodies.seatsOf([meeting.bodyId]), on);
    return allowed(canRun(policyViewer(viewer), meeting.bodyId, members));
  }
}
