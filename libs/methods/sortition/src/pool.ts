/** A person who may be drawn. */
export interface Candidate {
  readonly id: string;
  /** Beside the features of the quotas. */
  readonly values: readonly string[];
  /** At most one person of a household sits; absent, the person is alone in theirs. */
  readonly household?: string;
}

/** How many of a value the panel needs. */
export interface Quota {
  readonly feature: string;
  readonly value: string;
  readonly min: number;
  readonly max: number;
}

export interface Pool {
  readonly features: readonly string[];
  readonly people: readonly Candidate[];
  readonly quotas: readonly Quota[];
  /** Seats of the panel. */
  readonly seats: number;
}

/** People whom no quota and no household can tell apart: they all have the same chance. */
export interface Cell {
  /** Indexes into `people`. */
  readonly people: readonly number[];
  readonly values: readonly string[];
  /** Cells of one class share their households: together at most one person of each. */
  readonly householdClass: number;
}

/** A linear row over cells: `min ≤ Σ cells ≤ max`. */
export interface Row {
  readonly cells: readonly number[];
  readonly min: number;
  readonly max: number;
}

/** The pool with identical people put together. */
export interface Model {
  readonly pool: Pool;
  readonly cells: readonly Cell[];
  /** The most people of a cell who can sit together. */
  readonly caps: readonly number[];
  /** Seats, then quotas in their order, then households shared by several cells. */
  readonly rows: readonly Row[];
}

/** Puts identical people together: same values, in households of the same make-up. Order of people does not matter. */
export function modelOf(pool: Pool): Model {
  const households = new Map<string, number[]>();
  pool.people.forEach(({ household }, person) => {
    const key = household === undefined ? `\u0000${person}` : household;
    households.set(key, [...(households.get(key) ?? []), person]);
  });
  const typeOf = (person: number) => JSON.stringify(pool.people[person]!.values);
  const classes = new Map<string, { households: number; members: number[] }>();
  for (const members of households.values()) {
    const signature = members.map(typeOf).sort().join();
    const known = classes.get(signature);
    if (known) {
      known.households++;
      known.members.push(...members);
    } else classes.set(signature, { households: 1, members: [...members] });
  }
  const cells: Cell[] = [];
  const caps: number[] = [];
  const shared: Row[] = [];
  let householdClass = 0;
  for (const [, { households: count, members }] of [...classes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const byType = new Map<string, number[]>();
    for (const person of members) byType.set(typeOf(person), [...(byType.get(typeOf(person)) ?? []), person]);
    const first = cells.length;
    for (const [, people] of [...byType].sort(([a], [b]) => (a < b ? -1 : 1))) {
      cells.push({ people, values: pool.people[people[0]!]!.values, householdClass });
      caps.push(Math.min(count, people.length));
    }
    if (byType.size > 1)
      shared.push({ cells: Array.from({ length: byType.size }, (_, at) => first + at), min: 0, max: count });
    householdClass++;
  }
  const all = cells.map((_, cell) => cell);
  const quotas = pool.quotas.map(({ feature, value, min, max }): Row => {
    const at = pool.features.indexOf(feature);
    return { cells: all.filter((cell) => cells[cell]!.values[at] === value), min, max };
  });
  return { pool, cells, caps, rows: [{ cells: all, min: pool.seats, max: pool.seats }, ...quotas, ...shared] };
}
