import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language } from '@mondee/kernel';
import { message } from '@mondee/messages';
import type { Viewer } from '../platform/access/viewer';
import type { Describer, HopText } from '../platform/rooms/define-room';
import { ProjectStore } from './project.store';
import type { ProjectView } from './project.view';

/** How projects stand on a thread. */
@Injectable()
export class ProjectHops implements Describer {
  constructor(@Inject(ProjectStore) private readonly projects: ProjectStore) {}

  views(ids: readonly Id[], _viewer: Viewer): Promise<ProjectView[]> {
    return this.projects.byIds(ids);
  }

  async describe(ids: readonly Id[], _viewer: Viewer, language: Language): Promise<HopText[]> {
    const found = await this.projects.byIds(ids);
    return found.map(({ id, kind, label, path, state, openedAt, carrier }) => ({
      ...{ id, kind, label, path, author: carrier.name, loops: 0 },
      at: openedAt.toISOString(),
      state: state === 'done' ? 'DONE' : state === 'stopped' ? 'NOT_RETAINED' : 'NOW',
      sentence: message(language, `hops.project.${state}`, { carrier: carrier.name }),
    }));
  }
}
