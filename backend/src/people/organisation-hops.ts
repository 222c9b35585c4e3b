import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@mondee/kernel';
import type { Viewer } from '../platform/access/viewer';
import type { Describer, HopText } from '../platform/rooms/define-room';
import { OrganisationStore } from './organisation.store';

/** An organisation has no date: it stands on no thread, and is only followed. */
const ALWAYS = { at: new Date(0).toISOString(), state: 'DONE', sentence: '', loops: 0 } as const;

/** Organisations as one follows them; those that wait to be listed only for who asked and who reads it. */
@Injectable()
export class OrganisationHops implements Describer {
  constructor(@Inject(OrganisationStore) private readonly organisations: OrganisationStore) {}

  async describe(ids: readonly Id[], viewer: Viewer): Promise<HopText[]> {
    const seen = await this.organisations.manySeenBy(viewer, ids);
    return seen.map(({ id, name }) => ({
      ...ALWAYS,
      ...{ id, kind: 'organisation', label: name, path: `/structures/${id}` },
    }));
  }
}
