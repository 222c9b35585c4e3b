import { isOut, type Flags, type VoteMatrix } from './votes';

/** Nine chances in ten, one-sided. */
const Z_90 = 1.2816;
const MOST_SHOWN = 5;

/** A group: its people, as indexes. */
export type Groups = readonly (readonly number[])[];

/** Agrees, disagrees and all votes (passes too) of some people on a statement. */
export interface Counted {
  readonly agrees: number;
  readonly disagrees: number;
  readonly seen: number;
}

export interface Representative {
  readonly statement: string;
  readonly side: 'agree' | 'disagree';
  /** Of the group, on that side, among those who saw it. */
  readonly n: number;
  readonly seen: number;
  readonly p: number;
  readonly pTest: number;
  readonly repness: number;
  readonly repnessTest: number;
}

export interface Agreement {
  readonly statement: string;
  readonly n: number;
  readonly seen: number;
  readonly p: number;
  readonly pTest: number;
}

export function countOf({ votes, statements }: VoteMatrix, people: Iterable<number>): Counted[] {
  const counts = statements.map(() => ({ agrees: 0, disagrees: 0, seen: 0 }));
  for (const person of people)
    for (const [at, vote] of votes[person]!) {
      counts[at]!.seen++;
      if (vote > 0) counts[at]!.agrees++;
      else if (vote < 0) counts[at]!.disagrees++;
    }
  return counts;
}

/** How surely more than half of them: z of one proportion against a half, one success and one trial added. */
const oneProportion = (n: number, seen: number): number => 2 * Math.sqrt(seen + 1) * ((n + 1) / (seen + 1) - 0.5);

/** How surely more than the others: z of two proportions, one added to the four counts; 0 when all agree everywhere. */
export function twoProportions(n: number, seen: number, others: number, othersSeen: number): number {
  const [a, b] = [(n + 1) / (seen + 1), (others + 1) / (othersSeen + 1)];
  const pooled = (n + 1 + others + 1) / (seen + 1 + othersSeen + 1);
  if (pooled >= 1) return 0;
  return (a - b) / Math.sqrt(pooled * (1 - pooled) * (1 / (seen + 1) + 1 / (othersSeen + 1)));
}

/** What represents each group: where it differs from the others, most telling first. */
export function representatives(matrix: VoteMatrix, flags: Flags, groups: Groups): Representative[][] {
  const counts = groups.map((people) => countOf(matrix, people));
  const taking = matrix.statements.map((_, at) => at).filter((at) => !isOut(flags, matrix.statements[at]!));
  return counts.map((own, group) => {
    const all = taking.map((at) => {
      const others = counts.reduce((sum, other, index) => (index === group ? sum : add(sum, other[at]!)), {
        agrees: 0,
        disagrees: 0,
        seen: 0,
      });
      return sidesOf(matrix.statements[at]!, own[at]!, others);
    });
    return chosen(all);
  });
}

const add = (a: Counted, b: Counted): Counted => ({
  agrees: a.agrees + b.agrees,
  disagrees: a.disagrees + b.disagrees,
  seen: a.seen + b.seen,
});

interface Sides {
  readonly agree: Representative;
  readonly disagree: Representative;
}

function sidesOf(statement: string, own: Counted, others: Counted): Sides {
  const side = (name: 'agree' | 'disagree', n: number, othersN: number): Representative => {
    const p = (n + 1) / (own.seen + 2);
    return {
      statement,
      side: name,
      n,
      seen: own.seen,
      p,
      pTest: oneProportion(n, own.seen),
      repness: p / ((othersN + 1) / (others.seen + 2)),
      repnessTest: twoProportions(n, own.seen, othersN, others.seen),
    };
  };
  return {
    agree: side('agree', own.agrees, others.agrees),
    disagree: side('disagree', own.disagrees, others.disagrees),
  };
}

const sure = ({ pTest, repnessTest }: Representative): boolean => pTest > Z_90 && repnessTest > Z_90;
const weight = ({ p, pTest, repness, repnessTest }: Representative): number => p * pTest * repness * repnessTest;
const tellingSide = ({ agree, disagree }: Sides): Representative =>
  agree.repnessTest > disagree.repnessTest ? agree : disagree;

