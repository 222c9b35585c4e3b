import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CommuneView } from '../territory';

@ObjectType('CommuneProposals', { description: 'How many proposals on line are for one commune.' })
export class CommuneProposalsView {
  @Field(() => CommuneView, { description: 'The commune.' }) commune!: CommuneView;
  @Field(() => Int, { description: 'Proposals on line that name it.' }) count!: number;
}
