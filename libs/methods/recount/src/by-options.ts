import {
  approval,
  majorityJudgment,
  pairwiseOf,
  schulze,
  stvScottish,
  Unreadable,
  type Outcome,
  type Pairwise,
  type Paper,
  type Printed,
  type Profiles,
  type RankedBallots,
  type ScorePaper,
} from '@mondee/methods/tallying';
import type { BallotRuleOf, Choice, CountRule, Votes } from './ballot-file';
import { approvedOn, optionsOf, partsAs, pilesOf, placesOf, voicesOf, wrongChoice } from './parts';

type Of<M extends CountRule['method']> = Extract<CountRule, { method: M }>;

/** An outcome, and what this method alone has to tell. */
export interface Told {
  readonly outcome: Outcome;
  /** Ballots that choose nothing: cast, and not expressed. */
  readonly empty: bigint;
  readonly own: Readonly<Record<string, Printed>>;
}

/** Each total stands as that many ballots naming one option: sums are the same, and nobody's ballot is shown. */
export function byApproval(rule: BallotRuleOf, votes: readonly Votes[]): Told {
  const options = optionsOf(rule);
  const place = placesOf(rule);
  const parts = partsAs(votes, 'patterns', 'totals');
  const marks = (of: readonly number[], count: bigint): ScorePaper => ({
    count,
    scores: options.map((_, at) => (of.includes(at) ? 1n : 0n)),
    line: 1,
  });
  const piles = pilesOf(parts).map(({ choice, voices }) => marks(approvedOn(choice).map(place), voices));
  const totals = parts.flatMap((part) =>
    part.as === 'totals' ? Object.entries(part.totals).map(([id, n]) => marks([place(id)], BigInt(n))) : [],
  );
  for (const part of parts)
    if (part.as === 'totals' && Object.values(part.totals).some((n) => n > part.voters))
      throw new Unreadable('TooManyVotes', 'An option has more approvals than there are voters');
  const empty = piles.reduce((n, { count, scores }) => (scores.some((one) => one) ? n : n + count), 0n);
  const outcome = approval({ options, papers: [...piles, ...totals], voters: voicesOf(votes) });
  return { outcome, empty, own: {} };
}

export function byGrades(rule: BallotRuleOf, { grades, blank }: Of<'mj'>, votes: readonly Votes[]): Told {
  const options = optionsOf(rule);
  const place = placesOf(rule);
  if (new Set(grades).size < grades.length) throw new Unreadable('GradeTwice', 'A grade stands twice in the rule');
  const counts = options.map(() => grades.map(() => 0n));
  const given = options.map(() => 0n);
  const give = (id: string, grade: string, n: bigint) => {
    const at = grades.indexOf(grade);
    if (at < 0) throw new Unreadable('UnknownGrade', `“${grade}” is not one of the grades`);
    counts[place(id)]![at]! += n;
    given[place(id)]! += n;
  };
  const parts = partsAs(votes, 'patterns', 'profiles');
  let empty = 0n;
  for (const { choice, voices } of pilesOf(parts)) {
    const graded = Object.entries(gradesOn(choice));
    if (!graded.length) empty += voices;
    for (const [id, grade] of graded) give(id, grade, voices);
  }
  for (const part of parts)
    if (part.as === 'profiles')
      for (const [id, row] of Object.entries(part.profiles))
        for (const [grade, n] of Object.entries(row)) give(id, grade, BigInt(n));
  const voters = voicesOf(votes);
  const blanks = given.map((n) => voters - n);
  if (blanks.some((n) => n < 0n)) throw new Unreadable('TooManyVotes', 'An option has more grades than voters');
  const profiles: Profiles = { options, grades, counts, blanks };
  const outcome = majorityJudgment(profiles, { blank });
  const { profiles: byOption, medians, gauge } = outcome.result;
  const shown = new Map([...gauge].map(([id, one]) => [id, { ...one }]));
  return { outcome, empty, own: { grades, profiles: byOption, medians, gauge: shown } };
}

function gradesOn(choice: Choice): Readonly<Record<string, string>> {
  if (typeof choice === 'object' && 'grades' in choice) return choice.grades;
  throw wrongChoice('grades');
}

export function bySchulze(rule: BallotRuleOf, { strength }: Of<'ranked.schulze'>, votes: readonly Votes[]): Told {
  const { table, empty } = pairsOf(rule, votes);
  return { outcome: schulze(table, strength), empty, own: {} };
}

/** The table of pairs, which adds up over parts: ballots, and tables where ballots are not shown. */
export function pairsOf(rule: BallotRuleOf, votes: readonly Votes[]): { table: Pairwise; empty: bigint } {
  const place = placesOf(rule);
  const parts = partsAs(votes, 'patterns', 'pairs');
  const { ballots, empty } = rankedOf(rule, parts, 1);
  const own = pairwiseOf(ballots);
  const m = rule.options.length;
  const added = new Array<bigint>(m * m).fill(0n);
  for (const part of parts)
    if (part.as === 'pairs')
      for (const [a, row] of Object.entries(part.pairs))
        for (const [b, n] of Object.entries(row)) {
          if (a === b) throw new Unreadable('NotAPair', `“${a}” is set against itself`);
          added[place(a) * m + place(b)]! += BigInt(n);
        }
  const over = (a: number, b: number) => own.over(a, b) + added[a * m + b]!;
  const voters = voicesOf(votes);
  for (let a = 0; a < m; a++)
    for (let b = a + 1; b < m; b++)
      if (over(a, b) + over(b, a) > voters)
        throw new Unreadable('TooManyVotes', 'A pair of options has more votes than there are voters');
  return { table: { options: ballots.options, voters, over }, empty };
}

export function byTransfer(rule: BallotRuleOf, { seats, seed }: Of<'stv.scottish'>, votes: readonly Votes[]): Told {
  const { ballots, empty } = rankedOf(rule, partsAs(votes, 'patterns'), seats);
  return { outcome: stvScottish(ballots, { seats, ...(seed !== undefined && { seed }) }), empty, own: { seats } };
}

function rankedOf(rule: BallotRuleOf, votes: readonly Votes[], seats: number) {
  const options = optionsOf(rule);
  const place = placesOf(rule);
  let [voters, empty] = [0n, 0n];
  const papers: Paper[] = [];
  for (const { choice, voices } of pilesOf(votes)) {
    const ranks = ranksOn(choice).map((level) => level.map(place));
    const paper = paperOf(voices, ranks, options.length);
    voters += voices;
    if (!ranks.length) empty += voices;
    if (voices > 0n) papers.push(paper);
  }
  const ballots: RankedBallots = { options, papers, seats, voters };
  return { ballots, empty };
}

/** Those who share the last place with everybody who is left are as if not named. */
function paperOf(count: bigint, ranks: readonly (readonly number[])[], m: number): Paper {
  const all = ranks.flat();
  if (new Set(all).size < all.length) throw new Unreadable('RankedTwice', 'A ballot ranks the same option twice');
  const full = all.length === m && (ranks.at(-1)?.length ?? 0) > 1;
  const kept = full ? ranks.slice(0, -1) : ranks;
  const equal = kept.some(({ length }) => length > 1);
  return { count, order: kept.flat(), ...(equal && { ranks: kept.map(({ length }) => length), line: 1 }) };
}

function ranksOn(choice: Choice): readonly (readonly string[])[] {
  if (typeof choice === 'object' && 'ranks' in choice) return choice.ranks as string[][];
  throw wrongChoice('ranks');
}
