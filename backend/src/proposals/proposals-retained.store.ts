import { Inject, Injectable } from '@nestjs/common';
import type { Retained } from '../platform/rooms/define-room';
import { CoAuthorStore } from './co-author.store';
import { ErasedTexts } from './erased-texts.store';

/** What this room removes of itself, by the names of its manifest. */
@Injectable()
export class ProposalsRetained implements Retained {
  constructor(
    @Inject(ErasedTexts) private readonly texts: ErasedTexts,
    @Inject(CoAuthorStore) private readonly coAuthors: CoAuthorStore,
  ) {}

  readonly kinds: Retained['kinds'] = {
    drafts: (tx, before) => this.texts.forgetOldDrafts(tx, before),
    'unanswered invitations to sign': (tx, before) => this.coAuthors.dropUnanswered(tx, before),
  };
}
