import { Field, ID, InputType } from '@nestjs/graphql';

@InputType('ChangeSettingInput', { description: 'A setting and what it shall be.' })
export class ChangeSettingInput {
  @Field(() => String, { description: 'Which: `proposals.supportThreshold`.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'The value as JSON; nothing sets it back to its default.' })
  value?: string | null;
  @Field(() => String, { nullable: true, description: 'Why; it stands in the history.' }) reason?: string | null;
}

@InputType('ChangeLogoInput', { description: 'A picture that was sent, and what it shows.' })
export class ChangeLogoInput {
  @Field(() => ID, { nullable: true, description: 'The picture, sent to `/files` before; nothing takes it away.' })
  fileId?: string | null;
  @Field(() => String, { nullable: true, description: 'What it shows, for those who do not see it.' })
  alt?: string | null;
}

@InputType('InstallTerritoryInput', { description: 'The territory of an empty platform.' })
export class InstallTerritoryInput {
  @Field(() => String, { description: 'SIREN of the intercommunality; spaces do not matter.' }) siren!: string;
}
