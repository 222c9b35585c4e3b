import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { deliberates } from '@mondee/domain/decisions';
import { dayIn, type Clock, type Id, type Refusal } from '@mondee/kernel';
import { BodyStore, MeetingView } from '../assemblies';
import { ZONE } from '../people';
import { Access, Public } from '../platform/access/access';
import { CLOCK } from '../platform/facts/acts';
import { acting } from '../platform/graphql/acting';
import { RequestContext } from '../platform/graphql/request-context';
import { PublishDeliberationListInput } from './act.inputs';
import { ActStore } from './act.store';
import { DeliberatingBodyView, DeliberationListOutcome, DeliberationListView } from './act.view';
import { DeliberationListStore } from './deliberation-list.store';
import { PublishList } from './publish-list';

@Resolver(() => MeetingView)
export class DeliberationListResolver {
  constructor(
    @Inject(DeliberationListStore) private readonly lists: DeliberationListStore,
    @Inject(ActStore) private readonly acts: ActStore,
    @Inject(BodyStore) private readonly bodies: BodyStore,
    @Inject(PublishList) private readonly publish: PublishList,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Public()
  @Query(() => [DeliberationListView], {
    description: 'Lists of deliberations, newest meeting first: published, due, overdue.',
    complexity: 20,
  })
  deliberationLists(): Promise<DeliberationListView[]> {
    return this.lists.newest(this.today());
  }

  @Public()
  @Query(() => [DeliberatingBodyView], { description: 'Public bodies, whose decisions are acts.', complexity: 10 })
  async deliberatingBodies(): Promise<DeliberatingBodyView[]> {
    const bodies = (await this.bodies.all()).filter(deliberates);
    const last = await this.acts.lastOf(bodies.map(({ id }) => id));
    return bodies.map(({ id, name }) => ({ id, name, ...last.get(id) }));
  }

  @Access('decisions.publishList')
  @Mutation(() => DeliberationListOutcome, { description: 'Puts the list of a meeting on line.', complexity: 10 })
  publishDeliberationList(
    @Args('input', { description: 'The meeting.' }) { act, meetingId }: PublishDeliberationListInput,
    @Context() { viewer }: RequestContext,
  ): Promise<DeliberationListView | Refusal> {
    return acting(
      act,
      (how) => this.publish.run(viewer, meetingId, how),
      async (id) => (await this.lists.ofMeetings([id], this.today()))[0],
    );
  }

  @ResolveField(() => DeliberationListView, {
    nullable: true,
    description: 'The list of its deliberations; nothing where none is owed.',
    complexity: 4,
  })
  async deliberationList(@Parent() { id }: MeetingView, @Context() context: RequestContext) {
    const load = context.loader<Id, DeliberationListView>(DeliberationListStore, async (ids) => {
      const lists = await this.lists.ofMeetings(ids, this.today());
      return ids.map((one) => lists.find(({ meetingId }) => meetingId === one));
    });
    return (await load.load(id)) ?? null;
  }

  private today(): string {
    return dayIn(this.clock.now(), ZONE);
  }
}
