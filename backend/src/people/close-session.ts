import { Inject, Injectable } from '@nestjs/common';
import { isId, refuse, type Id, type Result } from '@mondee/kernel';
import { sessionClosed } from '@mondee/domain/people';
import type { Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { SessionStore } from './session.store';

/** Ends one of one's own sessions, this one or that of a device left behind. */
@Injectable()
export class CloseSession {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(SessionStore) private readonly sessions: SessionStore,
  ) {}

  async run(viewer: Viewer, id: string): Promise<Result<Id>> {
    if (!isId(id)) return refuse('platform.NotAnId', { field: 'sessionId' });
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const person = viewer.person!;
      if (!(await this.sessions.hold(tx, id, person))) return refuse('people.NotFound', { field: 'sessionId' });
      await this.sessions.close(tx, id, act.at);
      return done(id, sessionClosed(person, id));
    });
  }

  /** All of one's own; nothing for nobody. */
  async all(viewer: Viewer): Promise<Result<true>> {
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const person = viewer.person!;
      const closed = await this.sessions.closeAll(tx, person, act.at);
      return done(true as const, ...closed.map((id) => sessionClosed(person, id)));
    });
  }
}
