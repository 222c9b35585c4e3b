import { Inject, Injectable } from '@nestjs/common';
import { inLanguage, placeCode, type Id, type Language } from '@mondee/kernel';
import type { Viewer } from '../platform/access/viewer';
import type { Describer, HopText } from '../platform/rooms/define-room';
import { Places } from './places.store';

/** A place or an axis has no date: it stands on no thread, and is only followed. */
const ALWAYS = { at: new Date(0).toISOString(), state: 'DONE', sentence: '', loops: 0 } as const;

/** Communes as one follows them. */
@Injectable()
export class CommuneHops implements Describer {
  constructor(@Inject(Places) private readonly places: Places) {}

  async describe(ids: readonly Id[]): Promise<HopText[]> {
    await this.places.ready();
    return ids.flatMap((id) => {
      const place = this.places.commune(placeCode({ kind: 'commune', id }));
      if (!place) return [];
      return [{ ...ALWAYS, id, kind: 'commune', label: place.name, path: `/propositions?commune=${place.code}` }];
    });
  }
}

/** Axes as one follows them. */
@Injectable()
export class AxisHops implements Describer {
  constructor(@Inject(Places) private readonly places: Places) {}

  async describe(ids: readonly Id[], _viewer: Viewer, language: Language): Promise<HopText[]> {
    await this.places.ready();
    return ids.flatMap((id) => {
      const axis = this.places.axis(id);
      if (!axis) return [];
      const label = inLanguage(axis.localizedName, language);
      return [{ ...ALWAYS, id, kind: 'axis', label, path: `/propositions?axe=${id}` }];
    });
  }
}
