import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { idFrom, unwrap, type Id } from '@mondee/kernel';
import { DEFAULT_AXES, planLaid, type Axis } from '@mondee/domain/territory';
import { CONFIG, WrongSettings, type Config } from '../platform/config/config';
import { Acts, done } from '../platform/facts/acts';
import { officialSource, officialTerritory, type OfficialTerritory } from './official-territory';
import { Places } from './places.store';
import { TerritoryStore, type HeldTerritory } from './territory.store';

/** Lays the communes and the first axes of `MONDEE_EPCI` when the server starts; done twice it changes nothing. */
@Injectable()
export class LayTerritory implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Acts) private readonly acts: Acts,
    @Inject(TerritoryStore) private readonly store: TerritoryStore,
    @Inject(Places) private readonly places: Places,
  ) {}

  async onModuleInit(): Promise<void> {
    const source = await officialSource();
    const held = await this.store.held();
    if (this.isLaid(held, source)) return;
    const siren = this.config.MONDEE_EPCI ?? held?.siren;
    if (!siren) return;
    const official = await officialTerritory(siren);
    if (!official) throw new WrongSettings([unknown(siren)]);
    unwrap(await this.lay(official, source));
    this.places.forget();
  }

  /** Two servers that start at once meet at the lock: the second finds the work done. */
  private lay(official: OfficialTerritory, source: string) {
    return this.acts.performAs<void>('territory', async (tx) => {
      const before = await this.store.hold(tx);
      if (this.isLaid(before, source)) return done(undefined);
      await this.store.layCommunes(tx, official, source);
      if (before) return done(undefined);
      await this.store.layAxes(tx, FIRST_AXES);
      return done(undefined, planLaid(territoryId(official.siren), FIRST_AXES));
    });
  }

  /** @throws WrongSettings when the database belongs to another territory */
  private isLaid(held: HeldTerritory | undefined, source: string): boolean {
    const { MONDEE_EPCI: siren } = this.config;
    if (held && siren && held.siren !== siren) throw new WrongSettings([elsewhere(siren, held)]);
    return held?.source === source;
  }
}

/** The ids of the first axes are the same in every territory, so that plans can be compared. */
export const FIRST_AXES: readonly Axis[] = DEFAULT_AXES.map((axis, i) => ({
  ...axis,
  id: idFrom(`0199a000-000a-7000-8000-${(i + 1).toString(16).padStart(12, '0')}`),
}));

/** The name of a territory on its facts: its SIREN in the shape of an id. */
export function territoryId(siren: string): Id {
  return idFrom(`0199a000-0000-7000-8000-${siren.padStart(12, '0')}`);
}

function unknown(siren: string): string {
  return (
    `MONDEE_EPCI: no intercommunality of France has the SIREN ${siren}. ` +
    'Look up the nine digits of yours on annuaire-entreprises.data.gouv.fr, or leave the setting out.'
  );
}

function elsewhere(siren: string, held: HeldTerritory): string {
  return (
    `MONDEE_EPCI is ${siren}, but this database holds ${held.name} (${held.siren}). ` +
    `Set MONDEE_EPCI=${held.siren} to go on with it, or give the new territory an empty database ` +
    '(another DATABASE_URL, or another MONDEE_DATA folder).'
  );
}
