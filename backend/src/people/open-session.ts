import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { newId, type Fact, type Id, type Instant } from '@mondee/kernel';
import { sessionClosed, sessionOpened } from '@mondee/domain/people';
import type { Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { tokenHash } from './identity.store';
import { SessionStore } from './session.store';

/** Opens a session, by whatever way the person showed that it is them. */
@Injectable()
export class OpenSession {
  constructor(@Inject(SessionStore) private readonly sessions: SessionStore) {}

  /** @returns the token for the cookie, which is stored nowhere */
  async run(
    tx: Tx,
    { person, device, before }: { readonly person: Id; readonly device: string; readonly before: Viewer },
    at: Instant,
  ): Promise<{ token: string; facts: Fact[] }> {
    const token = randomBytes(32).toString('base64url');
    const session = newId(Date.parse(at));
    await this.sessions.open(tx, { id: session, person, device }, tokenHash(token), at);
    const closed = await this.closeBefore(tx, before, at);
    return { token, facts: [...closed, sessionOpened(person, session, device)] };
  }

  /** The browser's earlier session ends with the cookie that held it. */
  private async closeBefore(tx: Tx, { person, session }: Viewer, at: Instant): Promise<Fact[]> {
    if (!person || !session || !(await this.sessions.hold(tx, session, person))) return [];
    await this.sessions.close(tx, session, at);
    return [sessionClosed(person, session)];
  }
}