/** Five at most, the best agree first, agrees before disagrees; when none is sure, the single best. */
function chosen(all: readonly Sides[]): Representative[] {
  const passing = all.filter(({ agree, disagree }) => sure(agree) || sure(disagree)).map(tellingSide);
  const bestAgree = all.reduce<Representative | undefined>((best, { agree, disagree }) => {
    return beatsAgree(agree, disagree, best) ? agree : best;
  }, undefined);
  if (passing.length === 0) {
    if (bestAgree) return [bestAgree];
    const best = all.reduce<Sides | undefined>((most, sides) => {
      const z = Math.max(sides.agree.repnessTest, sides.disagree.repnessTest);
      return !most || z > Math.max(most.agree.repnessTest, most.disagree.repnessTest) ? sides : most;
    }, undefined);
    return best ? [tellingSide(best)] : [];
  }
  const rest = passing
    .filter(({ statement }) => statement !== bestAgree?.statement)
    .sort((a, b) => weight(b) - weight(a));
  const shown = [...(bestAgree ? [bestAgree] : []), ...rest].slice(0, MOST_SHOWN);
  return [...shown.filter(({ side }) => side === 'agree'), ...shown.filter(({ side }) => side === 'disagree')];
}

/** Whether an agreement is better than the best so far to stand first for a group. */
function beatsAgree(agree: Representative, disagree: Representative, best: Representative | undefined): boolean {
  if (agree.n === 0 && disagree.n === 0) return false;
  if (best && best.repness > 1) return weight(agree) > weight(best);
  if (best) return agree.p * agree.pTest > best.p * best.pTest;
  return agree.pTest > Z_90 || (agree.repness > 1 && agree.p > 0.5);
}

/** What everybody agrees or disagrees with: more than half, surely; the five surest of each. */
export function consensus(
  matrix: VoteMatrix,
  flags: Flags,
): { readonly agree: Agreement[]; readonly disagree: Agreement[] } {
  const counts = countOf(matrix, matrix.people.keys());
  const side = (of: (count: Counted) => number) =>
    matrix.statements
      .flatMap((statement, at): Agreement[] => {
        const { seen } = counts[at]!;
        const n = of(counts[at]!);
        const p = (n + 1) / (seen + 2);
        const pTest = oneProportion(n, seen);
        return !isOut(flags, statement) && p > 0.5 && pTest > Z_90 ? [{ statement, n, seen, p, pTest }] : [];
      })
      .sort((a, b) => b.p * b.pTest - a.p * a.pTest)
      .slice(0, MOST_SHOWN);
  return { agree: side(({ agrees }) => agrees), disagree: side(({ disagrees }) => disagrees) };
}

/** Agreement across groups: the product over groups of (agrees + 1) / (seen + 2). */
export function groupAware(matrix: VoteMatrix, groups: Groups): number[] {
  const counts = groups.map((people) => countOf(matrix, people));
  return matrix.statements.map((_, at) =>
    counts.reduce((product, own) => product * ((own[at]!.agrees + 1) / (own[at]!.seen + 2)), 1),
  );
}

/**
 * What to show next: statements that unite, divide, and were seen little come first; 49 for one about the conversation.
 * Counted over all who stand in a group: in the published figures, who voted too little to be placed does not weigh here.
 */
export function priorities(matrix: VoteMatrix, flags: Flags, groups: Groups, extremity: readonly number[]): number[] {
  const counts = countOf(matrix, groups.flat());
  return matrix.statements.map((statement, at) => {
    if (flags.meta.has(statement)) return 49;
    const { agrees, disagrees, seen } = counts[at]!;
    const passes = seen - agrees - disagrees;
    const importance = (1 - (passes + 1) / (seen + 2)) * (extremity[at]! + 1) * ((agrees + 1) / (seen + 2));
    return (importance * (1 + 8 * 2 ** (-seen / 5))) ** 2;
  });
}
