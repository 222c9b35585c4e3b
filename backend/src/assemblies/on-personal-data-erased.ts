import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database';
import type { StoredFact } from '../platform/facts/stored-fact';
import type { Reaction } from '../platform/rooms/define-room';
import { BodyStore } from './body.store';

/** Who asked to be forgotten is named in no register of members. */
@Injectable()
export class OnPersonalDataErased implements Reaction {
  constructor(@Inject(BodyStore) private readonly bodies: BodyStore) {}

  on({ subject }: StoredFact, tx: Tx): Promise<void> {
    return this.bodies.forget(tx, subject.id);
  }
}
