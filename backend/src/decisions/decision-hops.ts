import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language } from '@mondee/kernel';
import { message } from '@mondee/messages';
import type { Viewer } from '../platform/access/viewer';
import type { Describer, HopText } from '../platform/rooms/define-room';
import { DecisionStore } from './decision.store';
import type { DecisionView } from './decision.view';

/** How decisions stand on a thread. */
@Injectable()
export class DecisionHops implements Describer {
  constructor(@Inject(DecisionStore) private readonly decisions: DecisionStore) {}

  views(ids: readonly Id[]): Promise<DecisionView[]> {
    return this.decisions.byIds(ids);
  }

  async describe(ids: readonly Id[], _viewer: Viewer, language: Language): Promise<HopText[]> {
    const seen = await this.decisions.byIds(ids);
    return seen.map((decision) => ({
      id: decision.id,
      kind: decision.kind,
      label: decision.label,
      path: decision.path,
      at: decision.publishedAt.toISOString(),
      state: decision.adopted ? 'DONE' : 'NOT_RETAINED',
      sentence: message(language, `hops.decision.${decision.adopted ? 'adopted' : 'notRetained'}`, {
        body: decision.body,
        date: decision.decidedOn,
        for: decision.votesFor,
        against: decision.votesAgainst,
        abstentions: decision.abstentions,
      }),
      author: decision.author.name,
      channel: decision.channel,
      loops: 0,
    }));
  }
}
