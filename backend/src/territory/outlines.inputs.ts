import { Field, InputType } from '@nestjs/graphql';

@InputType('LoadOutlinesInput', { description: 'Real outlines of the communes.' })
export class LoadOutlinesInput {
  @Field(() => String, { description: 'A GeoJSON file in degrees, whose features carry the INSEE code.' })
  geojson!: string;
  @Field(() => String, { description: 'Where they come from and under which licence.' }) source!: string;
}
