import { Inject, Injectable } from '@nestjs/common';
import { dayIn, type Clock } from '@mondee/kernel';
import { message } from '@mondee/messages';
import { Authors } from '../platform/access/authors';
import type { Viewer } from '../platform/access/viewer';
import { CLOCK } from '../platform/facts/acts';
import { Settings } from '../platform/settings/settings';
import { ZONE } from '../platform/zone';

const LONGEST_QUALITY = 120;

/** What a territory lets those who answer choose from, and as what each of them answers. */
@Injectable()
export class AnswerChoices {
  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(Authors) private readonly authors: Authors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  lists(): { reasons: readonly string[]; bodies: readonly string[] } {
    const list = (name: string) => this.settings.get<string[]>(`answers.${name}`);
    return { reasons: list('reasons'), bodies: list('bodies') };
  }

  /** Within how many days this kind of input is answered. */
  days(kind: 'delayDays' | 'supportedDays' | 'redirectedDays'): number {
    return this.settings.get<number>(`answers.${kind}`);
  }

  /** What they say of themselves; else the office they hold that day; else the name of their role. */
  async quality(viewer: Viewer, said?: string | null): Promise<string> {
    const office = () => this.authors.qualityOf(viewer.person!, dayIn(this.clock.now(), ZONE));
    const held = [...viewer.roles, ...(viewer.scopedRoles ?? []).map(({ role }) => role)];
    const role = held.includes('decider') ? 'decider' : 'agent';
    return readQuality(said) ?? (await office()) ?? message('fr', `answers.quality.${role}`);
  }
}

/** One line without what cannot be seen. */
function readQuality(raw: string | null | undefined): string | undefined {
  const text = (raw ?? '')
    .slice(0, 1_000)
    .replace(/\p{C}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
  return text ? Array.from(text).slice(0, LONGEST_QUALITY).join('') : undefined;
}
