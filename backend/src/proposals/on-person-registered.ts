import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { CoAuthorStore } from './co-author.store';

/** One who was asked by an address has an account now, and finds the question there. */
@Injectable()
export class OnPersonRegistered implements Reaction {
  constructor(@Inject(CoAuthorStore) private readonly coAuthors: CoAuthorStore) {}

  async on({ subject }: StoredFact, tx: Tx): Promise<void> {
    await this.coAuthors.recognise(tx, subject.id);
  }
}
