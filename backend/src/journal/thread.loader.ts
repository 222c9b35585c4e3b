import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language, Ref } from '@mondee/kernel';
import { nearest, shownOf, toldInOrder, type ThreadStep } from '@mondee/domain/journal';
import type { Viewer } from '../platform/access/viewer';
import { hopView } from '../platform/graphql/hop.view';
import type { HopText } from '../platform/rooms/define-room';
import { Things } from './things';
import { ThreadStore } from './thread.store';
import type { ThreadView } from './thread.view';

/** Threads of many things at once: one walk, then one description of each kind of thing met. */
@Injectable()
export class ThreadLoader {
  constructor(
    @Inject(ThreadStore) private readonly store: ThreadStore,
    @Inject(Things) private readonly things: Things,
  ) {}

  async of(roots: readonly Ref[], viewer: Viewer, language: Language): Promise<ThreadView[]> {
    const walks = await this.store.walks([...new Set(roots.map(({ id }) => id))]);
    const parts = roots.map(({ id }) => {
      const { steps, cut } = walks.get(id)!;
      const near = nearest(steps, id);
      return { id, steps: near.steps, truncated: cut || near.truncated };
    });
    const met = [...roots, ...parts.flatMap(({ steps }) => steps)];
    const texts = await this.things.describe(met, viewer, language);
    return parts.map(({ id, steps, truncated }) => ({ hops: hopsOf(id, steps, texts), truncated }));
  }
}

function hopsOf(root: Id, steps: readonly ThreadStep[], texts: ReadonlyMap<Id, HopText>): ThreadView['hops'] {
  const shown = [...shownOf(steps, root, new Set(texts.keys()))];
  const at = new Map(shown.map((id) => [id, Date.parse(texts.get(id)!.at)]));
  return toldInOrder(root, steps, at).map((id) => hopView(texts.get(id)!, id === root));
}
