import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import { Jobs } from '../platform/jobs/jobs';
import type { Reaction } from '../platform/rooms/define-room';
import { OpinionStore } from './opinion.store';

/** Who asked to be forgotten: what they said goes, and the maps are made again without it. */
@Injectable()
export class OnPersonalDataErased implements Reaction {
  constructor(
    @Inject(OpinionStore) private readonly opinions: OpinionStore,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async on({ subject }: StoredFact, tx: Tx): Promise<void> {
    for (const process of await this.opinions.forget(tx, subject.id)) {
      if (await this.opinions.makeStale(tx, process)) await this.jobs.enqueue(tx, 'opinion-map', { process });
    }
  }
}
