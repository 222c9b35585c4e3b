import { Inject, Injectable } from '@nestjs/common';
import {
  changeRules,
  createBody,
  handOverSeat,
  takeSeat,
  type Body,
  type BodyInput,
  type Holding,
  type RuleName,
  type SeatInput,
} from '@mondee/domain/assemblies';
import { isId, newId, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import { ruleContext } from '../people';
import type { ActRequest, Viewer } from '../platform/access/viewer';
import type { Tx } from '../platform/database/database';
import { Acts, done, type Outcome } from '../platform/facts/acts';
import { BodyStore } from './body.store';

type Asked<T> = Omit<T, 'person' | 'parent'> & { readonly person?: string; readonly parent?: string };

/** Makes bodies, changes their rules, fills and frees their seats. */
@Injectable()
export class KeepBody {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(BodyStore) private readonly bodies: BodyStore,
  ) {}

  create(viewer: Viewer, id: string | undefined, input: Asked<BodyInput>, how?: ActRequest): Promise<Result<Id>> {
    return this.acts.perform(viewer, how, async (tx, act) => {
      const { parent, ...rest } = input;
      if (id !== undefined && !isId(id)) return refuse('platform.NotAnId', { field: 'bodyId' });
      if (parent !== undefined && !isId(parent)) return refuse('platform.NotAnId', { field: 'parent' });
      const own = id ?? newId(Date.parse(act.at));
      const made = createBody({ ...rest, ...(parent && { parent }) }, own, act, ruleContext(viewer));
      if (!made.ok) return made;
      if (await this.bodies.hold(tx, own)) return done(own);
      if (parent && !(await this.bodies.hold(tx, parent))) return refuse('assemblies.NotFound', { field: 'parent' });
      await this.bodies.insert(tx, made.value.state, act.at);
      return done(own, ...made.value.facts);
    });
  }

  changeRules(viewer: Viewer, body: string, change: Partial<Record<RuleName, unknown>>, how?: ActRequest) {
    return this.within(viewer, body, how, async (tx, act, at) => {
      const changed = changeRules(at.body, change, act, ruleContext(viewer));
      if (!changed.ok) return changed;
      await this.bodies.saveRules(tx, changed.value.state);
      return done(at.body.id, ...changed.value.facts);
    });
  }

  takeSeat(viewer: Viewer, body: string, input: Asked<SeatInput>, how?: ActRequest) {
    return this.within(viewer, body, how, async (tx, act, at) => {
      const person = await this.person(tx, input.person);
      if (!person.ok) return person;
      const asked = { ...input, ...(person.value && { person: person.value }) } as SeatInput;
      const taken = takeSeat(at.body, at.seats, asked, newId(Date.parse(act.at)), act, ruleContext(viewer));
      if (!taken.ok) return taken;
      await this.bodies.keepSeat(tx, taken.value.state);
      return done(at.body.id, ...taken.value.facts);
    });
  }

  handOver(
    viewer: Viewer,
    body: string,
    asked: { seat: string; lastDay: unknown; to?: Asked<SeatInput> },
    how?: ActRequest,
  ) {
    return this.within(viewer, body, how, async (tx, act, at) => {
      const person = await this.person(tx, asked.to?.person);
      if (!person.ok) return person;
      const to = asked.to && ({ ...asked.to, ...(person.value && { person: person.value }) } as SeatInput);
      const input = { holding: asked.seat as Id, lastDay: asked.lastDay, ...(to && { to }) };
      const next = handOverSeat(at.body, at.seats, input, newId(Date.parse(act.at)), act, ruleContext(viewer));
      if (!next.ok) return next;
      const { ended, state, facts } = next.value;
      for (const one of [ended, ...(state ? [state] : [])]) await this.bodies.keepSeat(tx, one);
      return done(at.body.id, ...facts);
    });
  }

  private within(
    viewer: Viewer,
    body: string,
    how: ActRequest | undefined,
    act: (tx: Tx, act: Act, at: { body: Body; seats: Holding[] }) => Promise<Result<Outcome<Id>>>,
  ): Promise<Result<Id>> {
    return this.acts.perform(viewer, how, async (tx, by) => {
      const at = isId(body) ? await this.bodies.hold(tx, body) : undefined;
      return at ? act(tx, by, at) : refuse('assemblies.NotFound', { field: 'bodyId' });
    });
  }

  private async person(tx: Tx, id: string | undefined): Promise<Result<Id | undefined>> {
    if (id === undefined) return { ok: true, value: undefined };
    if (!isId(id)) return refuse('platform.NotAnId', { field: 'person' });
    return (await this.bodies.personThere(tx, id))
      ? { ok: true, value: id }
      : refuse('assemblies.NotFound', { field: 'person' });
  }
}
