import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { Files } from '../platform/files/files';
import { CoAuthorStore } from './co-author.store';
import { ErasedTexts } from './erased-texts.store';

/** Who asked to be forgotten signs nothing more; what they wrote goes, but for what they agreed to leave. */
@Injectable()
export class OnPersonalDataErased implements Reaction {
  constructor(
    @Inject(CoAuthorStore) private readonly coAuthors: CoAuthorStore,
    @Inject(ErasedTexts) private readonly texts: ErasedTexts,
    @Inject(Files) private readonly files: Files,
  ) {}

  async on({ subject, at }: StoredFact, tx: Tx): Promise<void> {
    await this.coAuthors.forget(tx, subject.id);
    await this.texts.forget(tx, subject.id, at);
    await this.files.giveUp(tx, subject.id);
  }
}
