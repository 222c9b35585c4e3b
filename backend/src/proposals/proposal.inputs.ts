import { ArgsType, Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { PhotoInput, PointInput } from './whole-proposal.inputs';
import { AnswerStandingEnum, type AnswerStanding } from './proposal-facets.view';
import { ActContextInput } from '../platform/graphql/act-context.inputs';

export const ProposalSortEnum = {
  NEWEST: 'newest',
  SUPPORTED: 'supported',
  DISCUSSED: 'discussed',
  DUE: 'due',
} as const;
registerEnumType(ProposalSortEnum, { name: 'ProposalSort', description: 'The order of a list of proposals.' });
export const ProposedByEnum = { ORGANISATION: 'organisation', RESIDENT: 'resident' } as const;
registerEnumType(ProposedByEnum, { name: 'ProposedBy', description: 'In whose name something was proposed.' });

@InputType('DraftProposalInput', { description: 'A draft, whole or in part: nothing is required yet.' })
export class DraftProposalInput {
  @Field(() => ID, { description: 'Made on the device of the author; the same one again changes the same draft.' })
  draftId!: string;
  @Field(() => String, { nullable: true, description: 'In one line.' }) title?: string;
  @Field(() => String, { nullable: true, description: 'What is missing or wrong today.' }) need?: string;
  @Field(() => String, { nullable: true, description: 'What to do about it.' }) idea?: string;
  @Field(() => ID, { nullable: true, description: 'An axis of the plan.' }) axisId?: string;
  @Field(() => String, { nullable: true, description: 'INSEE code; nothing means everywhere.' }) communeCode?: string;
  @Field(() => PointInput, { nullable: true, description: 'Where exactly.' }) point?: PointInput;
  @Field(() => [PhotoInput], { nullable: true, description: 'Photographs, in their order.' }) photos?: PhotoInput[];
  @Field(() => [ID], { nullable: true, description: 'Documents, in their order.' }) documents?: string[];
  @Field(() => Boolean, {
    nullable: true,
    description: 'The author agrees that the text stays, without their name, once they are forgotten; no unless said.',
  })
  textStays?: boolean;
  @Field(() => Int, { nullable: true, description: 'The revision it was made from: refused when it changed since.' })
  baseRevision?: number;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@InputType('ProposalActInput', { description: 'A proposal, and how one acts on it.' })
export class ProposalActInput {
  @Field(() => ID, { description: 'The proposal.' }) proposalId!: string;
  @Field(() => ActContextInput, { nullable: true, description: 'How one acts.' }) act?: ActContextInput;
}

@ArgsType()
export class ProposalFilterArgs {
  @Field(() => ID, { nullable: true, description: 'Only of this axis.' }) axis?: string | null;
  @Field(() => String, { nullable: true, description: 'Only of this commune, by INSEE code.' }) commune?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Only with these words, in any of their forms; accents do not matter, the last word may be begun only.',
  })
  search?: string | null;
  @Field(() => AnswerStandingEnum, { nullable: true, description: 'Only with this answer, or awaiting one so.' })
  answer?: AnswerStanding | null;
  @Field(() => ProposedByEnum, { nullable: true, description: 'Only in the name of an organisation, or not.' })
  by?: 'organisation' | 'resident' | null;
  @Field(() => Boolean, { nullable: true, description: 'Only with as many supports as oblige to answer.' })
  reached?: boolean | null;
}

@ArgsType()
export class ProposalListArgs extends ProposalFilterArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, a hundred at most.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' }) after?: string;
  @Field(() => ProposalSortEnum, { nullable: true, defaultValue: 'newest', description: 'The order.' })
  sort!: 'newest' | 'supported' | 'discussed' | 'due';
}
