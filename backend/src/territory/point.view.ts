import { Field, Float, ObjectType } from '@nestjs/graphql';

@ObjectType('Point', { description: 'A point of the earth, in degrees.' })
export class PointView {
  @Field(() => Float, { description: 'East of Greenwich.' }) lon!: number;
  @Field(() => Float, { description: 'North of the equator.' }) lat!: number;
}
