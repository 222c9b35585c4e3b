import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ProposalVersion', { description: 'What a proposal said from a day on, and why it changed.' })
export class ProposalVersionView {
  @Field(() => Int, { description: 'The first is 1.' }) number!: number;
  @Field(() => String, { description: 'In one line.' }) title!: string;
  @Field(() => String, { description: 'What is missing or wrong.' }) need!: string;
  @Field(() => String, { description: 'What to do about it.' }) idea!: string;
  @Field(() => String, { nullable: true, description: 'Why it changed; none for the first.' }) reason?: string | null;
  @Field(() => Date, { description: 'From when on.' }) madeAt!: Date;
}
