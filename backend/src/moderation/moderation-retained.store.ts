import { Inject, Injectable } from '@nestjs/common';
import type { Retained } from '../platform/rooms/define-room';
import { ReportStore } from './report.store';

/** What this room removes of itself, by the names of its manifest. */
@Injectable()
export class ModerationRetained implements Retained {
  constructor(@Inject(ReportStore) private readonly reports: ReportStore) {}

  readonly kinds: Retained['kinds'] = {
    'names and addresses of reporters': (tx, before) => this.reports.forgetOld(tx, before),
  };
}
