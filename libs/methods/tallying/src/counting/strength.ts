import type { Pairwise } from '../reading/pairwise';

/** What a victory weighs: the votes for it (winning votes), or by how many it is won (margins). */
export type Strength = 'wv' | 'margins';

/** How strong a's victory over b is; zero where a does not win. */
export function victory({ over }: Pairwise, strength: Strength, a: number, b: number): bigint {
  const [mine, theirs] = [over(a, b), over(b, a)];
  if (mine <= theirs) return 0n;
  return strength === 'wv' ? mine : mine - theirs;
}

/** The option that beats every other, where there is one (Condorcet). */
export function condorcetWinner({ options, over }: Pairwise): number | undefined {
  let best = 0;
  for (let b = 1; b < options.length; b++) if (over(best, b) <= over(b, best)) best = b;
  return options.every((_, b) => b === best || over(best, b) > over(b, best)) ? best : undefined;
}

/** Options in levels: first those whom none left stands above, then, without them, the next. For acyclic relations. */
export function levelsOf(count: number, above: (a: number, b: number) => boolean): number[][] {
  const levels: number[][] = [];
  let left = Array.from({ length: count }, (_, i) => i);
  // Each level needs only to know how many of those left stand above: m² in all.
  const over = left.map((b) => left.reduce((n, a) => (a !== b && above(a, b) ? n + 1 : n), 0));
  while (left.length) {
    const level = left.filter((b) => over[b] === 0);
    if (!level.length) throw new RangeError('The relation has a cycle');
    left = left.filter((b) => over[b] !== 0);
    for (const a of level) for (const b of left) if (above(a, b)) over[b]!--;
    levels.push(level);
  }
  return levels;
}

/** The table as rows of whole numbers, for the trace. */
export function tableOf({ options, over }: Pairwise): (bigint | null)[][] {
  return options.map((_, a) => options.map((_o, b) => (a === b ? null : over(a, b))));
}
