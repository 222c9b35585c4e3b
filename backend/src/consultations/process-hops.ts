import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language } from '@mondee/kernel';
import { message } from '@mondee/messages';
import type { Viewer } from '../platform/access/viewer';
import type { Describer, HopText } from '../platform/rooms/define-room';
import { ProcessStore } from './process.store';
import type { ProcessView } from './process.view';

/** How processes stand on a thread; what only the invited read stands on theirs alone. */
@Injectable()
export class ProcessHops implements Describer {
  constructor(@Inject(ProcessStore) private readonly processes: ProcessStore) {}

  views(ids: readonly Id[], viewer: Viewer): Promise<ProcessView[]> {
    return this.processes.manySeenBy(viewer, ids);
  }

  async describe(ids: readonly Id[], viewer: Viewer, language: Language): Promise<HopText[]> {
    const seen = await this.processes.manySeenBy(viewer, ids);
    return seen.map(({ id, kind, label, path, state, openedAt, createdAt, owner, answerDay, extensions }) => ({
      ...{ id, kind, label, path, at: (openedAt ?? createdAt).toISOString() },
      state: state === 'closed' ? 'DONE' : 'NOW',
      sentence: message(language, `hops.process.${state}`, { owner, due: answerDay ?? '' }),
      author: owner,
      loops: extensions.length,
    }));
  }
}
