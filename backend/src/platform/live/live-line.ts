import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { BACKGROUND } from '../config/config';
import { SERVE_URL } from '../database/database.module';
import { Live, LIVE_CHANNEL } from './live';

const AGAIN_MS = 1_000;
/** A line that is dead without saying so is found within this. */
const PULSE_MS = 15_000;
const PULSE_ANSWERS_WITHIN_MS = 5_000;

/**
 * One connection of its own to the database, on which this process hears what all processes tell. When it breaks it is
 * made again, and everyone looks again: nothing that was said meanwhile is lost. It does not pass through a pooler that
 * lends connections by transaction.
 */
@Injectable()
export class LiveLine implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('live');
  private client: pg.Client | undefined;
  private stopped = false;
  private running: Promise<void> | undefined;
  private rest: (() => void) | undefined;

  constructor(
    @Inject(Live) private readonly live: Live,
    @Inject(SERVE_URL) private readonly url: string,
    @Inject(BACKGROUND) private readonly background: boolean,
  ) {}

  onApplicationBootstrap(): void {
    if (this.background) this.running = this.keep();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.rest?.();
    await this.client?.end().catch(() => undefined);
    await this.running;
  }

  private async keep(): Promise<void> {
    for (let first = true; !this.stopped; first = false) {
      try {
        await this.listen(first);
      } catch (fault) {
        this.log.warn(`Nothing is heard for now: ${(fault as Error).message}`);
      }
      if (!this.stopped)
        await new Promise<void>((resolve) => {
          this.rest = resolve;
          setTimeout(resolve, AGAIN_MS).unref();
        });
    }
  }

  /** Until the line breaks. */
  private async listen(first: boolean): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'mondee live',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: PULSE_ANSWERS_WITHIN_MS,
    });
    // Known from its first moment: who stops meanwhile ends it, and nothing waits for a line nobody can break.
    this.client = client;
    const broken = new Promise<void>((resolve) => client.on('error', () => resolve()).on('end', () => resolve()));
    client.on('notification', ({ payload }) => payload && this.live.hear(payload));
    let pulse: NodeJS.Timeout | undefined;
    try {
      await client.connect();
      await client.query(`LISTEN ${LIVE_CHANNEL}`);
      if (this.stopped) return;
      if (!first) this.live.resync();
      const dead = new Promise<void>((resolve) => {
        pulse = setInterval(() => void client.query('SELECT 1').catch(() => resolve()), PULSE_MS).unref();
      });
      await Promise.race([broken, dead]);
    } finally {
      clearInterval(pulse);
      await client.end().catch(() => undefined);
    }
  }
}
