import { Inject, Injectable } from '@nestjs/common';
import { placeRef, refText, unwrap } from '@mondee/kernel';
import type { Pace } from '@mondee/domain/notifications';
import { CAST, COMMUNES, type CastName } from '@mondee/testing/cast';
import { AXES, PROPOSALS } from '@mondee/testing/story';
import type { Viewer } from '../platform/access/viewer';
import type { Seed, SeedStep } from '../platform/rooms/define-room';
import { at } from '../platform/rooms/story-time';
import { ChooseLetters } from './choose-letters';
import { FollowThing } from './follow-thing';
import { MakeLetters } from './make-letters';

const place = (code: string): string => refText(placeRef(code)!);
const axis = (name: keyof typeof AXES): string => `axis:${AXES[name]}`;

/** Who follows what, beside what comes of their own words. */
const FOLLOWED: readonly { readonly who: CastName; readonly of: string; readonly pace?: Pace }[] = [
  { who: 'jeanne', of: place(COMMUNES.vassieux), pace: 'daily' },
  { who: 'jeanne', of: axis('mobilite'), pace: 'weekly' },
  { who: 'karim', of: axis('environnement'), pace: 'daily' },
  { who: 'karim', of: place(COMMUNES.laChapelle) },
  { who: 'irene', of: axis('gouvernance'), pace: 'weekly' },
  { who: 'irene', of: `proposal:${PROPOSALS.hedges}` },
  { who: 'bruno', of: axis('mobilite'), pace: 'weekly' },
  { who: 'nadia', of: place(COMMUNES.saintJean) },
];
/** Days ago. */
const FOLLOWED_SINCE = 60;
const DIGESTS = [45, 30, 21, 14, 7, 2, 1];

/** The demonstration's follows, and the digests that its mailbox shows. */
@Injectable()
export class NotificationsSeed implements Seed {
  constructor(
    @Inject(FollowThing) private readonly following: FollowThing,
    @Inject(ChooseLetters) private readonly choosing: ChooseLetters,
    @Inject(MakeLetters) private readonly letters: MakeLetters,
  ) {}

  steps(): readonly SeedStep[] {
    return [
      ...FOLLOWED.map(({ who, of, pace }, n) => ({
        at: at(FOLLOWED_SINCE, `18:${10 + n}`),
        run: async () => unwrap(await this.following.run(viewerOf(who), of, pace)),
      })),
      {
        at: at(FOLLOWED_SINCE, '18:40'),
        // Nadia has her meetings for that: everything in one letter a week.
        run: async () =>
          unwrap(await this.choosing.run(viewerOf('nadia'), { pace: 'weekly', quietFrom: 21, quietUntil: 7 })),
      },
      // Whoever tries the demonstration at night sees that letters leave: these three want them at any hour.
      ...(['jeanne', 'karim', 'irene'] as const).map((who, n) => ({
        at: at(FOLLOWED_SINCE, `18:${41 + n}`),
        run: async () =>
          unwrap(await this.choosing.run(viewerOf(who), { pace: 'instant', quietFrom: 0, quietUntil: 0 })),
      })),
      ...DIGESTS.map((days) => ({ at: at(days, '07:30'), run: () => this.letters.due(at(days, '07:30')) })),
    ];
  }
}

function viewerOf(name: CastName): Viewer {
  const { id, roles } = CAST[name];
  return { person: id, roles, mandates: [] };
}
