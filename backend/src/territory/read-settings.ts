import { z } from 'zod';
import { Inject, Injectable } from '@nestjs/common';
import type { Id, Json, Language } from '@mondee/kernel';
import { message, rawMessage } from '@mondee/messages';
import { Authors } from '../platform/access/authors';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { DeclaredSetting } from '../platform/settings/declared-setting';
import { Settings } from '../platform/settings/settings';
import { SettingsStore } from '../platform/settings/settings.store';
import type { PublicSettingView, SettingChangeView, SettingView } from './configuration.view';
import type { TextChangeView } from './text.view';

const CHANGES_AT_MOST = 200;

/** The settings in words, with what they were. */
@Injectable()
export class ReadSettings {
  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(SettingsStore) private readonly store: SettingsStore,
    @Inject(Authors) private readonly authors: Authors,
  ) {}

  all(language: Language): SettingView[] {
    return [...this.settings.declared.keys()].map((name) => this.one(name, language));
  }

  one(name: string, language: Language): SettingView {
    const setting = this.settings.declared.get(name)!;
    const words = `settings.${name}`;
    return {
      name,
      group: setting.group,
      label: message(language, `${words}.label`),
      explanation: message(language, `${words}.explanation`),
      effect: rawMessage(language, `${words}.effect`) ?? '',
      value: JSON.stringify(this.settings.get(name)),
      default: JSON.stringify(setting.default),
      isDefault: this.settings.isDefault(name),
      administratorsOnly: setting.by === 'administrator',
      ownScreen: setting.ownScreen ?? false,
      ...formOf(setting, (value) => message(language, `${words}.choices.${value}`)),
    };
  }

  public(): PublicSettingView[] {
    return [...this.settings.declared]
      .filter(([, setting]) => setting.public)
      .map(([name]) => ({ name, value: JSON.stringify(this.settings.get(name)) }));
  }

  /** Who it was is asked of the register of persons when it is shown: a name that was erased is gone. */
  async history(name: string | undefined): Promise<SettingChangeView[]> {
    const facts = await this.store.history('SettingChanged', name ? { name } : {}, CHANGES_AT_MOST);
    const names = await this.names(facts);
    return facts.map(({ data, personal, at }) => {
      const { old, new: now } = { ...data, ...personal?.more } as { old?: Json; new?: Json };
      const reason = personal?.more?.['reason'] as string | undefined;
      const by = personal?.actor.kind === 'person' ? names.get(personal.actor.person) : undefined;
      return {
        ...{ name: data['name'] as string, at, by, reason },
        ...(old !== undefined && { before: JSON.stringify(old) }),
        ...(now !== undefined && { after: JSON.stringify(now) }),
      };
    });
  }

  /** What a text of the interface said, the newest first. */
  async rewordings(key: string, language: string): Promise<TextChangeView[]> {
    const facts = await this.store.history('TextReworded', { key, language }, CHANGES_AT_MOST);
    const names = await this.names(facts);
    return facts.map(({ data, personal, at }) => ({
      ...{ at, before: data['old'] as string, after: data['new'] as string },
      by: personal?.actor.kind === 'person' ? names.get(personal.actor.person) : undefined,
    }));
  }

  private async names(facts: readonly StoredFact[]): Promise<Map<Id, string>> {
    const ids = facts.flatMap(({ personal }) => (personal?.actor.kind === 'person' ? [personal.actor.person] : []));
    const unique = [...new Set(ids)];
    const authors = await this.authors.ofPersons(unique);
    return new Map(unique.map((id, i) => [id, authors[i]!.name]));
  }
}

/** How a value is asked for, read from its schema. */
function formOf(
  { schema }: DeclaredSetting,
  label: (value: string) => string,
): Pick<SettingView, 'form' | 'min' | 'max' | 'choices'> {
  const json = z.toJSONSchema(schema, { unrepresentable: 'any' }) as z.core.JSONSchema.BaseSchema;
  const choices = (json.enum ?? []).map((value) => ({ value: String(value), label: label(String(value)) }));
  if (choices.length) return { form: 'choice', choices };
  if (json.type === 'integer') return { form: 'number', min: json.minimum, max: json.maximum, choices };
  if (json.type === 'boolean') return { form: 'switch', choices };
  if (json.type === 'array') return { form: 'list', choices };
  return { form: json.type === 'string' ? 'text' : 'own', max: json.maxLength, choices };
}
