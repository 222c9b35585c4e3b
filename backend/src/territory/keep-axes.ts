import { Inject, Injectable } from '@nestjs/common';
import { isId, newId, refuse, type Act, type Clock, type Id, type Result } from '@mondee/kernel';
import {
  keepAxis,
  orderAxes,
  retireAxis,
  type AxisWords,
  type PlanAxis,
  type TerritoryFact,
} from '@mondee/domain/territory';
import type { Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, CLOCK, done } from '../platform/facts/acts';
import { territoryId } from './lay-territory';
import { Places } from './places.store';
import { planContext } from './plan-context';
import { TerritoryStore } from './territory.store';

type Context = ReturnType<typeof planContext> & { readonly axes: readonly PlanAxis[]; readonly territory: Id };
type Outcome<T> = Result<{ state: T; facts: TerritoryFact[] }>;

/** The axes of the plan, kept by who configures: added, said otherwise, put in order, retired and taken back. */
@Injectable()
export class KeepAxes {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(TerritoryStore) private readonly store: TerritoryStore,
    @Inject(Places) private readonly places: Places,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  keep(viewer: Viewer, asked: string | undefined, words: AxisWords): Promise<Result<true>> {
    const fresh = newId(Date.parse(this.clock.now()));
    return this.act(
      viewer,
      (act, ctx) => {
        const known = asked === undefined || ctx.axes.some(({ id }) => id === asked);
        if (!known && viewer.person) return refuse('territory.NoSuchAxis', { field: 'id' });
        return keepAxis((asked as Id | undefined) ?? fresh, words, act, ctx);
      },
      (tx, axis) => this.store.putAxis(tx, axis),
    );
  }

  order(viewer: Viewer, ids: readonly string[]): Promise<Result<true>> {
    return this.act(
      viewer,
      (act, ctx) => orderAxes(ids.filter(isId), act, ctx),
      (tx, order) => this.store.orderAxes(tx, order),
    );
  }

  retire(viewer: Viewer, id: string, retired: boolean): Promise<Result<true>> {
    return this.act(
      viewer,
      (act, ctx) => retireAxis(id as Id, retired, act, ctx),
      (tx, state) => this.store.retireAxis(tx, id as Id, state ? this.clock.now() : null),
    );
  }

  private async act<T>(
    viewer: Viewer,
    rule: (act: Act, ctx: Context) => Outcome<T>,
    put: (tx: Tx, state: T) => Promise<void>,
  ): Promise<Result<true>> {
    const result = await this.acts.perform<true>(viewer, undefined, async (tx, act) => {
      const held = await this.store.hold(tx);
      const axes = await this.store.allAxes(tx);
      const outcome = rule(act, { ...planContext(viewer), axes, territory: territoryId(held?.siren ?? '') });
      if (!outcome.ok) return outcome;
      if (outcome.value.facts.length) await put(tx, outcome.value.state);
      return done(true, ...outcome.value.facts);
    });
    if (result.ok) this.places.forget();
    return result;
  }
}
