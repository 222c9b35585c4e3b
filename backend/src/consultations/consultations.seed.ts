import { Inject, Injectable } from '@nestjs/common';
import { unwrap } from '@mondee/kernel';
import { CAST } from '@mondee/testing/cast';
import type { Viewer } from '../platform/access/viewer';
import type { Seed, SeedStep } from '../platform/rooms/define-room';
import { at, day } from '../platform/rooms/story-time';
import { WATER } from './consultations-story.seed';
import { KeepProcess } from './keep-process';

const IRENE: Viewer = { person: CAST.irene.id, roles: CAST.irene.roles, mandates: [] };

/** The living processes of the demonstration, opened by Irène. */
@Injectable()
export class ConsultationsSeed implements Seed {
  constructor(@Inject(KeepProcess) private readonly keep: KeepProcess) {}

  steps(): readonly SeedStep[] {
    const { id, answerIn, phases, ...said } = WATER;
    const invitation = {
      ...said,
      answerDue: day(-answerIn),
      phases: phases.map(({ kind, from, until }) => ({
        kind,
        from: `${day(from)}T08:00`,
        until: `${day(until)}T20:00`,
      })),
    };
    return [
      { at: at(12, '09:00'), run: async () => unwrap(await this.keep.draft(IRENE, id, invitation)) },
      { at: at(12, '09:30'), run: async () => unwrap(await this.keep.open(IRENE, id)) },
    ];
  }
}
