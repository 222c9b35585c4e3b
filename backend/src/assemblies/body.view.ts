import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MEMBER_ROLES, TEMPLATES, type MemberRole, type TemplateId } from '@mondee/domain/assemblies';
import type { Id } from '@mondee/kernel';
import { LinkableView, linkableKind } from '../platform/graphql/linkable.view';
import { outcomeOf } from '../platform/graphql/refusal.view';
import { DateScalar } from '../platform/graphql/scalars';

linkableKind('body', 'Body');

const upper = <T extends string>(names: readonly T[]) =>
  Object.fromEntries(names.map((name) => [name.toUpperCase().replaceAll('-', '_'), name])) as Record<string, T>;
export const BodyTemplateEnum = upper<TemplateId>(TEMPLATES);
registerEnumType(BodyTemplateEnum, { name: 'BodyTemplate', description: 'A named set of rules for a body.' });
export const MemberRoleEnum = upper<MemberRole>(MEMBER_ROLES);
registerEnumType(MemberRoleEnum, { name: 'MemberRole', description: 'As what somebody sits.' });

@ObjectType('CollegeOfBody', { description: 'A college: those who sit for the same family of people.' })
export class CollegeView {
  @Field(() => ID, { description: 'Its name inside the body: `c1`.' }) id!: string;
  @Field(() => String, { description: 'What it is called.' }) name!: string;
  @Field(() => String, { description: 'Its shape on a plan of the table: square, disc, triangle, diamond.' })
  shape!: string;
  @Field(() => Int, { description: 'How many seats it has.' }) seats!: number;
  @Field(() => Int, { description: 'How many of them nobody holds today.' }) vacant!: number;
  @Field(() => Boolean, { description: 'Whether its members belong to the public sphere (LEADER).' }) public!: boolean;
  @Field(() => Int, { description: 'Percent of the votes, where votes are weighed by college; else 0.' })
  weight!: number;
}

@ObjectType('BodyMember', { description: 'Who holds a seat, from when to when.' })
export class MemberView {
  @Field(() => ID, { description: 'The holding.' }) id!: Id;
  @Field(() => String, { description: 'Their name; a dash when they asked to be forgotten.' }) name!: string;
  @Field(() => MemberRoleEnum, { description: 'As what they sit.' }) role!: MemberRole;
  @Field(() => ID, { description: 'Their college.' }) college!: string;
  @Field(() => Int, { description: 'Their seat in it; 0 for guests and observers.' }) seat!: number;
  @Field(() => Boolean, { description: 'Whether they have a vote.' }) votes!: boolean;
  @Field(() => String, { nullable: true, description: 'The organisation they sit for.' }) organisation?: string;
  @Field(() => String, { nullable: true, description: 'Who sits when they cannot.' }) alternate?: string;
  @Field(() => String, { nullable: true, description: 'Where it is written.' }) proof?: string;
  @Field(() => DateScalar, { description: 'Their first day.' }) from!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Their last day, included.' }) until?: string;
}

@ObjectType('BodyRule', { description: 'A rule a body lives by, in one sentence made from its parameters.' })
export class BodyRuleView {
  @Field(() => String, { description: 'Which rule.' }) name!: string;
  @Field(() => String, { description: 'What it says.' }) text!: string;
  @Field(() => Boolean, { description: 'Whether it is stricter than its template.' }) tightened!: boolean;
}

@ObjectType('MeetingLine', { description: 'A meeting in a list.' })
export class MeetingLineView {
  @Field(() => ID, { description: 'The meeting.' }) id!: Id;
  @Field(() => String, { description: 'Its title.' }) title!: string;
  @Field(() => String, { description: 'Where.' }) place!: string;
  @Field(() => String, { description: 'Its address on the site.' }) path!: string;
  @Field(() => Date, { description: 'When it begins.' }) startsAt!: Date;
  @Field(() => String, { description: 'planned, noticed, open, closed or cancelled.' }) state!: string;
  @Field(() => String, { description: 'Its minutes: none, draft, adopted or published.' }) minutesState!: string;
}

@ObjectType('Body', {
  implements: () => [LinkableView],
  description: 'A body that meets and decides: a council, a steering committee, a group. Public.',
})
export class BodyView extends LinkableView {
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => String, { description: 'What it is for.' }) about!: string;
  @Field(() => BodyTemplateEnum, { description: 'The template of its rules.' }) template!: TemplateId;
  @Field(() => String, { description: 'The text its rules come from.' }) source!: string;
  @Field(() => Boolean, { description: 'Whether its decisions are deliberations in law.' }) deliberates!: boolean;
  @Field(() => [CollegeView], { description: 'Its colleges.' }) colleges!: CollegeView[];
  @Field(() => Int, { description: 'How many sit with a vote today.' }) memberCount!: number;
  parent?: Id;
}

export const BodyOutcome = outcomeOf('BodyOutcome', () => BodyView);
