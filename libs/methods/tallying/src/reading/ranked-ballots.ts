import { hashLines } from '../counting/input-hash';
import type { Option } from '../counting/outcome';
import { Unreadable } from './unreadable';

/** Identical ballots together. */
export interface Paper {
  readonly count: bigint;
  /** Option numbers (from 0), best first; who is not in it is last, all tied. */
  readonly order: readonly number[];
  /** Only where some ranks are equal: how many options of `order` each rank holds. */
  readonly ranks?: readonly number[];
  /** Where such a ballot stands in the file, for the methods that refuse it. */
  readonly line?: number;
}

export interface RankedBallots {
  readonly options: readonly Option[];
  readonly papers: readonly Paper[];
  /** As the file says; one where it says nothing. */
  readonly seats: number;
  /** Ballots in all, the empty ones too. */
  readonly voters: bigint;
}

/** One option, or several that are equal. */
export type Rank = number | readonly number[];

interface Group {
  count: bigint;
  readonly line: number;
}

/** Gathers identical lines before they are read: the first trick of every fast count. */
export class PaperGroups {
  private readonly groups = new Map<string, Group>();

  add(key: string, count: bigint, line: number): void {
    const group = this.groups.get(key);
    if (group) group.count += count;
    else this.groups.set(key, { count, line });
  }

  /** @param ranksOf options by rank, one or several; an option below zero is withdrawn and is taken off */
  read(
    options: readonly Option[],
    seats: number,
    ranksOf: (key: string, line: number) => readonly Rank[],
  ): RankedBallots {
    const papers: Paper[] = [];
    const seen = new Int32Array(options.length);
    let voters = 0n;
    for (const [key, { count, line }] of this.groups) {
      voters += count;
      if (count > 0n) papers.push(paper(count, ranksOf(key, line), seen, papers.length + 1, line));
      // Each line's text is let go once it is read: a million of them weigh more than the ballots.
      this.groups.delete(key);
    }
    return { options, papers, seats, voters };
  }
}

function paper(count: bigint, ranks: readonly Rank[], seen: Int32Array, mark: number, line: number): Paper {
  const order: number[] = [];
  const sizes: number[] = [];
  const take = (option: number) => {
    if (option < 0) return;
    if (seen[option] === mark) throw new Unreadable('RankedTwice', 'A ballot names the same candidate twice', line);
    seen[option] = mark;
    order.push(option);
  };
  for (const rank of ranks) {
    const before = order.length;
    if (typeof rank === 'number') take(rank);
    else rank.forEach(take);
    if (order.length > before) sizes.push(order.length - before);
  }
  const equal = sizes.some((size) => size > 1);
  // Those who share the last place with everybody who is left are no better than not named.
  if (sizes.at(-1)! > 1 && order.length === seen.length) {
    order.length -= sizes.pop()!;
    if (sizes.every((size) => size === 1)) return { count, order };
  }
  return equal ? { count, order, ranks: sizes, line } : { count, order };
}

/** The ranks of a paper, best first. */
export function ranksOf({ order, ranks }: Paper): readonly (readonly number[])[] {
  if (!ranks) return order.map((option) => [option]);
  let at = 0;
  return ranks.map((size) => order.slice(at, (at += size)));
}

/** The same for the same ballots in any order: options in published order, then each ballot with its number. */
export function hashOfRanked({ options, papers, seats }: RankedBallots): string {
  const totals = new Map<string, bigint>();
  for (const one of papers) {
    const key = one.ranks
      ? ranksOf(one)
          .map((rank) => [...rank].sort((a, b) => a - b).join('='))
          .join('>')
      : one.order.join('>');
    totals.set(key, (totals.get(key) ?? 0n) + one.count);
  }
  return hashLines(lines());
  function* lines() {
    yield `ranked ${options.length} ${seats}`;
    yield* options.map(({ id, name }) => JSON.stringify([id, name]));
    for (const key of [...totals.keys()].sort()) yield `${totals.get(key)}:${key}`;
  }
}
