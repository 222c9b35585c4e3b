import { Inject, Injectable } from '@nestjs/common';
import type { OpenFile } from '../platform/rooms/open-file';
import { Rooms } from '../platform/rooms/rooms';

/** What the rooms declared as files, by name, in the order of the rooms. */
@Injectable()
export class Datasets {
  readonly files: ReadonlyMap<string, OpenFile>;

  constructor(@Inject(Rooms) rooms: Rooms) {
    const declared = rooms.manifests.flatMap(({ exports }) => exports);
    this.files = new Map(declared.flatMap(({ name, file }) => (file ? [[name, file] as const] : [])));
  }
}
