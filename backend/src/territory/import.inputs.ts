import { Field, InputType } from '@nestjs/graphql';

@InputType('ColumnMappingInput', { description: 'Which title of the file fills a column.' })
export class ColumnMappingInput {
  @Field(() => String, { description: 'The column.' }) column!: string;
  @Field(() => String, { description: 'The title in the file; empty leaves the column out.' }) title!: string;
}

@InputType('ImportTableInput', { description: 'A table to bring in, or to try.' })
export class ImportTableInput {
  @Field(() => String, { description: 'Of what: `territory.plan`.' }) kind!: string;
  @Field(() => String, { description: 'The CSV file, packed with gzip, in base64.' }) table!: string;
  @Field(() => [ColumnMappingInput], { nullable: true, description: 'Where titles do not say enough.' })
  mapping?: ColumnMappingInput[] | null;
  @Field(() => Boolean, { description: 'True to see what would happen, and change nothing.' }) dryRun!: boolean;
  @Field(() => Boolean, { nullable: true, description: 'True to take the good lines and leave the others.' })
  onlyGood?: boolean | null;
}
