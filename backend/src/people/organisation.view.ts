import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import { AxisView, CommuneView } from '../territory';
import { connectionOf } from '../platform/graphql/connection.view';
import { DateScalar } from '../platform/graphql/scalars';
import { AllowedView } from '../platform/graphql/refusal.view';
import { OfViewer } from '../platform/access/access';
import { OrganisationView } from './person.view';

export const OrganisationStateEnum = { WAITING: 'waiting', LISTED: 'listed', DECLINED: 'declined' } as const;
registerEnumType(OrganisationStateEnum, {
  name: 'OrganisationState',
  description: 'Whether an organisation stands in the directory.',
});

@ObjectType('OrganisationProfile', { description: 'What an organisation says of itself.' })
export class OrganisationProfileView {
  @Field(() => OrganisationStateEnum, { description: 'Whether it stands in the directory.' })
  state!: (typeof OrganisationStateEnum)[keyof typeof OrganisationStateEnum];
  @Field(() => String, { nullable: true, description: 'Why it does not, in the words of who read the request.' })
  declinedFor?: string;
  @Field(() => String, { nullable: true, description: 'SIREN, SIRET or RNA; an informal group has none.' })
  number?: string;
  @Field(() => String, { nullable: true, description: 'What it does, in its own words.' }) description?: string;
  @Field(() => [CommuneView], { description: 'The communes where it acts; none means the whole territory.' })
  places!: CommuneView[];
  @Field(() => [AxisView], { description: 'The axes of the plan it works on.' }) axes!: AxisView[];
  @Field(() => String, { nullable: true, description: 'An address it chose to publish.' }) email?: string;
  @Field(() => String, { nullable: true, description: 'A telephone number it chose to publish.' }) phone?: string;
  @Field(() => String, { nullable: true, description: 'Its site.' }) website?: string;
}

@ObjectType('OrganisationMember', { description: 'Somebody who speaks for an organisation and agreed to be named.' })
export class OrganisationMemberView {
  @Field(() => String, { description: 'The name the person chose to show.' }) name!: string;
  @Field(() => DateScalar, { description: 'Since when.' }) from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Until when, that day included.' }) until?: string;
  @Field(() => Boolean, { description: 'Speaks when the delegate cannot.' }) alternate!: boolean;
}

@ObjectType('HeldMandate', { description: 'A mandate, as those who look after it see it.' })
export class HeldMandateView {
  @Field(() => ID, { description: 'Its name for ever.' }) id!: Id;
  @Field(() => String, { description: 'Who holds it.' }) name!: string;
  @Field(() => Boolean, { description: 'True for the viewer’s own.' }) own!: boolean;
  @Field(() => DateScalar, { description: 'Its first day.' }) from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Its last day.' }) until?: string;
  @Field(() => Boolean, { description: 'True when it holds today.' }) active!: boolean;
  @Field(() => Boolean, { description: 'Speaks when the delegate cannot.' }) alternate!: boolean;
  @Field(() => Boolean, { description: 'The holder agreed to be named on the page.' }) shown!: boolean;
  @Field(() => String, { nullable: true, description: 'What shows that it was given.' }) proof?: string;
}

@ObjectType('OrganisationRights', { description: 'What the viewer may do with an organisation now.' })
export class OrganisationRightsView {
  @OfViewer() @Field(() => AllowedView, { description: 'Change its page.' }) edit!: AllowedView;
  @OfViewer() @Field(() => AllowedView, { description: 'Say who speaks for it.' }) mandates!: AllowedView;
  @OfViewer() @Field(() => AllowedView, { description: 'List it or decline it.' }) review!: AllowedView;
}

@ObjectType('OrganisationConnection', { description: 'A page of the directory.' })
export class OrganisationConnectionView extends connectionOf('Organisation', () => OrganisationView) {}
