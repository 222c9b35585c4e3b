import type { Id, Ref } from '@mondee/kernel';
import type { LinkableView } from '../graphql/linkable.view';
import type { RequestContext } from '../graphql/request-context';
import type { Rooms } from './rooms';

/** A thing of whatever room, as this request's viewer may see it; many look-ups are one statement a kind. */
export async function thingFor(context: RequestContext, rooms: Rooms, to: Ref): Promise<LinkableView | undefined> {
  const describer = rooms.describer(to.kind);
  if (!describer?.views) return undefined;
  const load = context.loader<Id, LinkableView>(describer, async (ids) => {
    const seen = new Map((await describer.views!(ids, context.viewer)).map((view) => [view.id, view]));
    return ids.map((id) => seen.get(id));
  });
  return load.load(to.id);
}

/** Those of these things that the viewer may see, in their order. */
export async function thingsFor(context: RequestContext, rooms: Rooms, refs: readonly Ref[]): Promise<LinkableView[]> {
  const found = await Promise.all(refs.map((to) => thingFor(context, rooms, to)));
  return found.filter((thing) => thing !== undefined);
}
