import { Inject, Injectable } from '@nestjs/common';
import { isId, newId, refuse, type Id, type Result } from '@mondee/kernel';
import { giveTogether, MOST_TOGETHER, type Answer } from '@mondee/domain/answers';
import type { Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, done } from '../platform/facts/acts';
import { ZONE } from '../platform/zone';
import { AnswerChoices } from './answer-choices';
import { AnswerStore, type Held } from './answer.store';
import { GiveAnswers } from './give-answers';

export interface Publishing {
  readonly quality?: string | null;
  /** Others that ask the same, which the answerer selected one by one. */
  readonly withIds?: readonly string[] | null;
  readonly revision?: number | null;
}

/** Gives an answer, for good, to one thing or to several. The rows are held, so of two who publish at once one does. */
@Injectable()
export class PublishAnswer {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(AnswerStore) private readonly answers: AnswerStore,
    @Inject(AnswerChoices) private readonly choices: AnswerChoices,
    @Inject(GiveAnswers) private readonly giving: GiveAnswers,
  ) {}

  async run(viewer: Viewer, id: Id, { quality, withIds, revision }: Publishing = {}): Promise<Result<Answer>> {
    const others = [...new Set(withIds ?? [])].filter((other) => other !== id);
    if (!others.every(isId)) return refuse('platform.NotAnId', { field: 'withIds' });
    if (others.length >= MOST_TOGETHER)
      return refuse('answers.TooMany', { field: 'withIds', params: { max: MOST_TOGETHER } });
    return this.acts.perform<Answer>(viewer, undefined, async (tx, act) => {
      const held = await this.holdAll(tx, [id, ...others]);
      const [one, rest] = [held.get(id), others.flatMap((other) => held.get(other) ?? [])];
      if (!one || rest.length < others.length) return refuse('answers.NotFound');
      const wholes = [one, ...rest].map(({ answer }) => answer.to.id);
      const parts = (await this.answers.partsOf(tx, wholes)).filter((part) => part.public);
      const outcome = giveTogether(one.answer, rest.map(answerOf), parts.map(answerOf), act, {
        viewer,
        zone: ZONE,
        quality: await this.choices.quality(viewer, quality),
        subjectPublic: one.public,
        together: newId(Date.parse(act.at)),
        ...(revision != null && { revision }),
      });
      if (!outcome.ok) return outcome;
      const { states, facts } = outcome.value;
      const more = await this.giving.store(tx, states, act);
      return done<Answer>(states[0]!, ...facts, ...more);
    });
  }

  /** In the order of their ids, so that two who publish at once never wait for each other. */
  private async holdAll(tx: Tx, ids: readonly Id[]): Promise<Map<Id, Held>> {
    const found = new Map<Id, Held>();
    for (const id of ids.toSorted()) {
      const held = await this.answers.hold(tx, { id });
      // A promise to what is not on line answers as if it were not there: its id must not tell that somebody wrote.
      if (held?.public) found.set(id, held);
    }
    return found;
  }
}

function answerOf({ answer }: Held): Answer {
  return answer;
}
