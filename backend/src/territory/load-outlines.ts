import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Result } from '@mondee/kernel';
import { canConfigure, outlinesLoaded, readOutlines } from '@mondee/domain/territory';
import type { Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { territoryId } from './lay-territory';
import { Places } from './places.store';
import { TerritoryStore } from './territory.store';

const LONGEST_SOURCE = 200;

/** An administrator gives the map its real outlines; gives the number of communes drawn. */
@Injectable()
export class LoadOutlines {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(TerritoryStore) private readonly store: TerritoryStore,
    @Inject(Places) private readonly places: Places,
  ) {}

  async run(viewer: Viewer, geojson: string, written: string): Promise<Result<number>> {
    const can = canConfigure(viewer, 'administrator');
    if (viewer.person && !can.ok) return can;
    const source = written.trim();
    if (!source) return refuse('territory.Missing', { field: 'source', params: { field: 'source' } });
    if (source.length > LONGEST_SOURCE)
      return refuse('territory.TooLong', {
        field: 'source',
        params: { max: LONGEST_SOURCE, field: 'source', length: source.length },
      });
    const codes = (await this.places.ready()).communes().map(({ code }) => code);
    const result = await this.acts.perform<number>(viewer, undefined, async (tx) => {
      const held = await this.store.hold(tx);
      const read = readOutlines(geojson, codes);
      if (!read.ok) return read;
      if (!held) return refuse('territory.NotFound');
      await this.store.layOutlines(tx, read.value, source);
      return done(read.value.length, outlinesLoaded(territoryId(held.siren), read.value, source));
    });
    if (result.ok) this.places.forget();
    return result;
  }
}
