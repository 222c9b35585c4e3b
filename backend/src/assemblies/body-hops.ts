import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language } from '@mondee/kernel';
import { message } from '@mondee/messages';
import type { Viewer } from '../platform/access/viewer';
import type { Describer, HopText } from '../platform/rooms/define-room';
import { BodyStore } from './body.store';
import type { BodyView } from './body.view';
import { MeetingStore } from './meeting.store';
import { SeenBodies } from './seen-bodies';

/** How bodies stand on a thread. */
@Injectable()
export class BodyHops implements Describer {
  constructor(
    @Inject(BodyStore) private readonly bodies: BodyStore,
    @Inject(SeenBodies) private readonly seen: SeenBodies,
  ) {}

  views(ids: readonly Id[]): Promise<BodyView[]> {
    return this.seen.byIds(ids);
  }

  async describe(ids: readonly Id[], _viewer: Viewer, language: Language): Promise<HopText[]> {
    return (await this.bodies.createdOf(ids)).map(({ id, name, at }) => ({
      ...{ id, kind: 'body', label: name, path: `/instances/${id}`, at: at.toISOString(), state: 'NOW', loops: 0 },
      sentence: message(language, 'hops.body.active'),
    }));
  }
}

const STATES = { planned: 'TODO', noticed: 'TODO', open: 'NOW', closed: 'DONE', cancelled: 'NOT_RETAINED' } as const;

/** How meetings stand on a thread. */
@Injectable()
export class MeetingHops implements Describer {
  constructor(
    @Inject(BodyStore) private readonly bodies: BodyStore,
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
  ) {}

  async describe(ids: readonly Id[], _viewer: Viewer, language: Language): Promise<HopText[]> {
    const lines = await this.meetings.linesById(ids);
    const names = new Map((await this.bodies.byIds(lines.map(({ body }) => body))).map(({ id, name }) => [id, name]));
    return lines.map(({ id, title, startsAt, state, body }) => ({
      ...{ id, kind: 'meeting', label: title, path: `/reunions/${id}`, at: startsAt.toISOString(), loops: 0 },
      state: STATES[state as keyof typeof STATES],
      sentence: message(language, `hops.meeting.${state}`, { body: names.get(body) ?? '' }),
    }));
  }
}
