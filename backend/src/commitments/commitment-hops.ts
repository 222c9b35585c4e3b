import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language } from '@mondee/kernel';
import { message } from '@mondee/messages';
import type { CommitmentStatus } from '@mondee/domain/commitments';
import type { Viewer } from '../platform/access/viewer';
import type { Describer, HopText } from '../platform/rooms/define-room';
import { CommitmentStore } from './commitment.store';
import type { CommitmentView } from './commitment.view';

const STATES: Readonly<Record<CommitmentStatus, HopText['state']>> = {
  'to-come': 'TODO',
  'under-way': 'NOW',
  late: 'NOW',
  'awaiting-evidence': 'NOW',
  kept: 'DONE',
  'kept-late': 'DONE',
};

/** How commitments stand on a thread: as the word given, with how it stands today. */
@Injectable()
export class CommitmentHops implements Describer {
  constructor(@Inject(CommitmentStore) private readonly commitments: CommitmentStore) {}

  views(ids: readonly Id[]): Promise<CommitmentView[]> {
    return this.commitments.byIds(ids);
  }

  async describe(ids: readonly Id[], _viewer: Viewer, language: Language): Promise<HopText[]> {
    const found = await this.commitments.byIds(ids);
    return found.map(
      ({ id, kind, label, path, madeAt, status, due, owner, channel, milestones, moves, slippageDays }) => ({
        ...{ id, kind, label, path, channel },
        at: madeAt.toISOString(),
        state: STATES[status],
        sentence: message(language, `hops.commitment.${status}`, {
          ...{ owner: owner.name, due, days: slippageDays },
          ...{ done: milestones.filter(({ doneOn }) => doneOn).length, of: milestones.length },
        }),
        author: owner.name,
        loops: moves,
      }),
    );
  }
}
