import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { PointView } from './point.view';

@ObjectType('Commune', { description: 'A commune of the territory.' })
export class CommuneView {
  @Field(() => String, { description: 'INSEE code.' }) code!: string;
  @Field(() => String, { description: 'Its official name.' }) name!: string;
  @Field(() => Int, { description: 'Inhabitants, by the official figures.' }) population!: number;
  @Field(() => [String], { description: 'Postcodes: they do not tell communes apart.' }) postcodes!: string[];
  @Field(() => PointView, { nullable: true, description: 'Its middle; nothing while nobody has told it.' })
  centre!: PointView | null;
  @Field(() => [[[Float]]], {
    nullable: true,
    description:
      'Its outline when an administrator has loaded it: shells of points, each its longitude and latitude, made simple.',
  })
  outline!: number[][][] | null;
}
