import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import { OfViewer } from '../platform/access/access';
import { outcomeOf } from '../platform/graphql/refusal.view';
import { DateScalar } from '../platform/graphql/scalars';
import { ViewerView } from '../platform/graphql/viewer.view';
import { OrganisationView, PersonView } from './person.view';

@ObjectType('Mandate', { description: 'A person may speak as an organisation, between two days, both included.' })
export class MandateView {
  @Field(() => ID, { description: 'Its name for ever.' }) id!: Id;
  @Field(() => OrganisationView, { description: 'The organisation spoken for.' }) organisation!: OrganisationView;
  @Field(() => DateScalar, { description: 'Its first day.' }) from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Its last day; nothing while no end is set.' })
  until?: string;
  @Field(() => Boolean, { description: 'True when it holds today.' }) active!: boolean;
  @Field(() => Boolean, { description: 'Speaks when the delegate cannot.' }) alternate!: boolean;
}

@ObjectType('MandateInvitation', { description: 'A mandate offered to an address, not taken yet.' })
export class MandateInvitationView {
  @Field(() => ID, { description: 'Its name, to answer it by.' }) id!: Id;
  @Field(() => DateScalar, { description: 'Its first day, if it is taken before.' }) from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Its last day; nothing while no end is set.' })
  until?: string;
  @Field(() => Boolean, { description: 'Speaks when the delegate cannot.' }) alternate!: boolean;
}

@ObjectType('Session', { description: 'A device on which the viewer is signed in.' })
export class SessionView {
  @OfViewer() @Field(() => ID, { description: 'Its name, to end it by.' }) id!: Id;
  @Field(() => Date, { description: 'When the sign-in was confirmed.' }) createdAt!: Date;
  @Field(() => Date, { description: 'When it was last used, to ten minutes or so.' }) lastSeenAt!: Date;
  @Field(() => String, { description: 'The device in plain words: `Firefox on Android`.' }) device!: string;
  @Field(() => Boolean, { description: 'True for the session of this very request.' }) current!: boolean;
}

@ObjectType('SignInRequested', { description: 'A link is on its way, if the address is one that we know.' })
export class SignInRequestedView {
  @Field(() => String, { description: 'The address, in the form we write to.' }) email!: string;
  @Field(() => Int, { description: 'How long the link will hold, in minutes.' }) validMinutes!: number;
}

@ObjectType('SignedIn', { description: 'The session is open; its cookie comes with this answer.' })
export class SignedInView {
  @OfViewer() @Field(() => ViewerView, { description: 'Who is signed in now.' }) viewer!: ViewerView;
  @Field(() => String, { description: 'Where the person was going: an address of this site.' }) returnTo!: string;
}

@ObjectType('SignedOut', { description: 'The session is over.' })
export class SignedOutView {
  @Field(() => Boolean, { description: 'Always true.' }) done!: boolean;
}

@ObjectType('PersonErased', { description: 'What identified the person is gone.' })
export class PersonErasedView {
  @Field(() => Boolean, { description: 'Always true.' }) done!: boolean;
}

@ObjectType('Roles', { description: 'What a person looks after.' })
export class RolesView {
  @Field(() => [String], { description: '`moderator`, `decider`, `agent`…' }) roles!: string[];
}

export const OrganisationOutcome = outcomeOf('OrganisationOutcome', () => OrganisationView);
export const MandateOutcome = outcomeOf('MandateOutcome', () => MandateView);
export const MandateInvitationOutcome = outcomeOf('MandateInvitationOutcome', () => MandateInvitationView);
export const RolesOutcome = outcomeOf('RolesOutcome', () => RolesView);
export const SignInRequestedOutcome = outcomeOf('SignInRequestedOutcome', () => SignInRequestedView);
export const SignedInOutcome = outcomeOf('SignedInOutcome', () => SignedInView);
export const SignedOutOutcome = outcomeOf('SignedOutOutcome', () => SignedOutView);
export const ViewerOutcome = outcomeOf('ViewerOutcome', () => ViewerView);
export const PersonOutcome = outcomeOf('PersonOutcome', () => PersonView);
export const PersonErasedOutcome = outcomeOf('PersonErasedOutcome', () => PersonErasedView);
