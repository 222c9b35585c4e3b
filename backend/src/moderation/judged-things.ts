import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language, Ref } from '@mondee/kernel';
import type { ModeratedText } from '../platform/rooms/define-room';
import { Rooms } from '../platform/rooms/rooms';

/** The things that cases are about, asked of whichever room declares them. */
@Injectable()
export class JudgedThings {
  constructor(@Inject(Rooms) private readonly rooms: Rooms) {}

  async one(of: Ref, language: Language = 'fr'): Promise<ModeratedText | undefined> {
    return (await this.many([of], language)).get(of.id);
  }

  /** One question a kind, whatever the number of things. */
  async many(refs: readonly Ref[], language: Language): Promise<Map<Id, ModeratedText>> {
    const kinds = [...new Set(refs.map(({ kind }) => kind))];
    const told = await Promise.all(
      kinds.map((kind) => {
        const ids = [...new Set(refs.filter((one) => one.kind === kind).map(({ id }) => id))];
        return this.rooms.moderated(kind)?.inContext(ids, language) ?? [];
      }),
    );
    return new Map(told.flat().map((text) => [text.id, text]));
  }
}
