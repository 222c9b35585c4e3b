import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import { outcomeOf } from '../platform/graphql/refusal.view';
import { CommuneView } from '../territory';
import { PersonView } from './person.view';

export const ResidenceLevelEnum = { NONE: 'none', DECLARED: 'declared', VERIFIED: 'verified' } as const;
registerEnumType(ResidenceLevelEnum, {
  name: 'ResidenceLevel',
  description: 'How sure it is that somebody lives here.',
});
export const ResidenceMethodEnum = { DECLARED: 'declared', CODE: 'code', RECOGNISED: 'recognised' } as const;
registerEnumType(ResidenceMethodEnum, { name: 'ResidenceMethod', description: 'A way to be known to live here.' });
export const DuplicateReasonEnum = { NAME: 'name', EMAIL: 'email', PHONE: 'phone' } as const;
registerEnumType(DuplicateReasonEnum, { name: 'DuplicateReason', description: 'What two accounts have in common.' });

@ObjectType('Residence', {
  description: 'Whether the person is from here: a level and its dates, never what showed it.',
})
export class ResidenceView {
  @Field(() => ResidenceLevelEnum, { description: 'The level that counts now.' }) level!: string;
  @Field(() => Date, { nullable: true, description: 'Since when.' }) since?: Date;
  @Field(() => Date, { nullable: true, description: 'Until when it is verified.' }) until?: Date;
  @Field(() => [ResidenceMethodEnum], { description: 'The ways this territory offers.' }) methods!: string[];
}

@ObjectType('ResidenceSheet', { description: 'Codes to print and hand over. They are shown this once.' })
export class ResidenceSheetView {
  @Field(() => ID, { description: 'Its name.' }) id!: Id;
  @Field(() => CommuneView, { description: 'Whose residents they are for.' }) commune!: CommuneView;
  @Field(() => Date, { description: 'When they stop serving.' }) expiresAt!: Date;
  @Field(() => [String], { description: 'Twenty codes, each for one person.' }) codes!: string[];
}

@ObjectType('Recognised', { description: 'The word was taken.' })
export class RecognisedView {
  @Field(() => Boolean, { description: 'True when it was the second, and the residence is verified.' })
  verified!: boolean;
}

@ObjectType('DuplicateHint', { description: 'Two accounts that may be one human’s; a hint, never a block.' })
export class DuplicateHintView {
  @Field(() => PersonView, { description: 'One.' }) one!: PersonView;
  @Field(() => PersonView, { description: 'The other.' }) other!: PersonView;
  @Field(() => [DuplicateReasonEnum], { description: 'What they have in common.' }) reasons!: string[];
}

@ObjectType('ToldApart', { description: 'They are two people: the hint does not come back.' })
export class ToldApartView {
  @Field(() => Boolean, { description: 'Always true.' }) done!: boolean;
}

export const ResidenceOutcome = outcomeOf('ResidenceOutcome', () => ResidenceView);
export const ResidenceSheetOutcome = outcomeOf('ResidenceSheetOutcome', () => ResidenceSheetView);
export const RecognisedOutcome = outcomeOf('RecognisedOutcome', () => RecognisedView);
export const ToldApartOutcome = outcomeOf('ToldApartOutcome', () => ToldApartView);
