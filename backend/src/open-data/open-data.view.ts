import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('OpenColumn', { description: 'A column of a public file.' })
export class OpenColumnView {
  @Field(() => String, { description: 'Its name in the file: a promise, like a field of this API.' }) name!: string;
  @Field(() => String, { description: 'string, integer, number, boolean, date or datetime.' }) type!: string;
  @Field(() => String, { description: 'What it means.' }) meaning!: string;
}

@ObjectType('OpenLicence', { description: 'Under which terms a file may be used again.' })
export class OpenLicenceView {
  @Field(() => String, { description: 'Its short name: etalab-2.0, CC-BY-SA-4.0.' }) name!: string;
  @Field(() => String, { description: 'Its name in full.' }) title!: string;
  @Field(() => String, { description: 'Its text.' }) path!: string;
}

@ObjectType('OpenDataset', { description: 'A table that anybody may take away.' })
export class OpenDatasetView {
  @Field(() => String, { description: 'Its name for ever, also in its addresses.' }) name!: string;
  @Field(() => String, { description: 'Its title.' }) title!: string;
  @Field(() => String, { description: 'What it holds, in a few sentences.' }) about!: string;
  @Field(() => Int, { description: 'How many rows it has now.' }) rows!: number;
  @Field(() => OpenLicenceView, { description: 'Its licence.' }) licence!: OpenLicenceView;
  @Field(() => [OpenColumnView], { description: 'Its columns, in their order.' }) columns!: OpenColumnView[];
  @Field(() => String, { description: 'The table for spreadsheets (CSV, UTF-8, commas).' }) csv!: string;
  @Field(() => String, { description: 'The table for programs (JSON).' }) json!: string;
  @Field(() => String, { description: 'Its dictionary for programs (Frictionless Data Package).' })
  dictionary!: string;
}
