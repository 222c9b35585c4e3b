import { Field, ObjectType } from '@nestjs/graphql';
import { HopView } from '../platform/graphql/hop.view';

@ObjectType('Thread', { description: 'All that led to a thing, the thing, and all that came of it.' })
export class ThreadView {
  @Field(() => [HopView], { description: 'The things of the thread, oldest first.' }) hops!: HopView[];
  @Field(() => Boolean, { description: 'True when the thread is longer than what is given here.' })
  truncated!: boolean;
}
