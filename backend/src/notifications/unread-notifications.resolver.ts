import { Inject } from '@nestjs/common';
import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OfViewer } from '../platform/access/access';
import { ViewerView } from '../platform/graphql/viewer.view';
import { NotificationStore } from './notification.store';

/** The figure beside the bell. */
@Resolver(() => ViewerView)
export class UnreadNotificationsResolver {
  constructor(@Inject(NotificationStore) private readonly store: NotificationStore) {}

  @OfViewer()
  @ResolveField(() => Int, { description: 'How much the viewer has not seen; counted to a hundred.', complexity: 2 })
  unreadNotifications(@Parent() { viewer }: ViewerView): Promise<number> | number {
    return viewer.person ? this.store.unread(viewer.person) : 0;
  }
}
