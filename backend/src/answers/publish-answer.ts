import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Id, type Result } from '@mondee/kernel';
import { publish, type Answer } from '@mondee/domain/answers';
import { message } from '@mondee/messages';
import type { Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { ZONE } from '../platform/zone';
import { AnswerStore } from './answer.store';

const LONGEST_QUALITY = 120;

/** Gives an answer, for good. The row is held, so of two who publish at once one does. */
@Injectable()
export class PublishAnswer {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(AnswerStore) private readonly answers: AnswerStore,
  ) {}

  run(viewer: Viewer, id: Id, quality?: string | null): Promise<Result<Answer>> {
    return this.acts.perform<Answer>(viewer, undefined, async (tx, act) => {
      const held = await this.answers.hold(tx, { id });
      if (!held?.public) return refuse('answers.NotFound');
      const outcome = publish(held.answer, act, {
        viewer,
        zone: ZONE,
        quality: readQuality(quality) ?? message('fr', `answers.quality.${roleOf(viewer)}`),
        subjectPublic: held.public,
      });
      if (!outcome.ok) return outcome;
      await this.answers.save(tx, outcome.value.state, { public: true, channel: act.channel });
      return done(outcome.value.state, ...outcome.value.facts);
    });
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

function roleOf({ roles }: Viewer): 'decider' | 'agent' {
  return roles.includes('decider') ? 'decider' : 'agent';
}
