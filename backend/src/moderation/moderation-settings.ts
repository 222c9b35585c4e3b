import { Inject, Injectable } from '@nestjs/common';
import { MODERATION_RULES, type ModerationRules } from '@mondee/domain/moderation';
import { Settings } from '../platform/settings/settings';

const NAMES = Object.keys(MODERATION_RULES) as readonly (keyof ModerationRules)[];

/** How this territory moderates: the one place where that is read. */
@Injectable()
export class ModerationSettings {
  constructor(@Inject(Settings) private readonly settings: Settings) {}

  rules(): ModerationRules {
    const values = NAMES.map((name) => [name, this.settings.get(`moderation.${name}`)]);
    return Object.fromEntries(values) as ModerationRules;
  }
}
