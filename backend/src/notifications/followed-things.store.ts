import { Inject, Injectable } from '@nestjs/common';
import type { Language, Ref } from '@mondee/kernel';
import type { Viewer } from '../platform/access/viewer';
import type { HopText } from '../platform/rooms/define-room';
import { Rooms } from '../platform/rooms/rooms';

/** Things of any kind as a viewer may see them now: a question to whichever room knows them, one a kind. */
@Injectable()
export class FollowedThings {
  constructor(@Inject(Rooms) private readonly rooms: Rooms) {}

  /** In the order asked; a hole where the viewer sees nothing. */
  async describe(things: readonly Ref[], viewer: Viewer, language: Language): Promise<(HopText | undefined)[]> {
    const seen = new Map<string, HopText>();
    for (const kind of new Set(things.map((thing) => thing.kind))) {
      const ids = [...new Set(things.filter((thing) => thing.kind === kind).map(({ id }) => id))];
      const hops = (await this.rooms.describer(kind)?.describe(ids, viewer, language)) ?? [];
      for (const hop of hops) seen.set(`${kind}:${hop.id}`, hop);
    }
    return things.map(({ kind, id }) => seen.get(`${kind}:${id}`));
  }
}
