import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ok, refuse, type Id, type Result } from '@mondee/kernel';
import { CONFIG, type Config } from '../config/config';
import { Database } from '../database/database';
import type { Flood } from '../rooms/define-room';
import { placeKey } from './place-key';
import { RateLimits } from './rate-limits';

/** Counts contributions in one name and from one place, over all processes, and says when one can go on. */
@Injectable()
export class FloodLimits {
  private salt: { readonly day: string; readonly bytes: Buffer } | undefined;

  constructor(
    @Inject(RateLimits) private readonly limits: RateLimits,
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param act the name of the act, under which it is counted apart from others */
  async take(act: string, flood: Flood, who: { person?: Id; ip?: string | undefined }): Promise<Result<true>> {
    const place = placeKey(who.ip, await this.saltOf(new Date().toISOString().slice(0, 10)));
    const waits = [
      who.person && (await this.count(`p ${act}`, flood.person, flood.minutes, who.person)),
      await this.count(`l ${act}`, flood.place, flood.minutes, place),
    ];
    const wait = Math.max(0, ...waits.map((ms) => Number(ms ?? 0)));
    if (!wait) return ok(true);
    // To the next minute: a second too early is one more refusal.
    const until = new Date(Math.ceil((Date.now() + wait) / 60_000) * 60_000).toISOString();
    return refuse('platform.Flood', { params: { until } });
  }

  private count(name: string, points: number, minutes: number, key: string): Promise<number | undefined> {
    const many = Math.max(1, Math.round(points * this.config.FLOOD_FACTOR));
    return this.limits.takeOf(name, many, minutes * 60, key);
  }

  /** One salt a day for all processes; yesterday's is destroyed, and with it what could be compared. */
  private async saltOf(day: string): Promise<Buffer> {
    if (this.salt?.day === day) return this.salt.bytes;
    await this.database.sql('DELETE FROM place_salt WHERE day < $1::date', [day]);
    await this.database.sql('INSERT INTO place_salt (day, salt) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      day,
      randomBytes(32),
    ]);
    const [row] = await this.database.sql('SELECT salt FROM place_salt WHERE day = $1::date', [day]);
    this.salt = { day, bytes: row!['salt'] as Buffer };
    return this.salt.bytes;
  }
}
