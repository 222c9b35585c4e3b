import type { NutState } from '../nut/nut';

/** One step of a thread, already in words. */
export interface ThreadHop {
  /** What it is: «Idée», «Décision». */
  readonly name: string;
  /** Its page, or the place in a page that follows `#`. */
  readonly path?: string | null;
  /** When, as a neighbour says it. */
  readonly when: string;
  /** What happened, in one sentence. */
  readonly what?: string | null;
  readonly state: 'done' | 'now' | 'todo' | 'no';
  /** How many times its date moved. */
  readonly loops?: number;
  /** True on the page of this very thing: the name is not a link. */
  readonly current?: boolean;
  /** Many voices fell into this one. */
  readonly voices?: boolean;
}

export const NUT_OF_HOP: Record<ThreadHop['state'], NutState> = {
  done: 'kernel',
  now: 'ajar',
  todo: 'shut',
  no: 'broken',
};

/** More loops than this are told in words only: the yarn has no room for them. */
const LOOPS_DRAWN = 3;

/** What joins two hops. The loops drawn on a strand are those of the hop it leads to; the first hop's lie on its own. */
export interface Strand {
  readonly sewn: boolean;
  readonly loops: readonly number[];
}

/** The strand that leaves each hop; none leaves the last. */
export function strandsOf(hops: readonly Pick<ThreadHop, 'state' | 'loops'>[]): readonly (Strand | null)[] {
  return hops.map((hop, i) => {
    const next = hops[i + 1];
    if (!next) return null;
    const loops = (next.loops ?? 0) + (i === 0 ? (hop.loops ?? 0) : 0);
    return { sewn: next.state !== 'todo', loops: Array.from({ length: Math.min(loops, LOOPS_DRAWN) }, (_, at) => at) };
  });
}
