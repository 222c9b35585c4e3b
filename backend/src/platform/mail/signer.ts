import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isId, type Id } from '@mondee/kernel';
import { Database } from '../database/database';

const MAC_BYTES = 16;

/**
 * Signs an id for one purpose, so that a letter can carry a link that does one thing for one person without signing in.
 * The secret is made at its first use, is the same for all processes, and never leaves the database and them.
 */
@Injectable()
export class Signer {
  private secret: Promise<Buffer> | undefined;

  constructor(@Inject(Database) private readonly database: Database) {}

  async sign(purpose: string, id: Id): Promise<string> {
    const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
    return Buffer.concat([bytes, await this.mac(purpose, bytes)]).toString('base64url');
  }

  /** The id, if this was signed by us for this purpose. */
  async open(purpose: string, token: unknown): Promise<Id | undefined> {
    if (typeof token !== 'string' || token.length > 60) return undefined;
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== 16 + MAC_BYTES) return undefined;
    const named = bytes.subarray(0, 16);
    if (!timingSafeEqual(bytes.subarray(16), await this.mac(purpose, named))) return undefined;
    const id = named.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return isId(id) ? id : undefined;
  }

  private async mac(purpose: string, bytes: Buffer): Promise<Buffer> {
    this.secret ??= this.load();
    this.secret.catch(() => (this.secret = undefined));
    return createHmac('sha256', await this.secret)
      .update(purpose)
      .update(bytes)
      .digest()
      .subarray(0, MAC_BYTES);
  }

  private async load(): Promise<Buffer> {
    await this.database.sql('INSERT INTO platform_secret VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      'letters',
      randomBytes(32),
    ]);
    const [row] = await this.database.sql(`SELECT secret FROM platform_secret WHERE name = 'letters'`);
    return row!['secret'] as Buffer;
  }
}
