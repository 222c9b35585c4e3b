import { Inject, Injectable } from '@nestjs/common';
import { LANGUAGES, refuse, type Language, type Result } from '@mondee/kernel';
import { rewordText } from '@mondee/domain/territory';
import { originalMessage } from '@mondee/messages';
import { placeholdersOf } from '@mondee/messages/format';
import type { Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { SETTINGS_ID } from '../platform/settings/settings.store';
import { planContext } from './plan-context';
import { RewordedTexts } from './reworded-text.store';

/** Says a text of the interface otherwise, or as it was; gives its key. */
@Injectable()
export class RewordText {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(RewordedTexts) private readonly texts: RewordedTexts,
  ) {}

  async run(viewer: Viewer, key: string, asked: string, text: string | undefined): Promise<Result<string>> {
    const language: Language | undefined = LANGUAGES.find((one) => one === asked);
    if (!language) return refuse('territory.UnknownText', { field: 'language' });
    const result = await this.acts.perform(viewer, undefined, async (tx, act) => {
      const now = await this.texts.hold(tx, language, key);
      const context = { ...planContext(viewer), settings: SETTINGS_ID, original: originalMessage(language, key), now };
      const outcome = rewordText({ language, key, ...(text && { text }) }, act, { ...context, placeholders });
      if (!outcome.ok) return outcome;
      if (outcome.value.facts.length) await this.texts.put(tx, language, key, outcome.value.state);
      return done(key, ...outcome.value.facts);
    });
    if (result.ok) await this.texts.read();
    return result;
  }
}

function placeholders(text: string): string[] | undefined {
  try {
    return placeholdersOf(text);
  } catch {
    return undefined;
  }
}
