import { Injectable } from '@nestjs/common';
import { MODERATION_RULES, type ModerationRules } from '@mondee/domain/moderation';

/** How this territory moderates: the one place where that is read. */
@Injectable()
export class ModerationSettings {
  rules(): ModerationRules {
    return MODERATION_RULES;
  }
}
