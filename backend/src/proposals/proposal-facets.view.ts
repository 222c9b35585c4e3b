import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AxisView } from '../territory';
import { CommuneProposalsView } from './proposal-places.view';

export const AnswerStandingEnum = {
  ACCEPTED: 'accepted',
  PARTLY: 'partly',
  REFUSED: 'refused',
  REDIRECTED: 'redirected',
  KEPT: 'kept',
  AWAITED: 'awaited',
  OVERDUE: 'overdue',
  NONE: 'none',
} as const;
export type AnswerStanding = (typeof AnswerStandingEnum)[keyof typeof AnswerStandingEnum];
registerEnumType(AnswerStandingEnum, {
  name: 'AnswerStanding',
  description: 'The last answer given to something, else whether one is owed, late, or not promised.',
});

@ObjectType('AxisProposals', { description: 'How many proposals on line an axis has.' })
export class AxisProposalsView {
  @Field(() => AxisView, { description: 'The axis.' }) axis!: AxisView;
  @Field(() => Int, { description: 'Proposals on line.' }) count!: number;
}

@ObjectType('AnswerStandingProposals', { description: 'How many proposals on line stand so.' })
export class AnswerStandingProposalsView {
  @Field(() => AnswerStandingEnum, { description: 'How their answer stands.' }) answer!: AnswerStanding;
  @Field(() => Int, { description: 'Proposals on line.' }) count!: number;
}

@ObjectType('ProposalFacets', {
  description: 'How many proposals on line are behind each choice, each counted as if nothing of its kind were chosen.',
})
export class ProposalFacetsView {
  @Field(() => Int, { description: 'Under all choices.' }) total!: number;
  @Field(() => [AxisProposalsView], { description: 'By axis, all of them.' }) axes!: AxisProposalsView[];
  @Field(() => [CommuneProposalsView], { description: 'By commune, all of them.' }) communes!: CommuneProposalsView[];
  @Field(() => Int, { description: 'Those for everywhere.' }) everywhere!: number;
  @Field(() => [AnswerStandingProposalsView], { description: 'By what became of them, those that exist.' })
  answers!: AnswerStandingProposalsView[];
  @Field(() => Int, { description: 'Proposed in the name of an organisation.' }) organisations!: number;
  @Field(() => Int, { description: 'Proposed by residents for themselves.' }) residents!: number;
  @Field(() => Int, { description: 'With as many supports as oblige to answer.' }) reached!: number;
  @Field(() => Int, { description: 'How many supports oblige to answer.' }) threshold!: number;
}
