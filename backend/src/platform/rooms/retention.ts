import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Clock } from '@mondee/kernel';
import { Database } from '../database/database';
import { CLOCK } from '../facts/acts';
import { Jobs } from '../jobs/jobs';
import type { Retained, RoomManifest } from './define-room';
import { Rooms } from './rooms';

const DAY = 86_400_000;

/** Once a night, each kind of personal data that has had its days is removed by the room that keeps it. */
@Injectable()
export class Retention implements OnModuleInit, OnApplicationBootstrap {
  private readonly log = new Logger('retention');

  constructor(
    @Inject(Rooms) private readonly rooms: Rooms,
    @Inject(ModuleRef) private readonly modules: ModuleRef,
    @Inject(Database) private readonly database: Database,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('retention', async () => {
      await this.apply();
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    const missing = unkept(this.rooms.manifests, (retained) => this.modules.get(retained, { strict: false }));
    if (missing.length) throw new Error(`Days are promised and nothing removes it: ${missing.join('; ')}`);
    // At seventeen past three: nobody reads, and other people's machines do not do it at the very same minute.
    await this.jobs.nightly('retention', '17 3 * * *');
  }

  /** What was removed, by `room: what`. One kind that fails does not keep the others. */
  async apply(): Promise<Record<string, number>> {
    const now = Date.parse(this.clock.now());
    const removed: Record<string, number> = {};
    for (const { name, retention, retained } of this.rooms.manifests) {
      if (!retained) continue;
      const keeper = this.modules.get(retained, { strict: false });
      for (const { what, days } of retention) {
        if (days === 'until-erased') continue;
        const before = new Date(now - days * DAY).toISOString();
        try {
          removed[`${name}: ${what}`] = await this.database.transaction((tx) => keeper.kinds[what]!(tx, before));
        } catch (fault) {
          this.log.error(`${name}: ${what}: ${String(fault)}`);
        }
      }
    }
    return removed;
  }
}

/** Kinds that a manifest gives days to and that its room does not remove, or the other way round. */
export function unkept(
  manifests: readonly Pick<RoomManifest, 'name' | 'retention' | 'retained'>[],
  get: (retained: Type<Retained>) => Retained,
): string[] {
  return manifests.flatMap(({ name, retention, retained }) => {
    const removed = Object.keys(retained ? get(retained).kinds : {});
    const dated = retention.filter(({ days }) => days !== 'until-erased').map(({ what }) => what);
    const gaps = [...dated.filter((one) => !removed.includes(one)), ...removed.filter((one) => !dated.includes(one))];
    return gaps.map((what) => `${name}: ${what}`);
  });
}
