import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { mapOfOpinions } from '@mondee/domain/consultations';
import type { Id } from '@mondee/kernel';
import { Database } from '../platform/database/database';
import { Jobs } from '../platform/jobs/jobs';
import { Settings } from '../platform/settings/settings';
import { OpinionStore } from './opinion.store';

/** Makes the map of a process in a job: answers that come in meanwhile are in the next one, and one job waits at most. */
@Injectable()
export class DrawMap implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Database) private readonly database: Database,
    @Inject(OpinionStore) private readonly opinions: OpinionStore,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<{ process: Id }>('opinion-map', ({ process }) => this.run(process));
  }

  async run(process: Id): Promise<void> {
    const { cast, online, before } = await this.opinions.forMap(process);
    const map = mapOfOpinions(cast, online, this.settings.get<number>('consultations.smallestCell'), before);
    await this.database.transaction((tx) => this.opinions.keepMap(tx, process, map));
  }
}
