import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CommuneView } from './commune.view';
import { outcomeOf } from '../platform/graphql/refusal.view';

@ObjectType('SettingChoice', { description: 'One of the values a setting may take.' })
export class SettingChoiceView {
  @Field(() => String, { description: 'The value.' }) value!: string;
  @Field(() => String, { description: 'In words.' }) label!: string;
}

@ObjectType('SettingChange', { description: 'A change of a setting, from the journal.' })
export class SettingChangeView {
  @Field(() => String, { description: 'Which setting: `proposals.supportThreshold`.' }) name!: string;
  @Field(() => Date, { description: 'When.' }) at!: string;
  @Field(() => String, { nullable: true, description: 'By whom; nothing once that person was erased.' }) by?: string;
  @Field(() => String, { nullable: true, description: 'Before, as JSON.' }) before?: string;
  @Field(() => String, { nullable: true, description: 'After, as JSON.' }) after?: string;
  @Field(() => String, { nullable: true, description: 'Why, if it was said.' }) reason?: string;
}

@ObjectType('Setting', { description: 'One thing a territory may set without a developer.' })
export class SettingView {
  @Field(() => String, { description: 'Its name: `proposals.supportThreshold`.' }) name!: string;
  @Field(() => String, { description: 'Under which title it stands.' }) group!: string;
  @Field(() => String, { description: 'What it is called.' }) label!: string;
  @Field(() => String, { description: 'What it is for.' }) explanation!: string;
  @Field(() => String, {
    description: 'What it changes for people: an ICU text with `{value}`, to be shown for any value.',
  })
  effect!: string;
  @Field(() => String, { description: '`number`, `switch`, `choice`, `text` or `list`.' }) form!: string;
  @Field(() => String, { description: 'Its value, as JSON.' }) value!: string;
  @Field(() => String, { description: 'Its default, as JSON.' }) default!: string;
  @Field(() => Boolean, { description: 'True while nothing else was set.' }) isDefault!: boolean;
  @Field(() => Int, { nullable: true, description: 'The least it may be.' }) min?: number;
  @Field(() => Int, { nullable: true, description: 'The most it may be.' }) max?: number;
  @Field(() => [SettingChoiceView], { description: 'What may be chosen, for a choice.' }) choices!: SettingChoiceView[];
  @Field(() => Boolean, { description: 'True when only an administrator may change it.' })
  administratorsOnly!: boolean;
  @Field(() => Boolean, { description: 'True when a screen of its own changes it.' }) ownScreen!: boolean;
}

@ObjectType('PublicSetting', { description: 'A setting that any page may read.' })
export class PublicSettingView {
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => String, { description: 'Its value, as JSON.' }) value!: string;
}

export const SettingOutcome = outcomeOf('SettingOutcome', () => SettingView);

@ObjectType('OfficialTerritory', { description: 'An intercommunality as the State counts it.' })
export class OfficialTerritoryView {
  @Field(() => String, { description: 'Its SIREN.' }) siren!: string;
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => Int, { description: 'Inhabitants of all its communes.' }) population!: number;
  @Field(() => [CommuneView], {
    description: 'Its communes.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  communes!: readonly CommuneView[];
}

export const InstalledOutcome = outcomeOf('InstalledOutcome', () => OfficialTerritoryView);
