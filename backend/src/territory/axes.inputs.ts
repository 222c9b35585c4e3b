import { Field, ID, InputType } from '@nestjs/graphql';

@InputType('KeepAxisInput', { description: 'An axis of the plan and how it is said.' })
export class KeepAxisInput {
  @Field(() => ID, { nullable: true, description: 'Which; nothing adds one.' }) id?: string | null;
  @Field(() => String, { description: 'Its name in French.' }) nameFr!: string;
  @Field(() => String, { nullable: true, description: 'Its name in English.' }) nameEn?: string | null;
  @Field(() => String, { nullable: true, description: 'What it is about, in French.' }) summaryFr?: string | null;
  @Field(() => String, { nullable: true, description: 'What it is about, in English.' }) summaryEn?: string | null;
}

@InputType('OrderAxesInput', { description: 'The order of the axes of the plan.' })
export class OrderAxesInput {
  @Field(() => [ID], { description: 'Every axis of the plan, once.' }) ids!: string[];
}

@InputType('RetireAxisInput', { description: 'An axis, out of the plan or back in it.' })
export class RetireAxisInput {
  @Field(() => ID, { description: 'Which.' }) id!: string;
  @Field(() => Boolean, { description: 'True to retire it; false to take it back.' }) retired!: boolean;
}
