import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language, Ref } from '@mondee/kernel';
import type { Viewer } from '../platform/access/viewer';
import type { HopText } from '../platform/rooms/define-room';
import { Rooms } from '../platform/rooms/rooms';

/** What things of any room look like to a viewer, asked of the rooms that know them. */
@Injectable()
export class Things {
  constructor(@Inject(Rooms) private readonly rooms: Rooms) {}

  /** One description of each kind, whatever the number of things; what the viewer may not see is not there. */
  async describe(refs: readonly Ref[], viewer: Viewer, language: Language): Promise<Map<Id, HopText>> {
    const kinds = new Map<string, Set<Id>>();
    for (const { kind, id } of refs) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(id));
    const told = await Promise.all(
      [...kinds].map(([kind, ids]) => this.rooms.describer(kind)?.describe([...ids], viewer, language) ?? []),
    );
    return new Map(told.flat().map((text) => [text.id, text]));
  }
}
