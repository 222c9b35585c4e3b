import { Inject, Injectable } from '@nestjs/common';
import { hideStatement, restoreStatement } from '@mondee/domain/consultations';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import { Jobs } from '../platform/jobs/jobs';
import type { Reaction } from '../platform/rooms/define-room';
import { OpinionStore } from './opinion.store';

/** Moderation took a statement away, or gave it back: it is asked of nobody meanwhile, and the map is made again. */
@Injectable()
export class OnStatementModerated implements Reaction {
  constructor(
    @Inject(OpinionStore) private readonly opinions: OpinionStore,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async on({ kind, subject }: StoredFact, tx: Tx): Promise<void> {
    if (subject.kind !== 'statement') return;
    const statement = await this.opinions.hold(tx, subject.id);
    if (!statement) return;
    const next = kind === 'ContentHidden' ? hideStatement(statement) : restoreStatement(statement);
    await this.opinions.save(tx, next);
    const { process } = statement;
    if (await this.opinions.makeStale(tx, process)) await this.jobs.enqueue(tx, 'opinion-map', { process });
  }
}
