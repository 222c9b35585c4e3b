import { Inject } from '@nestjs/common';
import { Context, Extensions, Int, Resolver, Subscription } from '@nestjs/graphql';
import { Access, OfViewer } from '../platform/access/access';
import { RequestContext } from '../platform/graphql/request-context';
import { Live } from '../platform/live/live';
import { NotificationStore } from './notification.store';

/** The figure beside the bell, as it changes, wherever what changes it happened. */
@Resolver()
export class ToldResolver {
  constructor(
    @Inject(Live) private readonly live: Live,
    @Inject(NotificationStore) private readonly store: NotificationStore,
  ) {}

  @OfViewer()
  @Access('notifications.mine')
  @Extensions({ complexity: 5 })
  @Subscription(() => Int, {
    nullable: true,
    description: 'How much the viewer has not seen: at the beginning and each time it may have changed.',
  })
  unreadChanged(@Context() { viewer }: RequestContext): AsyncIterableIterator<object> {
    // Nobody is told nothing: the topic is nobody’s.
    return this.live.answers('unreadChanged', [`told:${viewer.person ?? 'nobody'}`], async (now) =>
      now.viewer.person ? this.store.unread(now.viewer.person) : null,
    );
  }
}
