import type { FactLink, Id } from '@mondee/kernel';

/** How many links away a thread reaches, and how many things it holds: enough for any real story. */
export const THREAD_DEPTH = 12;
export const THREAD_HOPS = 200;

/**
 * How a thing came onto a thread: it led to what was asked (`before`), it came of it (`after`),
 * or it is what one of those that came of it aims at (`aim`), where the walk ends.
 */
export type ThreadWay = 'before' | 'after' | 'aim';

/** One step of the walk: from the thing `via`, one link further to `id`. */
export interface ThreadStep {
  readonly id: Id;
  readonly kind: string;
  readonly way: ThreadWay;
  readonly via: Id;
  readonly depth: number;
  /** The relation of the link, from the later of the two things to the earlier. */
  readonly relation: FactLink['as'];
}

/** The nearest things first, each once; more than the limit are cut, and it is said. */
export function nearest(
  steps: readonly ThreadStep[],
  root: Id,
  limits = { depth: THREAD_DEPTH, hops: THREAD_HOPS },
): { steps: ThreadStep[]; truncated: boolean } {
  const held = new Set<Id>([root]);
  const kept: ThreadStep[] = [];
  let truncated = false;
  for (const step of [...steps].sort((a, b) => a.depth - b.depth)) {
    const room = step.depth <= limits.depth && held.size < limits.hops;
    if (room || held.has(step.id)) {
      held.add(step.id);
      if (step.depth <= limits.depth) kept.push(step);
    } else truncated = true;
  }
  return { steps: kept, truncated };
}

/**
 * What of a walk a viewer may be shown: the visible things that visible things lead to. What stands only
 * behind a hidden thing is left out, or its being there would tell that the hidden one exists.
 */
export function shownOf(steps: readonly ThreadStep[], root: Id, visible: ReadonlySet<Id>): Set<Id> {
  const shown = new Set<Id>();
  if (!visible.has(root)) return shown;
  shown.add(root);
  const reached = new Set<string>();
  for (const { id, way, via, depth } of [...steps].sort((a, b) => a.depth - b.depth)) {
    if (!visible.has(id)) continue;
    if (depth > 1 && !reached.has(`${way === 'aim' ? 'after' : way} ${depth - 1} ${via}`)) continue;
    reached.add(`${way} ${depth} ${id}`);
    shown.add(id);
  }
  return shown;
}

/** The plan is followed over years: an indicator stands where it was last measured, not before what aims at it. */
const TELLS_ORDER = new Set<FactLink['as']>(['answers', 'rests-on', 'fulfils']);

/**
 * The order in which a story is told: oldest first, but nothing before what it answers, rests on or carries out
 * (an answer is promised the day a proposal is handed in, before that proposal is on line).
 * @param at the instant of each thing, in milliseconds
 */
export function toldInOrder(root: Id, steps: readonly ThreadStep[], at: ReadonlyMap<Id, number>): Id[] {
  const moment = new Map(at);
  const rank = new Map<Id, number>([[root, 0]]);
  const links = steps.filter(({ relation }) => TELLS_ORDER.has(relation));
  for (const { id, way, depth } of steps) if (!rank.has(id)) rank.set(id, way === 'before' ? -depth : depth);
  for (let round = 0, moved = true; moved && round < THREAD_DEPTH; round++) {
    moved = false;
    for (const { id, via, way } of links) {
      const [earlier, later] = way === 'before' ? [moment.get(id), via] : [moment.get(via), id];
      const own = moment.get(later);
      if (earlier === undefined || own === undefined || own >= earlier) continue;
      moment.set(later, earlier);
      moved = true;
    }
  }
  const of = (id: Id) => [moment.get(id)!, rank.get(id) ?? 0] as const;
  return [...at.keys()].sort((a, b) => {
    const [[one, before], [other, after]] = [of(a), of(b)];
    return one - other || before - after || (a < b ? -1 : 1);
  });
}
