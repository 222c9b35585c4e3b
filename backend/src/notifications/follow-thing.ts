import { Inject, Injectable } from '@nestjs/common';
import { countedPerson, refFrom, refuse, type Ref, type Result } from '@mondee/kernel';
import { canFollowFor, followThing, PACES, type Pace } from '@mondee/domain/notifications';
import { NOBODY, type ActRequest, type Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { Live } from '../platform/live/live';
import { FollowStore } from './follow.store';
import { FollowedThings } from './followed-things.store';

/** One begins to follow a thing of any kind, changes how soon one is written to about it, or stops: one step each. */
@Injectable()
export class FollowThing {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(FollowStore) private readonly follows: FollowStore,
    @Inject(FollowedThings) private readonly things: FollowedThings,
    @Inject(Live) private readonly live: Live,
  ) {}

  /** At a desk one follows for the person helped: what they may see, and it is they who are told. */
  async run(viewer: Viewer, of: string, pace?: string, how?: ActRequest): Promise<Result<Ref>> {
    const thing = refFrom(of);
    if (!thing) return refuse('platform.NotAnId', { field: 'of' });
    if (pace !== undefined && !PACES.includes(pace as Pace))
      return refuse('notifications.WrongPace', { field: 'pace' });
    // Asked before the transaction: whoever describes the thing reads by a connection of its own.
    const [seen] = await this.things.describe([thing], how?.helpedPersonId ? NOBODY : viewer, 'fr');
    return this.acts.perform(viewer, how, async (tx, act) => {
      const can = act.behalf?.kind === 'person' ? canFollowFor(viewer, act.place) : undefined;
      if (can && !can.ok) return can;
      const person = countedPerson(act) ?? viewer.person!;
      const { current, others } = await this.follows.hold(tx, person, thing);
      const wanted = { person, of: thing, ...(pace !== undefined && { pace: pace as Pace }) };
      const outcome = followThing(current, wanted, { seen: Boolean(seen), others });
      if (!outcome.ok) return outcome;
      await this.follows.keep(tx, outcome.value.state, act.at);
      await this.live.tell(tx, `told:${person}`, thing.id);
      return done(thing as Ref);
    });
  }

  /** Also of what one may see no more: stopping never needs a right. */
  async stop(viewer: Viewer, of: string): Promise<Result<Ref>> {
    const thing = refFrom(of);
    if (!thing) return refuse('platform.NotAnId', { field: 'of' });
    return this.acts.perform(viewer, undefined, async (tx) => {
      await this.follows.stop(tx, viewer.person!, thing);
      return done(thing as Ref);
    });
  }
}
