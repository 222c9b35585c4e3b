import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CommuneView } from '../territory';

@ObjectType('CommuneOrganisations', {
  description: 'How many organisations of the directory are based in one commune.',
})
export class CommuneOrganisationsView {
  @Field(() => CommuneView, { description: 'The commune.' }) commune!: CommuneView;
  @Field(() => Int, { description: 'Organisations based there.' }) count!: number;
}
