import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AxisView } from './axis.view';
import { CommuneView } from './commune.view';

@ObjectType('Logo', { description: 'The sign of the territory, at the top of every page.' })
export class LogoView {
  @Field(() => String, { description: 'Where its small size is, 640 pixels at most.' }) smallPath!: string;
  @Field(() => Int, { description: 'In pixels.' }) width!: number;
  @Field(() => Int, { description: 'In pixels.' }) height!: number;
  @Field(() => String, { description: 'What it shows, in words.' }) alt!: string;
}

@ObjectType('Territory', { description: 'The territory this platform serves.' })
export class TerritoryView {
  @Field(() => String, { description: 'SIREN of the intercommunality.' }) siren!: string;
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => Int, { description: 'Inhabitants of all its communes, by the official figures.' }) population!: number;
  @Field(() => Boolean, { description: 'True when the people and what they say here are invented.' })
  isDemonstration!: boolean;
  @Field(() => String, { description: 'The time zone by which its days are counted.' }) zone!: string;
  @Field(() => [CommuneView], {
    description: 'Its communes, by name.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  communes!: CommuneView[];
  @Field(() => [AxisView], {
    description: 'The axes of its transition plan.',
    complexity: ({ childComplexity }) => 6 * childComplexity,
  })
  axes!: AxisView[];
  @Field(() => [AxisView], {
    description: 'Axes that the plan no longer has, for what was said on them.',
    complexity: ({ childComplexity }) => 2 * childComplexity,
  })
  retiredAxes!: AxisView[];
  @Field(() => [String], { description: 'The languages of the site, the first one first.' })
  languages!: readonly string[];
  @Field(() => LogoView, { nullable: true, description: 'Its sign, where it gave one.' }) logo!: LogoView | null;
  @Field(() => String, { description: 'Where the communes and their populations come from, and of which year.' })
  source!: string;
}
