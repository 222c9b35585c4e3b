import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import { authorsAre } from '../platform/graphql/author-type';
import { CommuneView } from '../territory';

export const SectorEnum = {
  PUBLIC: 'public',
  PRIVATE: 'private',
  ASSOCIATION: 'association',
  RESIDENT: 'resident',
} as const;
registerEnumType(SectorEnum, { name: 'Sector', description: 'The family of actors an organisation belongs to.' });
export type SectorName = (typeof SectorEnum)[keyof typeof SectorEnum];

@ObjectType('Person', { description: 'A person, as much of them as is public.' })
export class PersonView {
  @Field(() => ID, { description: 'Its name for ever.' }) id!: Id;
  @Field(() => String, { description: 'The name the person chose to show.' }) name!: string;
  @Field(() => CommuneView, { nullable: true, description: 'Where the person says to live.' }) commune?: CommuneView;
}

@ObjectType('Organisation', {
  description: 'An association, a company, a public body: an actor of its own, in whose name people speak by mandate.',
})
export class OrganisationView {
  @Field(() => ID, { description: 'Its name for ever.' }) id!: Id;
  @Field(() => String, { description: 'What it is called.' }) name!: string;
  @Field(() => SectorEnum, { description: 'The family of actors it belongs to.' }) sector!: SectorName;
  @Field(() => CommuneView, { nullable: true, description: 'Where it is based.' }) commune?: CommuneView;
}

@ObjectType('Author', {
  description: 'Who did something, as shown in public: a person, or an organisation for which a person speaks.',
})
export class AuthorView {
  @Field(() => String, {
    description: 'The name to show first: the organisation if one speaks for it, else the person.',
  })
  name!: string;
  @Field(() => String, { nullable: true, description: 'What the person was elected to, on the day of the act.' })
  quality?: string;
  @Field(() => PersonView, { nullable: true, description: 'The person.' }) person?: PersonView;
  @Field(() => OrganisationView, { nullable: true, description: 'The organisation spoken for.' })
  organisation?: OrganisationView;
  @Field(() => CommuneView, { nullable: true, description: 'The commune of the author.' }) commune?: CommuneView;
}

authorsAre(AuthorView);
