import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Channel, Id } from '@mondee/kernel';
import type { HopText } from '../rooms/define-room';
import { ChannelEnum } from './act-context.inputs';

export const HopStateEnum = { DONE: 'DONE', NOW: 'NOW', TODO: 'TODO', NOT_RETAINED: 'NOT_RETAINED' } as const;
registerEnumType(HopStateEnum, { name: 'HopState', description: 'How far one thing of a thread has come.' });

@ObjectType('Hop', { description: 'One thing on a thread, as this viewer may see it.' })
export class HopView {
  @Field(() => ID, { description: 'The thing.' }) ref!: Id;
  @Field(() => String, { description: 'What kind of thing it is: `proposal`, `decision`…' }) kind!: string;
  @Field(() => String, { description: 'Its title.' }) label!: string;
  @Field(() => String, { description: 'Its address on the site.' }) path!: string;
  @Field(() => Date, { description: 'The day that places it on the thread.' }) at!: string;
  @Field(() => HopStateEnum, { description: 'How far it has come.' }) state!: HopText['state'];
  @Field(() => String, { description: 'What happened, in one sentence.' }) sentence!: string;
  @Field(() => String, { nullable: true, description: 'Who did it, where that is public.' }) author?: string;
  @Field(() => ChannelEnum, { nullable: true, description: 'The way by which it came in.' }) channel?: Channel;
  @Field(() => Int, { description: 'How many times its date was moved.' }) loops!: number;
  @Field(() => Boolean, { description: 'True for the thing the thread was asked of.' }) current!: boolean;
}

/** A described thing as the API shows it. */
export function hopView({ id, channel, ...text }: HopText, current = false): HopView {
  return { ...text, ref: id, ...(channel && { channel: channel as Channel }), current };
}
