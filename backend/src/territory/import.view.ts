import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Refusal } from '@mondee/kernel';
import { outcomeOf, RefusalView } from '../platform/graphql/refusal.view';

@ObjectType('ImportColumn', { description: 'A column that an import reads.' })
export class ImportColumnView {
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => String, { description: 'In words.' }) label!: string;
  @Field(() => Boolean, { description: 'True when nothing comes in without it.' }) required!: boolean;
  @Field(() => String, { nullable: true, description: 'The title of the file that fills it, if one does.' })
  title?: string;
}

@ObjectType('ImportFault', { description: 'A line that cannot come in, and why.' })
export class ImportFaultView {
  @Field(() => Int, { description: 'Its line in the file; titles are line 1.' }) line!: number;
  @Field(() => RefusalView, { description: 'Why, and what to change.' }) refusal!: Refusal;
}

@ObjectType('ImportReport', { description: 'What an import did, or would do.' })
export class ImportReportView {
  @Field(() => [String], { description: 'The titles of the file.' }) titles!: string[];
  @Field(() => [ImportColumnView], { description: 'What is read, from which title.' }) columns!: ImportColumnView[];
  @Field(() => Int, { description: 'Lines in the file.' }) total!: number;
  @Field(() => Int, { description: 'Lines that come in.' }) taken!: number;
  @Field(() => Int, { description: 'Lines that are there already.' }) already!: number;
  @Field(() => [ImportFaultView], { description: 'Lines that cannot come in, five hundred at most.' })
  refused!: ImportFaultView[];
  @Field(() => Boolean, { description: 'True when it was done; false when it was a trial, or left because of a line.' })
  done!: boolean;
}

export const ImportOutcome = outcomeOf('ImportOutcome', () => ImportReportView);
