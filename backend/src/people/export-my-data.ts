import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Id, Result } from '@mondee/kernel';
import { ref } from '@mondee/kernel';
import { signedIn } from '@mondee/domain/people';
import type { Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { PersonalData } from '../platform/facts/personal-data.store';
import { Rooms } from '../platform/rooms/rooms';
import { policyViewer } from './policy-viewer';

/** One's own data, room after room, as a text that a person can read. */
@Injectable()
export class ExportMyData {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(Rooms) private readonly rooms: Rooms,
    @Inject(PersonalData) private readonly personal: PersonalData,
    @Inject(ModuleRef) private readonly modules: ModuleRef,
  ) {}

  /** Written down as a fact, so that a person sees when their data was taken away, and from an account left open. */
  run(viewer: Viewer): Promise<Result<Id>> {
    return this.acts.perform(viewer, undefined, async () => {
      const may = signedIn(policyViewer(viewer));
      if (!may.ok) return may;
      const subject = ref('person', viewer.person!);
      return done(viewer.person!, { kind: 'PersonalDataExported', subject, data: {}, public: false });
    });
  }

  /** JSON, a room at a time: no more than one is in memory. */
  async *pieces(person: Id): AsyncGenerator<string> {
    yield '{';
    for (const { name, personal } of this.rooms.manifests) {
      if (!personal) continue;
      const data = await this.modules.get(personal, { strict: false }).of(person);
      yield `\n${JSON.stringify(name)}: ${JSON.stringify(data, null, 2)},`;
    }
    yield `\n"journal": ${JSON.stringify(await this.personal.actsOf(person), null, 2)}\n}\n`;
  }
}
