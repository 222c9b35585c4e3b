import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import type { Id } from '@mondee/kernel';
import { BACKGROUND } from '../config/config';
import { SERVE_URL } from '../database/database.module';
import { Database, worthARetry } from '../database/database';
import { Rooms } from '../rooms/rooms';
import { FACTS_CHANNEL, FactStore } from './facts.store';

const POLL_MS = 2_000;
const MAX_ATTEMPTS = 12;

/**
 * Hands committed facts to the reactions that hear them. Each delivery is one transaction that also
 * removes the delivery's row, so what a reaction writes is written once, whatever process dies when.
 * Several processes share the work (`SKIP LOCKED`); a failing reaction waits longer each time.
 */
@Injectable()
export class Dispatcher implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('facts');
  private timer: NodeJS.Timeout | undefined;
  private listener: pg.Client | undefined;
  private stopped = false;
  private running: Promise<void> | undefined;
  private again = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FactStore) private readonly facts: FactStore,
    @Inject(Rooms) private readonly rooms: Rooms,
    @Inject(SERVE_URL) private readonly url: string,
    @Inject(BACKGROUND) private readonly background: boolean,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.background) return;
    void this.listen();
    this.timer = setInterval(() => this.wake(), POLL_MS);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.listener?.end().catch(() => undefined);
    await this.running;
  }

  /** Delivers until nothing waits; for tests and seeds. */
  async drain(): Promise<void> {
    while (await this.deliverOne());
    // What the background took a moment ago is not done yet: its row was only skipped.
    await this.running;
  }

  private wake(): void {
    this.again = true;
    this.running ??= this.loop().finally(() => (this.running = undefined));
  }

  private async loop(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        while (!this.stopped && (await this.deliverOne()));
      } catch (fault) {
        this.log.warn(`Deliveries wait: ${(fault as Error).message}`);
      }
    }
  }

  /**
   * The delivery stays locked until the transaction ends, done or put off, so that no other process takes what has
   * just failed before it is told to wait.
   */
  private deliverOne(): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [next] = await tx.sql<{ fact_id: Id; reaction: string }>(
        `SELECT d.fact_id, d.reaction FROM fact_delivery d JOIN fact f ON f.id = d.fact_id
         WHERE d.not_before <= now() AND d.attempts < ${MAX_ATTEMPTS}
         ORDER BY f.seq LIMIT 1 FOR UPDATE OF d SKIP LOCKED`,
      );
      if (!next) return false;
      const key = [next.fact_id, next.reaction];
      await tx.sql('SAVEPOINT reaction');
      try {
        const [fact] = await this.facts.byIds([next.fact_id], tx);
        if (fact) await this.rooms.reaction(next.reaction)?.on(fact, tx);
        await tx.sql('DELETE FROM fact_delivery WHERE fact_id = $1 AND reaction = $2', key);
      } catch (fault) {
        if (worthARetry(fault)) throw fault;
        const { message } = fault as Error;
        this.log.error(`${next.reaction} did not take fact ${next.fact_id}: ${message}`);
        await tx.sql('ROLLBACK TO SAVEPOINT reaction');
        await tx.sql(
          `UPDATE fact_delivery SET attempts = attempts + 1, last_error = $3,
             not_before = now() + make_interval(secs => least(600, power(2, attempts))) WHERE fact_id = $1 AND reaction = $2`,
          [...key, message.slice(0, 500)],
        );
      }
      return true;
    });
  }

  /** One connection of its own hears NOTIFY; when it breaks it is made again, and polling fills the gap. */
  private async listen(): Promise<void> {
    while (!this.stopped) {
      const client = new pg.Client({ connectionString: this.url, application_name: 'mondee facts' });
      const broken = new Promise<void>((resolve) => client.on('error', () => resolve()).on('end', () => resolve()));
      client.on('notification', () => this.wake());
      try {
        await client.connect();
        await client.query(`LISTEN ${FACTS_CHANNEL}`);
        this.listener = client;
        this.wake();
        await broken;
      } catch {
        await client.end().catch(() => undefined);
      }
      if (!this.stopped) await new Promise((resolve) => setTimeout(resolve, 1_000).unref());
    }
  }
}
