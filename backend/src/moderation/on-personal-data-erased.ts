import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { CaseStore } from './case.store';
import { ReportStore } from './report.store';

/** Who asked to be forgotten reported nothing; what was decided stays, without them. */
@Injectable()
export class OnPersonalDataErased implements Reaction {
  constructor(
    @Inject(ReportStore) private readonly reports: ReportStore,
    @Inject(CaseStore) private readonly cases: CaseStore,
  ) {}

  async on({ subject }: StoredFact, tx: Tx): Promise<void> {
    await this.reports.forget(tx, subject.id);
    await this.cases.forgetAuthor(tx, subject.id);
  }
}
