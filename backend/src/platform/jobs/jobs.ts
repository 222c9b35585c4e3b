import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { BACKGROUND } from '../config/config';
import { SERVE_URL } from '../database/database.module';
import type { Tx } from '../database/database';
import { ZONE } from '../zone';
import type { Queue } from './queues';

/** Work done later by any process: enqueued in the act's transaction, so it exists only if the act does. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('jobs');
  private readonly boss: PgBoss;
  private readonly workers: [Queue, (data: object, job: string) => Promise<void>][] = [];
  private started = false;
  private starting: Promise<unknown> | undefined;

  constructor(
    @Inject(SERVE_URL) url: string,
    @Inject(BACKGROUND) private readonly background: boolean,
  ) {
    this.boss = new PgBoss({
      connectionString: url,
      migrate: false,
      createSchema: false,
      max: 3,
      supervise: background,
      schedule: background,
      application_name: 'mondee jobs',
    });
    this.boss.on('error', (fault) => this.log.warn(fault.message));
  }

  /** Puts a job in a queue, inside the given transaction. @param after not done before this instant */
  async enqueue(tx: Tx, queue: Queue, data: object, after?: string): Promise<void> {
    await this.boss.send(queue, data, {
      ...(after && { startAfter: new Date(after) }),
      db: { executeSql: async (text, values) => ({ rows: await rowsOf(tx, text, values) }) },
    });
  }

  /** Removes jobs, done or not, whose data hold a value under a key. */
  async forget(tx: Tx, queue: Queue, key: string, value: string): Promise<void> {
    await tx.sql('DELETE FROM pgboss.job WHERE name = $1 AND lower(data->>$2) = lower($3)', [queue, key, value]);
  }

  /** Whether a job was not removed meanwhile. */
  async stillThere(where: Pick<Tx, 'sql'>, queue: Queue, job: string): Promise<boolean> {
    return (await where.sql('SELECT 1 FROM pgboss.job WHERE name = $1 AND id = $2', [queue, job])).length > 0;
  }

  /** Names who does the jobs of a queue; called while modules start. */
  handle<T extends object>(queue: Queue, work: (data: T, job: string) => Promise<void>): void {
    this.workers.push([queue, work as (data: object, job: string) => Promise<void>]);
  }

  /** Puts an empty job into a queue at this time of the territory's day, once over all processes. */
  async nightly(queue: Queue, cron: string): Promise<void> {
    await this.start();
    if (this.background) await this.boss.schedule(queue, cron, {}, { tz: ZONE });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.start();
    if (!this.background) return;
    for (const [queue, work] of this.workers)
      await this.boss.work(queue, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
        for (const job of jobs) await work(job.data as object, job.id);
      });
  }

  private start(): Promise<unknown> {
    this.started = true;
    return (this.starting ??= this.boss.start());
  }

  async onModuleDestroy(): Promise<void> {
    if (this.started) await this.boss.stop({ graceful: true, timeout: 3_000 });
  }
}

/** TypeORM wraps what INSERT … RETURNING gives in some versions; pg-boss wants plain rows. */
async function rowsOf(tx: Tx, text: string, values?: unknown[]): Promise<unknown[]> {
  const answer: unknown = await tx.sql(text, values ?? []);
  const [first] = answer as unknown[];
  return Array.isArray(first) ? first : (answer as unknown[]);
}
