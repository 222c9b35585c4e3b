import { ArgsType, Field, ID, registerEnumType } from '@nestjs/graphql';

export const WritingLanguageEnum = { FRENCH: 'fr', ENGLISH: 'en' } as const;
registerEnumType(WritingLanguageEnum, { name: 'WritingLanguage', description: 'A language one writes in.' });

@ArgsType()
export class SimilarProposalsArgs {
  @Field(() => String, { description: 'The title as far as it is written.' }) title!: string;
  @Field(() => String, { nullable: true, description: 'What is missing or wrong, as far as it is written.' })
  need?: string | null;
  @Field(() => WritingLanguageEnum, {
    nullable: true,
    defaultValue: 'fr',
    description: 'The language of the writer, for when the words do not tell.',
  })
  language?: 'fr' | 'en' | null;
  @Field(() => String, { nullable: true, description: 'INSEE code; nothing means everywhere.' }) commune?:
    string | null;
  @Field(() => ID, { nullable: true, description: 'The draft itself.' }) except?: string | null;
}
