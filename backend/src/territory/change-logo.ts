import { Inject, Injectable } from '@nestjs/common';
import { isId, ok, plainText, ref, refuse, type Id, type Json, type Result } from '@mondee/kernel';
import { changeSetting } from '@mondee/domain/territory';
import type { Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, done } from '../platform/facts/acts';
import { photoView } from '../platform/files/file.view';
import { Files } from '../platform/files/files';
import { Settings } from '../platform/settings/settings';
import { SETTINGS_ID, SettingsStore } from '../platform/settings/settings.store';
import { planContext } from './plan-context';

export const LOGO = 'territory.logo';

/** Shows the sign of the territory at the top of every page: a picture drawn again, with its words; or ours again. */
@Injectable()
export class ChangeLogo {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(SettingsStore) private readonly store: SettingsStore,
    @Inject(Files) private readonly files: Files,
  ) {}

  async run(viewer: Viewer, file: string | undefined, alt: string): Promise<Result<string>> {
    const result = await this.acts.perform(viewer, undefined, async (tx, act) => {
      const value = (await this.store.hold(tx, LOGO)) ?? null;
      const state = { name: LOGO, value, default: null, by: 'facilitator', namesPeople: false } as const;
      const context = { ...planContext(viewer), settings: SETTINGS_ID, read: (next: Json) => ok(next) };
      // first who one is, then what one sends
      const may = changeSetting(state, { value }, act, context);
      if (!may.ok) return may;
      const next = await this.hang(tx, viewer.person!, file, alt);
      if (!next.ok) return next;
      const outcome = changeSetting(state, { value: next.value }, act, context);
      if (!outcome.ok) return outcome;
      if (outcome.value.facts.length) await this.settings.put(tx, LOGO, outcome.value.state);
      return done(LOGO, ...outcome.value.facts);
    });
    if (result.ok) await this.settings.read();
    return result;
  }

  private async hang(tx: Tx, person: Id, file: string | undefined, written: string): Promise<Result<Json>> {
    const of = ref('logo', SETTINGS_ID);
    if (file === undefined) {
      await this.files.attach(tx, of, [person], [], 'file');
      return ok(null);
    }
    const alt = plainText('territory', 'alt', written, { min: 2, max: 120, lines: 'one' });
    if (!alt.ok) return alt;
    if (!isId(file)) return refuse('platform.NoSuchFile', { field: 'file' });
    const hung = await this.files.attach(tx, of, [person], [file], 'file');
    if (!hung.ok) return hung;
    const [picture] = hung.value;
    if (!picture?.width) return refuse('territory.NotAPicture', { field: 'file' });
    const { path, smallPath, width, height } = photoView(picture, '', false);
    return ok({ path, smallPath, width, height, alt: alt.value });
  }
}
