import type { Groups } from './statistics';
import type { VoteMatrix } from './votes';

type Point = readonly [number, number];

/** Votes one needs to be put in a group; with fewer than fifteen such people, the most active are added. */
const LEAST_VOTES = 7;
const LEAST_PEOPLE = 15;
const STARTS = 12;

/** People who voted enough to be put in a group. */
export function groupable({ votes, statements }: VoteMatrix): number[] {
  const enough = Math.min(LEAST_VOTES, statements.length);
  const active = votes
    .map((row, person) => ({ person, cast: row.size }))
    .sort((a, b) => b.cast - a.cast || a.person - b.person);
  return active
    .filter(({ cast }, at) => cast >= enough || (at < LEAST_PEOPLE && cast > 0))
    .map(({ person }) => person)
    .sort((a, b) => a - b);
}

export interface Grouping {
  readonly groups: Groups;
  /** Mean silhouette: near 1 well apart, near 0 not. */
  readonly silhouette: number;
}

/** The best grouping into two to `maxK`, by mean silhouette; nothing for fewer than two different places. */
export function bestGrouping(points: readonly Point[], people: readonly number[], maxK: number): Grouping | undefined {
  const different = new Set(people.map((person) => points[person]!.join())).size;
  let best: Grouping | undefined;
  for (let k = 2; k <= Math.min(maxK, different, people.length); k++) {
    const groups = kMeans(points, people, k);
    const silhouette = meanSilhouette(points, groups);
    if (!best || silhouette > best.silhouette + 1e-12) best = { groups, silhouette };
  }
  return best;
}

/**
 * k-means from several starts, each made by putting the next centre where people are farthest from any: no chance in
 * it, so the same votes give the same groups. Greatest group first.
 */
export function kMeans(points: readonly Point[], people: readonly number[], k: number): Groups {
  let best: { groups: number[][]; spread: number } | undefined;
  for (let start = 0; start < Math.min(STARTS, people.length); start++) {
    const first = points[people[Math.floor((start * people.length) / STARTS) % people.length]!]!;
    const found = settle(points, people, farthest(points, people, first, k));
    if (!best || found.spread < best.spread - 1e-9) best = found;
  }
  return best!.groups.filter((group) => group.length > 0).sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

function farthest(points: readonly Point[], people: readonly number[], first: Point, k: number): Point[] {
  const centres = [first];
  while (centres.length < k) {
    let far = { distance: -1, at: people[0]! };
    for (const person of people) {
      const distance = Math.min(...centres.map((centre) => squared(points[person]!, centre)));
      if (distance > far.distance) far = { distance, at: person };
    }
    centres.push(points[far.at]!);
  }
  return centres;
}

function settle(points: readonly Point[], people: readonly number[], start: readonly Point[]) {
  let centres = start;
  let groups: number[][] = [];
  let before = '';
  for (let round = 0; round < 200; round++) {
    groups = centres.map(() => []);
    for (const person of people) groups[nearest(points[person]!, centres)]!.push(person);
    const now = groups.map((group) => group.join()).join(';');
    if (now === before) break;
    before = now;
    centres = groups.map((group, at) => (group.length > 0 ? middle(points, group) : centres[at]!));
  }
  const spread = groups.reduce(
    (sum, group, at) => sum + group.reduce((all, person) => all + squared(points[person]!, centres[at]!), 0),
    0,
  );
  return { groups, spread };
}

function nearest(point: Point, centres: readonly Point[]): number {
  let best = 0;
  for (let at = 1; at < centres.length; at++)
    if (squared(point, centres[at]!) < squared(point, centres[best]!)) best = at;
  return best;
}

function middle(points: readonly Point[], group: readonly number[]): Point {
  let [x, y] = [0, 0];
  for (const person of group) {
    x += points[person]![0];
    y += points[person]![1];
  }
  return [x / group.length, y / group.length];
}

const squared = (a: Point, b: Point): number => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;
const distance = (a: Point, b: Point): number => Math.sqrt(squared(a, b));

/** More than this many people: the silhouette of an even sample, for its cost grows with the square. */
const SAMPLE = 2_000;

/** How much nearer people are to their own group than to the next. */
export function meanSilhouette(points: readonly Point[], groups: Groups): number {
  if (groups.length < 2) return 0;
  const all = groups.reduce((sum, group) => sum + group.length, 0);
  const step = Math.max(1, Math.ceil(all / SAMPLE));
  const sampled = groups.map((group) => group.filter((_, at) => at % step === 0));
  let sum = 0;
  let counted = 0;
  sampled.forEach((own, at) => {
    for (const person of own) {
      counted++;
      if (own.length === 1) continue;
      const mean = (group: readonly number[], less: number) =>
        group.reduce((total, other) => total + distance(points[person]!, points[other]!), 0) / (group.length - less);
      const inside = mean(own, 1);
      const outside = Math.min(
        ...sampled.filter((g, other) => other !== at && g.length > 0).map((group) => mean(group, 0)),
      );
      const greatest = Math.max(inside, outside);
      sum += greatest > 0 ? (outside - inside) / greatest : 0;
    }
  });
  return counted > 0 ? sum / counted : 0;
}

/** Agreement of two groupings of the same people, corrected for chance: 1 the same, about 0 unrelated. */
export function adjustedRand(one: readonly number[], other: readonly number[]): number {
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const tally = (keys: readonly (number | string)[]) => {
    const counts = new Map<number | string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts.values()].reduce((sum, n) => sum + pairs(n), 0);
  };
  const together = tally(one.map((group, at) => `${group};${other[at]}`));
  const [a, b] = [tally(one), tally(other)];
  const expected = (a * b) / pairs(one.length);
  const most = (a + b) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}
