import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import { OfViewer } from '../platform/access/access';
import { connectionOf } from '../platform/graphql/connection.view';
import { outcomeOf } from '../platform/graphql/refusal.view';
import { FollowReasonEnum } from './following.view';

/** The page of a person's own things: where one reads of what is not public. */
export const OWN_THREADS = '/mes-fils';

@ObjectType('Notification', { description: 'Something that happened to what the viewer follows.' })
export class NotificationView {
  @OfViewer() @Field(() => ID, { description: 'Its name, the viewer’s alone.' }) id!: Id;
  @Field(() => Date, { description: 'When it happened.' }) at!: Date;
  @Field(() => Boolean, { description: 'True once the viewer has seen it.' }) read!: boolean;
  @Field(() => FollowReasonEnum, { description: 'Why the viewer is told.' }) why!: string;
}

@ObjectType('NotificationConnection', { description: 'A page of what the viewer was told.' })
export class NotificationConnectionView extends connectionOf('Notification', () => NotificationView) {}

@ObjectType('NotificationsRead', { description: 'What remains unread.' })
export class NotificationsReadView {
  @OfViewer()
  @Field(() => Int, { description: 'How many the viewer has not seen; counted to a hundred.' })
  unread!: number;
}

export const NotificationsReadOutcome = outcomeOf('NotificationsReadOutcome', () => NotificationsReadView);
