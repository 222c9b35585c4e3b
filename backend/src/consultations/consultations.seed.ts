import { Inject, Injectable } from '@nestjs/common';
import { unwrap, type Id } from '@mondee/kernel';
import { CAST, MANDATES, type CastName } from '@mondee/testing/cast';
import type { Viewer } from '../platform/access/viewer';
import type { Seed, SeedStep } from '../platform/rooms/define-room';
import { at, day } from '../platform/rooms/story-time';
import { ADDED, ANSWERS, STATEMENTS, WATER } from './consultations-story.seed';
import { GiveOpinion } from './give-opinion';
import { KeepProcess } from './keep-process';

const VOTES = { '+': 1, '-': -1, '0': 0 } as const;
const viewerOf = (name: CastName): Viewer => ({
  ...{ person: CAST[name].id, roles: CAST[name].roles },
  mandates: Object.values(MANDATES).filter(({ person }) => person === CAST[name].id),
});

/** The living processes of the demonstration, opened by Irène, with what people say in them. */
@Injectable()
export class ConsultationsSeed implements Seed {
  constructor(
    @Inject(KeepProcess) private readonly keep: KeepProcess,
    @Inject(GiveOpinion) private readonly giving: GiveOpinion,
  ) {}

  steps(): readonly SeedStep[] {
    return [...this.opened(), ...this.seeded(), ...this.answered(), ...this.added()];
  }

  private opened(): SeedStep[] {
    const { id, answerIn, phases, ...said } = WATER;
    const wall = (daysAgo: number, time: string) => `${day(daysAgo)}T${time}`;
    const invitation = {
      ...{ ...said, answerDue: day(-answerIn) },
      phases: phases.map(({ kind, from, until }) => ({ kind, from: wall(from, '08:00'), until: wall(until, '20:00') })),
    };
    const irene = viewerOf('irene');
    return [
      { at: at(13, '09:00'), run: async () => unwrap(await this.keep.draft(irene, id, invitation)) },
      { at: at(13, '11:00'), run: async () => unwrap(await this.keep.open(irene, id)) },
    ];
  }

  private seeded(): SeedStep[] {
    return STATEMENTS.map((text, place) => ({
      at: at(13, `10:${10 + place}`),
      run: async () => this.add('irene', statement(place), text, true),
    }));
  }

  private answered(): SeedStep[] {
    return Object.entries(ANSWERS).flatMap(([name, signs], person) =>
      [...signs].flatMap((sign, place): SeedStep[] => {
        if (!(sign in VOTES)) return [];
        const helped = name === 'odile' ? ({ channel: 'desk', helpedPersonId: CAST.odile.id } as const) : undefined;
        const viewer = viewerOf(helped ? 'bastien' : (name as CastName));
        const vote = VOTES[sign as keyof typeof VOTES];
        return [
          {
            at: at(11 - person, `12:${10 + place}`),
            run: async () => unwrap(await this.giving.give(viewer, statement(place), vote, helped)),
          },
        ];
      }),
    );
  }

  private added(): SeedStep[] {
    return ADDED.flatMap(({ by, text, accepted }, place) => {
      const id = statement(STATEMENTS.length + place);
      const review = () => this.giving.review(viewerOf('irene'), id, { accept: true });
      return [
        { at: at(6 - place, '14:10'), run: async () => this.add(by, id, text, false) },
        ...(accepted ? [{ at: at(5, '15:10'), run: async () => unwrap(await review()) }] : []),
      ];
    });
  }

  private async add(by: CastName, id: Id, text: string, seed: boolean): Promise<unknown> {
    return unwrap(await this.giving.add(viewerOf(by), { process: WATER.id, id, text, seed }));
  }
}

function statement(place: number): Id {
  return `0199a000-00e1-7000-8000-${(place + 1).toString(16).padStart(12, '0')}` as Id;
}
