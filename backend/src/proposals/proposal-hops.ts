import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language } from '@mondee/kernel';
import { message } from '@mondee/messages';
import type { Viewer } from '../platform/access/viewer';
import type { Describer, HopText } from '../platform/rooms/define-room';
import { ProposalStore } from './proposal.store';
import type { ProposalView } from './proposal.view';

/** How proposals stand on a thread. */
@Injectable()
export class ProposalHops implements Describer {
  constructor(@Inject(ProposalStore) private readonly proposals: ProposalStore) {}

  views(ids: readonly Id[], viewer: Viewer): Promise<ProposalView[]> {
    return this.proposals.manySeenBy(viewer, ids);
  }

  async describe(ids: readonly Id[], viewer: Viewer, language: Language): Promise<HopText[]> {
    const seen = await this.proposals.manySeenBy(viewer, ids);
    return seen.map(
      ({ id, kind, label, path, state, publishedAt, submittedAt, createdAt, author, channel, supportCount }) => ({
        id,
        kind,
        label,
        path,
        at: (publishedAt ?? submittedAt ?? createdAt).toISOString(),
        state: state === 'published' || state === 'merged' ? 'DONE' : 'NOW',
        sentence: message(language, `hops.proposal.${state}`, { author: author.name, supports: supportCount }),
        author: author.name,
        channel,
        loops: 0,
      }),
    );
  }
}
