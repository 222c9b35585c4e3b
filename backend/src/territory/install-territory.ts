import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Result } from '@mondee/kernel';
import { canConfigure, planLaid } from '@mondee/domain/territory';
import type { Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { FIRST_AXES, territoryId } from './lay-territory';
import { officialSource, officialTerritory, type OfficialTerritory } from './official-territory';
import { Places } from './places.store';
import { TerritoryStore } from './territory.store';

/** An administrator chooses the territory of an empty platform: once, since everything after it names its communes. */
@Injectable()
export class InstallTerritory {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(TerritoryStore) private readonly store: TerritoryStore,
    @Inject(Places) private readonly places: Places,
  ) {}

  async run(viewer: Viewer, written: string): Promise<Result<OfficialTerritory>> {
    const siren = written.replace(/\s/g, '');
    // Nobody learns by this door what would do: first who one is, then what one writes.
    if (!viewer.person) return refuse('people.SignInNeeded');
    const can = canConfigure(viewer, 'administrator');
    if (!can.ok) return can;
    if (!/^\d{9}$/.test(siren)) return refuse('territory.NotASiren', { field: 'siren' });
    const official = await officialTerritory(siren);
    if (!official) return refuse('territory.UnknownSiren', { field: 'siren', params: { siren } });
    const result = await this.acts.perform<OfficialTerritory>(viewer, undefined, async (tx) => {
      const held = await this.store.hold(tx);
      if (held) return refuse('territory.TerritoryLaid', { field: 'siren', params: { name: held.name } });
      await this.store.layCommunes(tx, official, await officialSource());
      await this.store.layAxes(tx, FIRST_AXES);
      return done(official, planLaid(territoryId(siren), FIRST_AXES));
    });
    if (result.ok) this.places.forget();
    return result;
  }
}
