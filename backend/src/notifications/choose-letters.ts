import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Id, type Result } from '@mondee/kernel';
import { PACES, type LetterChoice, type Pace } from '@mondee/domain/notifications';
import type { Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { LetterChoiceStore } from './letter-choice.store';

const isHour = (hour: number): boolean => Number.isInteger(hour) && hour >= 0 && hour < 24;

/** One says how one wants to be written to. Nobody else is concerned: no fact is written. */
@Injectable()
export class ChooseLetters {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(LetterChoiceStore) private readonly choices: LetterChoiceStore,
  ) {}

  async run(viewer: Viewer, asked: { pace: string; quietFrom: number; quietUntil: number }): Promise<Result<Id>> {
    if (!PACES.includes(asked.pace as Pace)) return refuse('notifications.WrongPace', { field: 'pace' });
    if (!isHour(asked.quietFrom)) return refuse('notifications.WrongHour', { field: 'quietFrom' });
    if (!isHour(asked.quietUntil)) return refuse('notifications.WrongHour', { field: 'quietUntil' });
    const choice: LetterChoice = {
      pace: asked.pace as Pace,
      quiet: { from: asked.quietFrom, until: asked.quietUntil },
    };
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      await this.choices.choose(tx, viewer.person!, choice, act.at);
      return done(viewer.person!);
    });
  }
}
