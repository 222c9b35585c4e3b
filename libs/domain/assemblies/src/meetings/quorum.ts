import type { BodyRules } from '../bodies/body-rules';

/** How many of a college may sit, and how they stand now. Whoever is recused is in `recused` and in nothing else. */
export interface CollegeRoll {
  readonly id: string;
  readonly name: string;
  /** Its members belong to the public sphere (LEADER). */
  readonly public: boolean;
  readonly inOffice: number;
  readonly present: number;
  /** Absent, with a proxy held by somebody present who may vote. */
  readonly represented: number;
  readonly recused: number;
}

export interface Quorum {
  readonly met: boolean;
  readonly present: number;
  readonly needed: number;
  readonly base: number;
  readonly colleges: readonly {
    readonly id: string;
    readonly present: number;
    readonly needed: number;
    readonly met: boolean;
  }[];
  /** Which conditions fail, by name. */
  readonly fails: readonly ('total' | 'college' | 'private')[];
  /** A second notice: none is asked. */
  readonly second: boolean;
}

/**
 * Who is there is counted, proxies are not (CGCT L2121-17). Per college and in all, then the part that is private.
 * @example a council of 15 with 7 present has no quorum, with 8 it has
 */
export function quorumOf(rules: BodyRules, roll: readonly CollegeRoll[], second = false): Quorum {
  const sum = (of: (one: CollegeRoll) => number) => roll.reduce((all, one) => all + of(one), 0);
  const baseOf = (inOffice: number, recused: number) => inOffice - (rules.recusedLeaveBase ? recused : 0);
  const needs = (base: number) => (rules.quorumNum === 0 ? 0 : least(base, rules));
  const base = baseOf(
    sum((one) => one.inOffice),
    sum((one) => one.recused),
  );
  const present = sum((one) => one.present);
  const needed = needs(base);
  const colleges = roll.map((one) => {
    const need = rules.quorumEach ? needs(baseOf(one.inOffice, one.recused)) : 0;
    return { id: one.id, present: one.present, needed: need, met: one.present >= need };
  });
  const inPrivate = sum((one) => (one.public ? 0 : one.present));
  const fails = [
    ...(present < needed ? (['total'] as const) : []),
    ...(colleges.every(({ met }) => met) ? [] : (['college'] as const)),
    ...(rules.privateHalf && inPrivate * 2 < present ? (['private'] as const) : []),
  ];
  return { met: second || fails.length === 0, present, needed, base, colleges, fails, second };
}

/** The fewest whole people: more than the part, or at least it. */
function least(base: number, { quorumNum, quorumDen, quorumStrict }: BodyRules): number {
  const all = base * quorumNum;
  return quorumStrict ? Math.floor(all / quorumDen) + 1 : Math.ceil(all / quorumDen);
}
