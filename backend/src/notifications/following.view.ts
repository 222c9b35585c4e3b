import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OfViewer } from '../platform/access/access';
import { outcomeOf } from '../platform/graphql/refusal.view';

export const PaceEnum = { INSTANT: 'instant', DAILY: 'daily', WEEKLY: 'weekly', NONE: 'none' } as const;
registerEnumType(PaceEnum, { name: 'LetterPace', description: 'How soon one is written to.' });
export const FollowReasonEnum = { AUTHOR: 'author', SUPPORTER: 'supporter', CHOSEN: 'chosen' } as const;
registerEnumType(FollowReasonEnum, {
  name: 'FollowReason',
  description: 'Why one follows: as its author, as who supports it, or because one chose to.',
});

@ObjectType('Follow', { description: 'Something the viewer follows.' })
export class FollowView {
  @OfViewer() @Field(() => ID, { description: 'The thing: `proposal:0199…`.' }) of!: string;
  @Field(() => String, { description: 'What kind of thing it is.' }) kind!: string;
  @Field(() => FollowReasonEnum, { description: 'Why.' }) why!: string;
  @Field(() => PaceEnum, { nullable: true, description: 'The pace chosen for it; nothing: one’s own.' }) pace?: string;
  @Field(() => Date, { description: 'Since when.' }) since!: Date;
  @Field(() => String, { nullable: true, description: 'Its title, while the viewer may see it.' }) label?: string;
  @Field(() => String, { nullable: true, description: 'Its address, while the viewer may see it.' }) path?: string;
}

@ObjectType('Following', { description: 'Whether the viewer follows a thing.' })
export class FollowingView {
  @OfViewer() @Field(() => ID, { description: 'The thing: `proposal:0199…`.' }) of!: string;
  @Field(() => Boolean, { description: 'True when they do.' }) following!: boolean;
  @Field(() => FollowReasonEnum, { nullable: true, description: 'Why, when they do.' }) why?: string;
  @Field(() => PaceEnum, { nullable: true, description: 'The pace chosen for it.' }) pace?: string;
}
export const FollowingOutcome = outcomeOf('FollowingOutcome', () => FollowingView);

@ObjectType('LetterChoice', { description: 'How the viewer is written to.' })
export class LetterChoiceView {
  @OfViewer() @Field(() => PaceEnum, { description: 'How soon.' }) pace!: string;
  @Field(() => Int, { description: 'Nothing is sent from this hour of the place…' }) quietFrom!: number;
  @Field(() => Int, { description: '…until this one; the same for always.' }) quietUntil!: number;
}
export const LetterChoiceOutcome = outcomeOf('LetterChoiceOutcome', () => LetterChoiceView);

@ObjectType('MailAsked', { description: 'A letter that asks for confirmation leaves, whoever the address is of.' })
export class MailAskedView {
  @Field(() => Boolean, { description: 'Always true.' }) asked!: boolean;
}
export const MailAskedOutcome = outcomeOf('MailAskedOutcome', () => MailAskedView);
