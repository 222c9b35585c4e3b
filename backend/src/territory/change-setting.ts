import { Inject, Injectable } from '@nestjs/common';
import { ok, refuse, type Json, type Result } from '@mondee/kernel';
import { changeSetting, type SettingChange } from '@mondee/domain/territory';
import type { Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import type { DeclaredSetting } from '../platform/settings/declared-setting';
import { Settings } from '../platform/settings/settings';
import { SETTINGS_ID, SettingsStore } from '../platform/settings/settings.store';
import { planContext } from './plan-context';

/** Changes a setting, or sets it back; gives its name. */
@Injectable()
export class ChangeSetting {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(SettingsStore) private readonly store: SettingsStore,
  ) {}

  async run(viewer: Viewer, name: string, change: SettingChange): Promise<Result<string>> {
    const declared = this.settings.declared.get(name);
    if (!declared) return refuse('territory.UnknownSetting', { field: 'name' });
    const result = await this.acts.perform(viewer, undefined, async (tx, act) => {
      const held = await this.store.hold(tx, name);
      const state = { ...declared, name, value: held ?? declared.default, namesPeople: declared.namesPeople ?? false };
      const context = { ...planContext(viewer), settings: SETTINGS_ID, read: (value: Json) => read(declared, value) };
      const outcome = changeSetting(state, change, act, context);
      if (!outcome.ok) return outcome;
      if (outcome.value.facts.length) await this.settings.put(tx, name, outcome.value.state);
      return done(name, ...outcome.value.facts);
    });
    if (result.ok) await this.settings.read();
    return result;
  }
}

function read(declared: DeclaredSetting, value: Json): Result<Json> {
  const read = declared.schema.safeParse(value);
  if (read.success) return declared.rule?.(read.data) ?? ok(read.data);
  const [issue] = read.error.issues;
  if (issue?.code === 'too_small')
    return refuse('territory.OutOfBounds', { field: 'value', params: { side: 'low', bound: Number(issue.minimum) } });
  if (issue?.code === 'too_big')
    return refuse('territory.OutOfBounds', { field: 'value', params: { side: 'high', bound: Number(issue.maximum) } });
  return refuse('territory.BadSetting', { field: 'value' });
}
