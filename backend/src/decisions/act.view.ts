import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@mondee/kernel';
import { AuthorView } from '../people';
import { connectionOf } from '../platform/graphql/connection.view';
import { outcomeOf } from '../platform/graphql/refusal.view';
import { DateScalar } from '../platform/graphql/scalars';

@ObjectType('OfficialAct', {
  description: 'The act of a public body, as it was published. Nothing of it changes; later acts stand beside it.',
})
export class OfficialActView {
  @Field(() => ID, { description: 'The act.' }) id!: Id;
  @Field(() => String, { description: 'Its address on this site; it is never given to another.' }) path!: string;
  @Field(() => String, { description: 'Its number: the year, and its rank in that year of the body.' }) number!: string;
  @Field(() => String, { description: 'deliberation, correction, withdrawal or repeal.' }) nature!: string;
  @Field(() => String, { description: 'in-force, corrected, withdrawn or repealed.' }) standing!: string;
  @Field(() => ID, { description: 'The body that acted.' }) bodyId!: Id;
  @Field(() => String, { description: 'Its name.' }) bodyName!: string;
  @Field(() => String, { description: 'The collectivity of the body.' }) authority!: string;
  @Field(() => String, { description: 'Its SIRET.' }) siret!: string;
  @Field(() => String, { description: 'What it is about, in one line.' }) subject!: string;
  @Field(() => String, { description: 'What it says, word for word.' }) text!: string;
  @Field(() => String, { description: 'Its matter: level two of the ACTES nomenclature.' }) matter!: string;
  @Field(() => String, { description: 'The matter in words.' }) matterName!: string;
  @Field(() => Int, { nullable: true, description: 'Members in office, where it was said.' }) inOffice?: number;
  @Field(() => DateScalar, { description: 'The date of the act.' }) actedOn!: string;
  @Field(() => Date, { description: 'When it was put on line.' }) onlineSince!: Date;
  @Field(() => DateScalar, { description: 'It stays on line until this day at least.' }) onlineUntil!: string;
  @Field(() => DateScalar, { nullable: true, description: 'When its document was taken off line.' }) offLineOn?: string;
  @Field(() => String, { description: 'SHA-256 of the published document, in hexadecimal.' }) sha256!: string;
  @Field(() => String, { nullable: true, description: 'Where the document is; nothing once it left the line.' })
  document?: string;
  @Field(() => AuthorView, { description: 'Who published it.' }) author!: AuthorView;
  @Field(() => String, { description: 'As what they published it.' }) quality!: string;
  readonly decisionId!: Id;
  readonly onId?: Id | undefined;
}

@ObjectType('OfficialActConnection', { description: 'A page of a list of acts.' })
export class OfficialActConnectionView extends connectionOf('OfficialAct', () => OfficialActView) {}

@ObjectType('Deliberation', { description: 'A line of the list of deliberations of a meeting.' })
export class DeliberationView {
  @Field(() => String, { description: 'What was voted on.' }) subject!: string;
  @Field(() => Boolean, { description: 'Adopted, or refused.' }) adopted!: boolean;
}

@ObjectType('DeliberationList', { description: 'The list of deliberations of a meeting, published or awaited.' })
export class DeliberationListView {
  @Field(() => ID, { description: 'The meeting.' }) meetingId!: Id;
  @Field(() => String, { description: 'The body that met.' }) bodyName!: string;
  @Field(() => String, { description: 'Where the meeting is shown.' }) path!: string;
  @Field(() => DateScalar, { description: 'The day of the meeting.' }) heldOn!: string;
  @Field(() => DateScalar, { description: 'The list is published on this day at the latest.' }) due!: string;
  @Field(() => String, { description: 'due, overdue or published.' }) state!: string;
  @Field(() => Date, { nullable: true, description: 'When it was published.' }) publishedAt?: Date;
  @Field(() => [DeliberationView], { description: 'Its lines; none before it is published.' })
  lines!: readonly DeliberationView[];
}

@ObjectType('DeliberatingBody', { description: 'A public body, with what its last act said of itself.' })
export class DeliberatingBodyView {
  @Field(() => ID, { description: 'The body.' }) id!: Id;
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'Its collectivity, as its last act names it.' })
  authority?: string;
  @Field(() => String, { nullable: true, description: 'The SIRET of its last act.' }) siret?: string;
}

@ObjectType('Matter', { description: 'A matter of the ACTES nomenclature.' })
export class MatterView {
  @Field(() => String, { description: 'Its code.' }) code!: string;
  @Field(() => String, { description: 'Its name.' }) name!: string;
}

export const OfficialActOutcome = outcomeOf('OfficialActOutcome', () => OfficialActView);
export const DeliberationListOutcome = outcomeOf('DeliberationListOutcome', () => DeliberationListView);
