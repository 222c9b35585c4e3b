import {
  pairsOf,
  type BallotRuleOf,
  type Choice,
  type CountRule,
  type VotePattern,
  type Votes,
} from '@mondee/methods/recount';
import { isSecret, type BallotMethod, type BallotRule } from './ballot';
import { choiceText } from './choice';

/** A ballot out of the box: nobody's any more. */
export interface PlainBallot {
  readonly choice: Choice;
  readonly college?: string;
  readonly weight: number;
}

/** The rule in the words of the one file. */
export function fileRule(
  rule: BallotRule,
  registered: number,
  byCollege: ReadonlyMap<string, number>,
  seed: string,
): BallotRuleOf {
  const options = rule.options.map(({ key, name, cost }) => ({
    id: key,
    name,
    ...(cost !== undefined && { cost: String(cost) }),
  }));
  return {
    options:
      rule.method === 'yes-no'
        ? [
            { id: 'yes', name: 'Oui' },
            { id: 'no', name: 'Non' },
          ]
        : options,
    count: countRule(rule, seed),
    registered,
    quorum: rule.quorum ? { ...rule.quorum, strict: false } : null,
    majorities: rule.majorities.map((one, at) => ({ id: `m${at + 1}`, ...one })),
    colleges: rule.colleges.map(({ weight, ...college }) => ({
      ...college,
      ...(weight !== undefined && { weight: String(weight) }),
      registered: byCollege.get(college.id) ?? 0,
    })),
    budget: rule.budget
      ? {
          amount: String(rule.budget.amount),
          currency: 'EUR',
          // Nobody's project is not funded, however cheap.
          minVotes: rule.budget.minVotes ?? 1,
          ...(rule.budget.minShare !== undefined && { minShare: rule.budget.minShare }),
          incompatible: rule.budget.incompatible.map((list) => [...list]),
        }
      : null,
  };
}

function countRule({ method, grades, seats }: BallotRule, seed: string): CountRule {
  const rules: Record<BallotMethod, CountRule> = {
    'yes-no': { method: 'yes-no' },
    approval: { method: 'approval' },
    'majority-judgment': { method: 'mj', grades: [...grades], blank: 'worst' },
    schulze: { method: 'ranked.schulze', strength: 'wv' },
    stv: { method: 'stv.scottish', seats, seed },
    'equal-shares': { method: 'pb.mes', utility: 'cost', completion: 'add1u' },
    greedy: { method: 'pb.greedy' },
  };
  return rules[method];
}

/**
 * The ballots as they may be published: one by one where the ballot is open, where the rule announced it, or where
 * each pattern is common to as many as the threshold; else as totals, profiles or pairs. In a secret ballot a weight
 * is told as so many voices: a ballot of a weight that only one person has would be theirs for all to see.
 */
export function publishedVotes(
  rule: BallotRule,
  told: BallotRuleOf,
  ballots: readonly PlainBallot[],
  threshold: number,
): { votes: Votes[]; withheld: boolean } {
  const secret = isSecret(rule);
  const [piles, papers] = [new Map<string, VotePattern & { count: number }>(), new Map<string, number>()];
  for (const { choice, college, weight } of ballots) {
    const shown = { choice, ...(college && { college }), ...(!secret && weight > 1 && { weight }) };
    const key = `${choiceText(choice)} ${college ?? ''} ${secret ? 1 : weight}`;
    const pile = piles.get(key);
    const more = secret ? weight : 1;
    piles.set(key, { ...shown, count: (pile?.count ?? 0) + more });
    papers.set(key, (papers.get(key) ?? 0) + 1);
  }
  const patterns: Votes[] = [{ as: 'patterns', patterns: [...piles.values()] }];
  const common = [...papers.values()].every((count) => count >= threshold) && papers.size > 1;
  if (!secret || rule.showsBallots || common || rule.method === 'yes-no')
    return { votes: yesNo(rule, told, patterns), withheld: false };
  return { votes: tables(rule, told, [...piles.values()]), withheld: true };
}

/** A yes or no has no pattern of its own: its totals are its outcome, and those of a college are the college's. */
function yesNo(rule: BallotRule, told: BallotRuleOf, patterns: Votes[]): Votes[] {
  if (rule.method !== 'yes-no' || !isSecret(rule)) return patterns;
  const [part] = patterns;
  const all = part?.as === 'patterns' ? part.patterns : [];
  const groups = told.colleges.length ? told.colleges.map(({ id }) => id) : [undefined];
  return groups.map((college) => {
    const totals: Record<string, number> = { yes: 0, no: 0, abstain: 0, blank: 0 };
    for (const one of all) if (one.college === college) totals[String(one.choice)]! += one.count;
    const voters = Object.values(totals).reduce((a, b) => a + b, 0);
    return { as: 'totals' as const, voters, ...(college !== undefined && { college }), totals };
  });
}

function tables(rule: BallotRule, told: BallotRuleOf, piles: readonly VotePattern[]): Votes[] {
  const voters = piles.reduce((sum, { count }) => sum + count, 0);
  const keys = rule.options.map(({ key }) => key);
  if (rule.method === 'majority-judgment') {
    const of = (key: string, grade: string) =>
      piles.reduce((sum, { choice, count }) => {
        const given = typeof choice === 'object' && 'grades' in choice ? choice.grades[key] : undefined;
        return sum + (given === grade ? count : 0);
      }, 0);
    const profiles = keys.map(
      (key) => [key, Object.fromEntries(rule.grades.map((grade) => [grade, of(key, grade)]))] as const,
    );
    return [{ as: 'profiles', voters, profiles: Object.fromEntries(profiles) }];
  }
  if (rule.method === 'schulze') {
    const { table } = pairsOf(told, [{ as: 'patterns', patterns: [...piles] }]);
    const row = (a: number) => keys.flatMap((key, b) => (a === b ? [] : [[key, Number(table.over(a, b))] as const]));
    return [
      { as: 'pairs', voters, pairs: Object.fromEntries(keys.map((key, a) => [key, Object.fromEntries(row(a))])) },
    ];
  }
  const groups = rule.colleges.length ? rule.colleges.map(({ id }) => id) : [undefined];
  return groups.map((college) => {
    const own = piles.filter((one) => one.college === college);
    const total = (key: string) =>
      own.reduce((sum, { choice, count }) => sum + (Array.isArray(choice) && choice.includes(key) ? count : 0), 0);
    return {
      as: 'totals' as const,
      voters: own.reduce((sum, one) => sum + one.count, 0),
      ...(college !== undefined && { college }),
      totals: Object.fromEntries(keys.map((key) => [key, total(key)])),
    };
  });
}
