import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { CoAuthorStore } from './co-author.store';

/** Who asked to be forgotten signs nothing more. */
@Injectable()
export class OnPersonalDataErased implements Reaction {
  constructor(@Inject(CoAuthorStore) private readonly coAuthors: CoAuthorStore) {}

  async on({ subject }: StoredFact, tx: Tx): Promise<void> {
    await this.coAuthors.forget(tx, subject.id);
  }
}
