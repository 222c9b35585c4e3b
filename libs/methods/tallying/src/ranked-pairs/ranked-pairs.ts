import { byBigint, shownTies, standing, type Outcome, type Tie } from '../counting/outcome';
import { levelsOf, victory, type Strength } from '../counting/strength';
import { hashOfPairwise, type Pairwise } from '../reading/pairwise';

export interface RankedPairsStep {
  readonly over: string;
  readonly under: string;
  readonly strength: bigint;
  readonly opposition: bigint;
  /** Skipped where it would close a circle with stronger victories. */
  readonly locked: boolean;
}

interface Victory {
  readonly a: number;
  readonly b: number;
  readonly strength: bigint;
  readonly opposition: bigint;
}

/**
 * Ranked pairs. T. N. Tideman, “Independence of clones as a criterion for voting rules”, Social Choice and Welfare 4
 * (1987); the order of equal victories by smaller opposition as in Zavist & Tideman (1989).
 *
 * The strongest victory is kept first, then the next, and so on; one that would close a circle is skipped. Equal
 * strengths: the smaller opposition first, then the options' published order, and where that order decided
 * something the tie says so (`resolvedBy: rule`). The score of an option is how many it beats among what is kept.
 */
export function rankedPairs(pairs: Pairwise, strength: Strength = 'wv', hash = hashOfPairwise(pairs)): Outcome {
  const m = pairs.options.length;
  const id = (option: number) => pairs.options[option]!.id;
  const reach = new Reach(m);
  const kept = new Uint8Array(m * m);
  const trace: RankedPairsStep[] = [];
  const ties: Tie[] = [];
  const victories = victoriesOf(pairs, strength);
  for (let from = 0; from < victories.length;) {
    let to = from;
    while (to < victories.length && alike(victories[from]!, victories[to]!)) to++;
    const equal = victories.slice(from, to);
    const possible = equal.map(({ a, b }) => !reach.has(b, a));
    const locked = equal.map(({ a, b }) => reach.lock(a, b));
    equal.forEach(({ a, b }, i) => locked[i] && (kept[a * m + b] = 1));
    if (locked.some((yes, i) => !yes && possible[i])) {
      const options = [...new Set(equal.flatMap(({ a, b }, i) => (possible[i] ? [a, b] : [])))].sort((a, b) => a - b);
      ties.push({ between: options.map(id), resolvedBy: 'rule', where: 'equal victories, in published order' });
    }
    equal.forEach(({ a, b, ...of }, i) => trace.push({ over: id(a), under: id(b), ...of, locked: locked[i]! }));
    from = to;
  }
  const result = standing(
    pairs.options,
    levelsOf(m, (a, b) => reach.has(a, b)),
    (a) => BigInt(pairs.options.filter((_, b) => kept[a * m + b]).length),
  );
  return {
    result,
    trace,
    ties: [...ties, ...shownTies(result.ranking)],
    method: 'ranked.ranked-pairs',
    version: 1,
    inputHash: hash,
  };
}

function victoriesOf(pairs: Pairwise, strength: Strength): Victory[] {
  const found: Victory[] = [];
  for (let a = 0; a < pairs.options.length; a++)
    for (let b = 0; b < pairs.options.length; b++) {
      const weighs = a === b ? 0n : victory(pairs, strength, a, b);
      if (weighs > 0n) found.push({ a, b, strength: weighs, opposition: pairs.over(b, a) });
    }
  return found.sort(
    (x, y) => byBigint(y.strength, x.strength) || byBigint(x.opposition, y.opposition) || x.a - y.a || x.b - y.b,
  );
}

const alike = (x: Victory, y: Victory) => x.strength === y.strength && x.opposition === y.opposition;

/** Who can be reached from whom along what is kept; m² steps for a new link, at most m² of them matter. */
class Reach {
  private readonly to: Uint8Array;

  constructor(private readonly m: number) {
    this.to = new Uint8Array(m * m);
  }

  has(a: number, b: number): boolean {
    return this.to[a * this.m + b] === 1;
  }

  /** Keeps a over b, unless b already reaches a. */
  lock(a: number, b: number): boolean {
    if (this.has(b, a)) return false;
    if (this.has(a, b)) return true;
    const { m, to } = this;
    const after = [b, ...Array.from({ length: m }, (_, c) => c).filter((c) => this.has(b, c))];
    for (let x = 0; x < m; x++) if (x === a || this.has(x, a)) for (const y of after) to[x * m + y] = 1;
    return true;
  }
}
