import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import pg from 'pg';
import { refuse, ok, type Result } from '@mondee/kernel';
import { CONFIG, type Config } from '../config/config';
import { SERVE_URL } from '../database/database.module';

export type Limit = 'reads' | 'writes' | 'uploads' | 'invitations' | 'sign-ins' | 'sign-ins-from' | 'codes';

/** One place (a town hall, a library) has one address for many people. */
const PEOPLE_PER_PLACE = 10;

/** How often one may do something. Reads are counted in this process; writes and sign-ins over all of them. */
@Injectable()
export class RateLimits implements OnModuleDestroy {
  private readonly pool: pg.Pool;
  private readonly limits: Record<Limit, RateLimiterAbstract>;
  private readonly named = new Map<string, RateLimiterAbstract>();

  constructor(@Inject(CONFIG) config: Config, @Inject(SERVE_URL) url: string) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: 2,
      application_name: 'mondee limits',
      connectionTimeoutMillis: 5_000,
    });
    this.pool.on('error', () => undefined);
    const shared = this.shared.bind(this);
    this.limits = {
      reads: new RateLimiterMemory({ points: config.READS_PER_MINUTE, duration: 60 }),
      writes: shared('w', config.WRITES_PER_MINUTE, 60),
      // Each is a mail to somebody who did not ask for one.
      invitations: shared('i', 20, 86_400),
      uploads: shared('u', config.UPLOADS_PER_HOUR, 3600),
      // Ten tries an hour: of 28^10 codes nobody finds one by trying.
      codes: shared('c', 10, 3600),
      'sign-ins': shared('s', config.SIGN_INS_PER_QUARTER, 900),
      'sign-ins-from': shared('f', config.SIGN_INS_PER_QUARTER * PEOPLE_PER_PLACE, 900),
    };
  }

  /**
   * Takes one of so many in so many seconds, under a name of its own.
   * @returns nothing, or the milliseconds to wait
   */
  async takeOf(name: string, points: number, seconds: number, key: string): Promise<number | undefined> {
    let limit = this.named.get(name);
    if (!limit) this.named.set(name, (limit = this.shared(name, points, seconds)));
    try {
      await limit.consume(key);
      return undefined;
    } catch (full) {
      if (!(full instanceof RateLimiterRes)) throw full;
      return full.msBeforeNext;
    }
  }

  /** Takes one of what the key may do; refuses with the seconds to wait. */
  async take(limit: Limit, key: string): Promise<Result<true>> {
    try {
      await this.limits[limit].consume(key.slice(0, 200));
      return ok(true);
    } catch (full) {
      if (!(full instanceof RateLimiterRes)) throw full;
      return refuse('platform.TooOften', { params: { seconds: Math.max(1, Math.ceil(full.msBeforeNext / 1000)) } });
    }
  }

  private shared(keyPrefix: string, points: number, duration: number): RateLimiterAbstract {
    return new RateLimiterPostgres({
      storeClient: this.pool,
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix,
      points,
      duration,
      // The database away: this process counts alone until it is back.
      insuranceLimiter: new RateLimiterMemory({ keyPrefix, points, duration }),
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }
}
