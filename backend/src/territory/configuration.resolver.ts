import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { refuse, type Json } from '@mondee/kernel';
import { canConfigure } from '@mondee/domain/territory';
import { Access, Public } from '../platform/access/access';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { centreOf } from './centres';
import { ChangeLogo } from './change-logo';
import { ChangeSetting } from './change-setting';
import { ChangeLogoInput, ChangeSettingInput, InstallTerritoryInput } from './configuration.inputs';
import {
  InstalledOutcome,
  OfficialTerritoryView,
  PublicSettingView,
  SettingChangeView,
  SettingOutcome,
  SettingView,
} from './configuration.view';
import { InstallTerritory } from './install-territory';
import { officialTerritory, type OfficialTerritory } from './official-territory';
import { ReadSettings } from './read-settings';

/** How this territory is set up. */
@Resolver()
export class ConfigurationResolver {
  constructor(
    @Inject(ReadSettings) private readonly read: ReadSettings,
    @Inject(ChangeSetting) private readonly change: ChangeSetting,
    @Inject(ChangeLogo) private readonly logo: ChangeLogo,
    @Inject(InstallTerritory) private readonly install: InstallTerritory,
  ) {}

  @Access('territory.configure')
  @Query(() => [SettingView], {
    description: 'Every setting, with its explanation, default and effect; none for who does not configure.',
    complexity: ({ childComplexity }) => 20 + 10 * childComplexity,
  })
  settings(@Context() { viewer, language }: RequestContext): SettingView[] {
    return canConfigure(viewer).ok ? this.read.all(language) : [];
  }

  @Access('territory.configure')
  @Query(() => [SettingChangeView], {
    description: 'What was set before, the newest first, of one setting or of all.',
    complexity: ({ childComplexity }) => 20 + 10 * childComplexity,
  })
  async settingHistory(
    @Args('name', { type: () => String, nullable: true, description: 'Which; all when absent.' }) name: string | null,
    @Context() { viewer }: RequestContext,
  ): Promise<SettingChangeView[]> {
    return canConfigure(viewer).ok ? this.read.history(name ?? undefined) : [];
  }

  @Public()
  @Query(() => [PublicSettingView], {
    description: 'The settings that any page may read.',
    complexity: ({ childComplexity }) => 1 + childComplexity,
  })
  publicSettings(): PublicSettingView[] {
    return this.read.public();
  }

  @Access('territory.configure')
  @Query(() => OfficialTerritoryView, {
    nullable: true,
    description: 'The intercommunality of a SIREN, as the State counts it; nothing when there is none.',
    complexity: ({ childComplexity }) => 200 + childComplexity,
  })
  async officialTerritory(
    @Args('siren', { description: 'Nine digits; spaces do not matter.' }) siren: string,
    @Context() { viewer }: RequestContext,
  ): Promise<OfficialTerritoryView | undefined> {
    if (!canConfigure(viewer).ok) return undefined;
    const found = await officialTerritory(siren.replace(/\s/g, ''));
    return found && viewOf(found);
  }

  @Access('territory.configure')
  @Mutation(() => InstalledOutcome, {
    description: 'Lays the communes and first axes of a territory into an empty platform, once.',
    complexity: 50,
  })
  async installTerritory(
    @Args('input', { description: 'Which.' }) { siren }: InstallTerritoryInput,
    @Context() { viewer }: RequestContext,
  ) {
    return answerTo(await this.install.run(viewer, siren), viewOf);
  }

  @Access('territory.configure')
  @Mutation(() => SettingOutcome, { description: 'Changes a setting, or sets it back.', complexity: 10 })
  async changeSetting(
    @Args('input', { description: 'Which, to what, why.' }) { name, value, reason }: ChangeSettingInput,
    @Context() { viewer, language }: RequestContext,
  ) {
    const read = value == null ? { value: undefined } : fromJson(value);
    if (!read) return refuse('territory.BadSetting', { field: 'value' }).refusal;
    return answerTo(await this.change.run(viewer, name, { ...read, reason: reason ?? undefined }), (of) =>
      this.read.one(of, language),
    );
  }

  @Access('territory.configure')
  @Mutation(() => SettingOutcome, {
    description: 'Shows the sign of the territory at the top of every page; nothing given, ours again.',
    complexity: 10,
  })
  async changeLogo(
    @Args('input', { description: 'The picture and its words.' }) { fileId, alt }: ChangeLogoInput,
    @Context() { viewer, language }: RequestContext,
  ) {
    return answerTo(await this.logo.run(viewer, fileId ?? undefined, alt ?? ''), (of) => this.read.one(of, language));
  }
}

function viewOf(official: OfficialTerritory): OfficialTerritoryView {
  const communes = official.communes.map((commune) => ({
    ...commune,
    postcodes: [...commune.postcodes],
    centre: centreOf(commune.code),
    outline: null,
  }));
  return { ...official, communes, population: communes.reduce((sum, { population }) => sum + population, 0) };
}

const LONGEST_JSON = 20_000;

function fromJson(text: string): { value: Json } | undefined {
  try {
    return text.length > LONGEST_JSON ? undefined : { value: JSON.parse(text) as Json };
  } catch {
    return undefined;
  }
}
