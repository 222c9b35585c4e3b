import { adjustedRand, bestGrouping, groupable, kMeans as kMeansOf, type Grouping } from './grouping';
import { opinionMap } from './map';
import type { Flags, Vote, VoteMatrix } from './votes';

export interface Evidence {
  /** How many groups the votes support: 1 when chance alone, or other statements, would have made other ones. */
  readonly groups: number;
  /** How alike the groups are when half of the statements are left out: 1 the same people each time, about 0 not. */
  readonly stability: number;
  /** Part of shuffled conversations whose groups stand as far apart as these. */
  readonly byChance: number;
}

const TIMES = 20;
const MOST_PEOPLE = 1_500;
const STABLE = 0.6;
const SURE = 0.05;
/** Fewer in a group are persons, not a group. */
const LEAST_IN_GROUP = 3;

/**
 * Whether groups are more than a picture. Two questions, both needed: do the same groups come again when half of the
 * statements are left out (stability), and do groups stand this far apart when each statement's votes are dealt anew
 * among those who voted on it, which keeps how many agree and unties who agrees with whom (chance)?
 * The seed is fixed: the same votes give the same answer.
 */
export function evidenceFor(matrix: VoteMatrix, flags: Flags, grouping: Grouping | undefined, maxK: number): Evidence {
  if (!grouping) return { groups: 1, stability: 0, byChance: 1 };
  const random = seeded(20_261_122);
  const people = sampled(grouping.groups.flat().sort((a, b) => a - b));
  const groupOf = new Map(grouping.groups.flatMap((group, at) => group.map((person) => [person, at] as const)));
  const k = grouping.groups.length;
  let alike = 0;
  let asFar = 0;
  for (let time = 0; time < TIMES; time++) {
    const half = without(matrix, people, (at) => keeps(time, at));
    const again = regroup(half, flags, k, k);
    alike += again
      ? adjustedRand(
          people.map((person) => groupOf.get(person)!),
          labels(again, people.length),
        )
      : 0;
    const dealt = regroup(dealtAnew(matrix, people, random), flags, 2, maxK);
    if (dealt && dealt.silhouette >= grouping.silhouette) asFar++;
  }
  const stability = alike / TIMES;
  const byChance = asFar / TIMES;
  const smallest = Math.min(...grouping.groups.map((group) => group.length));
  const supported = stability >= STABLE && byChance <= SURE && smallest >= LEAST_IN_GROUP;
  return { groups: supported ? k : 1, stability, byChance };

  /** Half of the statements, another half each time. */
  function keeps(time: number, statement: number): boolean {
    return ((Math.imul(statement + 1, 2_654_435_761) ^ Math.imul(time + 1, 40_503)) >>> 7) % 2 === 0;
  }
}

function regroup(matrix: VoteMatrix, flags: Flags, least: number, most: number): Grouping | undefined {
  const { projection } = opinionMap(matrix, flags);
  const everybody = matrix.people.map((_, person) => person);
  if (groupable(matrix).length < 2) return undefined;
  if (least === most) {
    const found = bestGrouping(projection, everybody, most);
    return found && found.groups.length === most ? found : onlyK(projection, everybody, most);
  }
  return bestGrouping(projection, everybody, most);
}

function onlyK(
  points: readonly (readonly [number, number])[],
  people: readonly number[],
  k: number,
): Grouping | undefined {
  return people.length >= k ? { groups: kMeansOf(points, people, k), silhouette: 0 } : undefined;
}

const labels = ({ groups }: Grouping, size: number): number[] => {
  const of = new Array<number>(size).fill(-1);
  groups.forEach((group, at) => group.forEach((person) => (of[person] = at)));
  return of;
};

/** An even sample, for the cost of forty maps. */
function sampled(people: readonly number[]): number[] {
  const step = Math.max(1, Math.ceil(people.length / MOST_PEOPLE));
  return people.filter((_, at) => at % step === 0);
}

function without(
  { people, statements, votes }: VoteMatrix,
  chosen: readonly number[],
  keep: (at: number) => boolean,
): VoteMatrix {
  return {
    people: chosen.map((person) => people[person]!),
    statements,
    votes: chosen.map((person) => new Map([...votes[person]!].filter(([at]) => keep(at)))),
  };
}

function dealtAnew(
  { people, statements, votes }: VoteMatrix,
  chosen: readonly number[],
  random: () => number,
): VoteMatrix {
  const dealt = chosen.map(() => new Map<number, Vote>());
  statements.forEach((_, at) => {
    const voters = chosen.map((_, index) => index).filter((index) => votes[chosen[index]!]!.has(at));
    const hand = voters.map((index) => votes[chosen[index]!]!.get(at)!);
    for (let left = hand.length - 1; left > 0; left--) {
      const other = Math.floor(random() * (left + 1));
      [hand[left], hand[other]] = [hand[other]!, hand[left]!];
    }
    voters.forEach((index, place) => dealt[index]!.set(at, hand[place]!));
  });
  return { people: chosen.map((person) => people[person]!), statements, votes: dealt };
}

/** mulberry32: repeatable; decides nothing but which shuffles are tried. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
