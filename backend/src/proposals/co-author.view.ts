import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import type { Invitation } from '@mondee/domain/proposals';
import { CommuneView } from '../territory';
import { outcomeOf } from '../platform/graphql/refusal.view';

export const InvitationStateEnum = {
  INVITED: 'invited',
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  LEFT: 'left',
} as const;
registerEnumType(InvitationStateEnum, { name: 'InvitationState', description: 'What one who was asked to sign said.' });

@ObjectType('CoAuthor', { description: 'One who signs a proposal with its author, having said yes.' })
export class CoAuthorView {
  @Field(() => ID, { description: 'The person.' }) id!: Id;
  @Field(() => String, { description: 'Their name.' }) name!: string;
  @Field(() => CommuneView, { nullable: true, description: 'Their commune.' }) commune?: CommuneView;
}

@ObjectType('CoAuthorInvitation', { description: 'One whom the author asked to sign. Their address is never shown.' })
export class CoAuthorInvitationView {
  @Field(() => ID, { description: 'The invitation.' }) id!: Id;
  @Field(() => InvitationStateEnum, { description: 'What they said.' }) state!: Invitation['state'];
  @Field(() => Date, { description: 'When they were asked.' }) invitedAt!: Date;
  @Field(() => String, {
    nullable: true,
    description: 'Their name, when they were asked by it or said yes; nothing while an address was written to.',
  })
  name?: string | null;
}

@ObjectType('ReceivedInvitation', { description: 'What somebody asks the viewer to sign.' })
export class ReceivedInvitationView {
  @Field(() => ID, { description: 'The invitation.' }) id!: Id;
  @Field(() => ID, { description: 'The proposal, which the viewer may read.' }) proposalId!: Id;
  @Field(() => InvitationStateEnum, { description: 'What the viewer said.' }) state!: Invitation['state'];
  @Field(() => Date, { description: 'When.' }) invitedAt!: Date;
  @Field(() => String, { description: 'What the proposal is called.' }) title!: string;
  @Field(() => String, { nullable: true, description: 'Who asks.' }) authorName?: string | null;
}

@ObjectType('InvitationDone', { description: 'The invitation as it now is.' })
export class InvitationDoneView {
  @Field(() => ID, { description: 'The proposal.' }) id!: Id;
  @Field(() => Boolean, { description: 'Always true.' }) done!: boolean;
}

export const InvitationOutcome = outcomeOf('InvitationOutcome', () => InvitationDoneView);
