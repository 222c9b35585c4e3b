import type { Id, Ref } from '@mondee/kernel';
import type { RequestContext } from '../graphql/request-context';
import type { HopText, Seen } from './define-room';
import type { Rooms } from './rooms';

/** A thing of whatever room, as this request's viewer may see it; many look-ups are one statement a kind. */
export async function thingFor(context: RequestContext, rooms: Rooms, to: Ref): Promise<Seen | undefined> {
  const describer = rooms.describer(to.kind);
  if (!describer?.views) return undefined;
  const load = context.loader<Id, Seen>(describer.views, async (ids) =>
    inOrder(ids, await describer.views!(ids, context.viewer)),
  );
  return load.load(to.id);
}

/** Those of these things that the viewer may see, in their order. */
export async function thingsFor(context: RequestContext, rooms: Rooms, refs: readonly Ref[]): Promise<Seen[]> {
  const found = await Promise.all(refs.map((to) => thingFor(context, rooms, to)));
  return found.filter((thing) => thing !== undefined);
}

/** The label, address and state of a thing of whatever room, as this viewer may see it. */
export async function hopFor(context: RequestContext, rooms: Rooms, to: Ref): Promise<HopText | undefined> {
  const describer = rooms.describer(to.kind);
  if (!describer) return undefined;
  const load = context.loader<Id, HopText>(describer.describe, async (ids) =>
    inOrder(ids, await describer.describe(ids, context.viewer, context.language)),
  );
  return load.load(to.id);
}

function inOrder<T extends { readonly id: Id }>(ids: readonly Id[], found: readonly T[]): (T | undefined)[] {
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.map((id) => byId.get(id));
}
