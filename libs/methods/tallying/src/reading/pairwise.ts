import { hashLines } from '../counting/input-hash';
import type { Option } from '../counting/outcome';
import { CsvReader, type CsvRow } from './csv';
import type { RankedBallots } from './ranked-ballots';
import { clip, count, Unreadable, type LineReader } from './unreadable';

/** d[a,b]: how many ballots rank a strictly above b. */
export interface Pairwise {
  readonly options: readonly Option[];
  /** Not known from a table of pairs. */
  readonly voters: bigint | null;
  over(a: number, b: number): bigint;
  readonly hash?: string;
}

/**
 * Counts the pairs. Whoever a ballot does not rank is last, tied. Below 2⁵³ ballots the counts are kept as doubles,
 * which hold every whole number up to there exactly; above, as big integers.
 */
export function pairwiseOf({ options, papers, voters }: RankedBallots): Pairwise {
  const m = options.length;
  if (voters > BigInt(Number.MAX_SAFE_INTEGER)) return slowPairwise({ options, papers, voters, seats: 1 });
  const table = new Float64Array(m * m);
  // A first option named above k others: those after it on the paper, and all who are not on it.
  const above = new Float64Array(m);
  for (const { count: n, order, ranks } of papers) {
    const ballots = Number(n);
    let rank = 0;
    let end = ranks?.[0] ?? 1;
    for (let i = 0; i < order.length; i++) {
      if (i === end) end += ranks?.[++rank] ?? 1;
      const a = order[i]!;
      above[a]! += ballots;
      // Above everybody, less those who stand before or beside: shorter where ballots are short.
      for (let j = 0; j < end; j++) table[a * m + order[j]!]! -= ballots;
    }
  }
  for (let a = 0; a < m; a++) for (let b = 0; b < m; b++) table[a * m + b]! += above[a]!;
  for (let a = 0; a < m; a++) table[a * m + a] = 0;
  return { options, voters, over: (a, b) => BigInt(table[a * m + b]!) };
}

function slowPairwise({ options, papers, voters }: RankedBallots): Pairwise {
  const m = options.length;
  const table = new Array<bigint>(m * m).fill(0n);
  for (const { count: n, order, ranks } of papers) {
    let rank = 0;
    let end = ranks?.[0] ?? 1;
    const better = new Set<number>();
    order.forEach((a, i) => {
      if (i === end) end += ranks?.[++rank] ?? 1;
      for (let j = better.size; j < end; j++) better.add(order[j]!);
      for (let b = 0; b < m; b++) if (!better.has(b)) table[a * m + b]! += n;
    });
  }
  return { options, voters, over: (a, b) => table[a * m + b]! };
}

/** Reads a table of pairs, `over,under,votes`, as committees publish it. A pair that is not there counts zero. */
export class PairwiseReader implements LineReader<Pairwise> {
  private readonly places = new Map<string, number>();
  private readonly pairs = new Map<string, bigint>();
  private header = true;
  private readonly csv = new CsvReader((row) => this.row(row));

  line(text: string, number: number): void {
    this.csv.line(text, number);
  }

  private row({ cells, line }: CsvRow): void {
    if (this.header) {
      this.header = false;
      return;
    }
    if (cells.length !== 3 || !cells[0] || !cells[1])
      throw new Unreadable('NotAPair', 'A line is “over,under,votes”', line);
    const [a, b] = [this.place(cells[0]), this.place(cells[1])];
    if (a === b) throw new Unreadable('NotAPair', `“${clip(cells[0])}” is set against itself`, line);
    if (this.pairs.has(`${a},${b}`)) throw new Unreadable('PairTwice', 'This pair is there twice', line);
    this.pairs.set(`${a},${b}`, count(cells[2]!, line));
  }

  private place(id: string): number {
    if (!this.places.has(id)) this.places.set(id, this.places.size);
    return this.places.get(id)!;
  }

  end(): Pairwise {
    this.csv.end();
    if (!this.pairs.size) throw new Unreadable('Empty', 'The table has no pair', 1);
    const options = [...this.places.keys()].map((id) => ({ id, name: id }));
    return { options, voters: null, over: (a, b) => this.pairs.get(`${a},${b}`) ?? 0n };
  }
}

export function hashOfPairwise({ options, over }: Pairwise): string {
  return hashLines(lines());
  function* lines() {
    yield `pairwise ${options.length}`;
    yield* options.map(({ id, name }) => JSON.stringify([id, name]));
    for (let a = 0; a < options.length; a++) yield options.map((_, b) => over(a, b)).join(',');
  }
}
