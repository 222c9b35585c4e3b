import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language, Ref } from '@mondee/kernel';
import type { Viewer } from '../platform/access/viewer';
import type { HopText, ModeratedText } from '../platform/rooms/define-room';
import { Rooms } from '../platform/rooms/rooms';

type Reportable = Pick<HopText, 'id' | 'kind' | 'label' | 'path'>;

/** The things that cases are about, asked of whichever room declares them. */
@Injectable()
export class JudgedThings {
  constructor(@Inject(Rooms) private readonly rooms: Rooms) {}

  async one(of: Ref, language: Language = 'fr'): Promise<ModeratedText | undefined> {
    return (await this.many([of], language)).get(of.id);
  }

  /** What a viewer may report: what they see of a thing that stands on threads, what all read of any other. */
  async reportable(of: Ref, viewer: Viewer, language: Language): Promise<Reportable | undefined> {
    if (!this.rooms.moderated(of.kind)) return undefined;
    const describer = this.rooms.describer(of.kind);
    if (describer) return (await describer.describe([of.id], viewer, language))[0];
    const thing = await this.one(of, language);
    return thing?.public ? { id: thing.id, kind: of.kind, label: thing.label, path: thing.path } : undefined;
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
