import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { ActContextInput } from '../platform/graphql/act-context.inputs';

@InputType('PhotoInput', { description: 'A photograph that was sent before, in its place.' })
export class PhotoInput {
  @Field(() => ID, { description: 'The file.' }) file!: string;
  @Field(() => String, { nullable: true, description: 'What it shows, for those who cannot see it.' }) alt?: string;
  @Field(() => Boolean, { nullable: true, description: 'True when it only decorates.' }) decorative?: boolean;
}

@InputType('PointInput', { description: 'A point of the earth, in degrees.' })
export class PointInput {
  @Field(() => Float, { description: 'East of Greenwich.' }) lon!: number;
  @Field(() => Float, { description: 'North of the equator.' }) lat!: number;
}

@InputType('ReviseProposalInput', { description: 'A proposal on line, as it shall be, and why.' })
export class ReviseProposalInput {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: string;
  @Field(() => String, { description: 'Why it changes; everybody reads it.' }) reason!: string;
  @Field(() => Int, { nullable: true, description: 'The revision it was made from.' }) baseRevision?: number;
  @Field(() => String, { description: 'In one line.' }) title!: string;
  @Field(() => String, { description: 'What is missing or wrong.' }) need!: string;
  @Field(() => String, { description: 'What to do about it.' }) idea!: string;
  @Field(() => ID, { nullable: true, description: 'An axis of the plan.' }) axisId?: string;
  @Field(() => String, { nullable: true, description: 'INSEE code; nothing means everywhere.' }) communeCode?: string;
  @Field(() => PointInput, { nullable: true, description: 'Where exactly.' }) point?: PointInput;
  @Field(() => [PhotoInput], { nullable: true, description: 'Photographs, in their order.' }) photos?: PhotoInput[];
  @Field(() => [ID], { nullable: true, description: 'Documents, in their order.' }) documents?: string[];
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('WithdrawProposalInput', { description: 'A proposal to take back, and why.' })
export class WithdrawProposalInput {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: string;
  @Field(() => String, { description: 'Why; everybody reads it.' }) reason!: string;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('InviteCoAuthorInput', { description: 'Whom to ask to sign: by an address, or somebody known by name.' })
export class InviteCoAuthorInput {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: string;
  @Field(() => String, { nullable: true, description: 'An e-mail address.' }) email?: string;
  @Field(() => ID, { nullable: true, description: 'One of `knownPeople`.' }) personId?: string;
}

@InputType('AnswerInvitationInput', { description: 'Yes, no, or to leave.' })
export class AnswerInvitationInput {
  @Field(() => ID, { description: 'The invitation.' }) invitationId!: string;
  @Field(() => Boolean, { description: 'True to sign; false to decline, or to leave.' }) accept!: boolean;
}
