import { Inject } from '@nestjs/common';
import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refusal } from '@mondee/kernel';
import { noticeOf } from '@mondee/domain/notifications';
import { message } from '@mondee/messages';
import { Access, OfViewer } from '../platform/access/access';
import { pageSize, perRow } from '../platform/graphql/connection.view';
import { HopView, hopView } from '../platform/graphql/hop.view';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { Rooms } from '../platform/rooms/rooms';
import { hopFor } from '../platform/rooms/things';
import { MarkNotificationsRead } from './mark-notifications-read';
import { MarkNotificationsReadInput } from './notification.inputs';
import { NotificationStore, type StoredNotification } from './notification.store';
import {
  NotificationConnectionView,
  NotificationsReadOutcome,
  NotificationsReadView,
  NotificationView,
  OWN_THREADS,
} from './notification.view';

/** What the viewer was told; what it is about is asked of whichever room knows that thing. */
@Resolver(() => NotificationView)
export class NotificationResolver {
  constructor(
    @Inject(NotificationStore) private readonly store: NotificationStore,
    @Inject(MarkNotificationsRead) private readonly mark: MarkNotificationsRead,
    @Inject(Rooms) private readonly rooms: Rooms,
  ) {}

  @OfViewer()
  @Access('notifications.mine')
  @Query(() => NotificationConnectionView, {
    description: 'What the viewer was told, newest first; nothing for who is not signed in.',
    complexity: perRow,
  })
  notifications(
    @Context() { viewer }: RequestContext,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20, description: 'How many, a hundred at most.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'The cursor after which to go on.' })
    after?: string,
  ) {
    return this.store.page(viewer.person, { first: pageSize(first), ...(after && { after }) });
  }

  @Access('notifications.mine')
  @Mutation(() => NotificationsReadOutcome, { description: 'Marks what the viewer has seen.', complexity: 5 })
  async markNotificationsRead(
    @Args('input', { description: 'Up to where.' }) { upTo }: MarkNotificationsReadInput,
    @Context() { viewer }: RequestContext,
  ): Promise<NotificationsReadView | Refusal> {
    return answerTo(await this.mark.run(viewer, upTo ?? undefined), async (person) => ({
      unread: await this.store.unread(person),
    }));
  }

  @ResolveField(() => String, { description: 'What happened, in one sentence.', complexity: 2 })
  async sentence(@Parent() notification: StoredNotification, @Context() context: RequestContext): Promise<string> {
    const { factKind, about, data } = notification;
    const { language } = context;
    // What was hidden since is not quoted, not even to who was told of it when it was on line.
    const hop = await hopFor(context, this.rooms, about);
    if (!hop && this.rooms.describer(about.kind)) return message(language, 'notifications.gone', {});
    const notice = noticeOf({ kind: factKind, subject: about, data });
    return notice ? message(language, notice.key, { ...(hop && { title: hop.label }), ...notice.params }) : '';
  }

  @OfViewer()
  @ResolveField(() => HopView, {
    nullable: true,
    description: 'What it is about, as the viewer may see it.',
    complexity: 2,
  })
  async about(
    @Parent() { about }: StoredNotification,
    @Context() context: RequestContext,
  ): Promise<HopView | undefined> {
    const text = await hopFor(context, this.rooms, about);
    return text && hopView(text);
  }

  @OfViewer()
  @ResolveField(() => HopView, {
    nullable: true,
    description: 'What the viewer follows, that brought it, as they may see it.',
    complexity: 2,
  })
  async via(@Parent() { via }: StoredNotification, @Context() context: RequestContext): Promise<HopView | undefined> {
    const text = via && (await hopFor(context, this.rooms, via));
    return text && hopView(text);
  }

  @ResolveField(() => String, { description: 'Where to read on.', complexity: 2 })
  async path(@Parent() { about }: StoredNotification, @Context() context: RequestContext): Promise<string> {
    return (await hopFor(context, this.rooms, about))?.path ?? OWN_THREADS;
  }
}
