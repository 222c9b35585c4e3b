import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language } from '@mondee/kernel';
import { canSee, type Ballot } from '@mondee/domain/ballots';
import { message } from '@mondee/messages';
import { policyViewer } from '../people';
import type { Viewer } from '../platform/access/viewer';
import type { Describer, HopText } from '../platform/rooms/define-room';
import type { BallotView } from './ballot.view';
import { BallotViews } from './ballot-views';
import { BallotStore } from './ballot.store';

/** How ballots stand on a thread. */
@Injectable()
export class BallotHops implements Describer {
  constructor(
    @Inject(BallotStore) private readonly ballots: BallotStore,
    @Inject(BallotViews) private readonly shown: BallotViews,
  ) {}

  async views(ids: readonly Id[], viewer: Viewer): Promise<BallotView[]> {
    return (await this.seen(ids, viewer)).map((one) => this.shown.of(one));
  }

  async describe(ids: readonly Id[], viewer: Viewer, language: Language): Promise<HopText[]> {
    return (await this.seen(ids, viewer)).map((ballot) => ({
      id: ballot.id,
      kind: 'ballot',
      label: ballot.question,
      path: `/scrutins/${ballot.id}`,
      at: ballot.state === 'draft' ? ballot.opensAt : ballot.openedAt,
      state: ballot.state === 'counted' ? 'DONE' : ballot.state === 'stopped' ? 'NOT_RETAINED' : 'NOW',
      sentence: message(language, `hops.ballot.${ballot.state}`, { opens: ballot.opensAt, closes: ballot.closesAt }),
      loops: 0,
    }));
  }

  private async seen(ids: readonly Id[], viewer: Viewer): Promise<Ballot[]> {
    return (await this.ballots.byIds(ids)).filter((one) => canSee(policyViewer(viewer), one).ok);
  }
}
