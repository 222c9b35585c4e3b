import type { Id } from '@mondee/kernel';

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
