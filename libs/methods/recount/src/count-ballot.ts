import { printed, type Printed, type Standing } from '@mondee/methods/tallying';
import type { BallotRuleOf, Choice, JsonObject, Votes } from './ballot-file';
import { decideBy, quorumShown, sidesOf, turnoutOf } from './by-assembly';
import { byBudget } from './by-budget';
import { byApproval, byGrades, bySchulze, byTransfer, type Told } from './by-options';
import { voicesOf } from './parts';

/**
 * Counts a ballot by its rule: the result as it is published, in plain JSON (whole numbers, parts as `"num/den"`).
 * A quorum that fails leaves nobody elected; `ranking` still shows how the options stand.
 * @throws Unreadable on ballots the rule does not know, or that it cannot count in the form given
 */
export function countBallot(rule: BallotRuleOf, votes: readonly Votes[]): JsonObject {
  const result = rule.count.method === 'yes-no' ? byYesOrNo(rule, votes) : byMethod(rule, votes);
  return JSON.parse(printed(result)) as JsonObject;
}

function byYesOrNo(rule: BallotRuleOf, votes: readonly Votes[]): Printed {
  const sides = sidesOf(rule, votes);
  const outcome = decideBy(rule, sides, rule.majorities);
  const { adopted, quorum, conditions, colleges, sentence } = outcome.result;
  const total = (of: 'for' | 'against' | 'abstain') => [...sides.values()].reduce((n, one) => n + one[of], 0n);
  const scores = { yes: total('for'), no: total('against'), abstain: total('abstain') };
  return {
    method: 'yes-no',
    version: outcome.version,
    inputHash: outcome.inputHash,
    voices: voicesOf(votes),
    adopted,
    winners: [adopted ? 'yes' : 'no'],
    scores,
    quorum: rule.quorum ? quorumShown({ ...outcome.result, quorum }) : null,
    conditions: conditions.map((one) => ({ ...one })),
    colleges: rule.colleges.length ? colleges.map((one) => ({ ...one })) : [],
    sentence,
  };
}

function byMethod(rule: BallotRuleOf, votes: readonly Votes[]): Printed {
  const voices = voicesOf(votes);
  const turnout = turnoutOf(rule, votes, isEmpty);
  const met = rule.quorum || rule.colleges.length ? decideBy(rule, turnout, 'none').result : undefined;
  const quorum = met && rule.quorum ? quorumShown(met) : null;
  const adopted = quorum?.reached ?? true;
  const shared = { voices, adopted, quorum, turnout: rule.colleges.length ? turnoutShown(rule, turnout) : [] };
  const { count } = rule;
  if (count.method === 'pb.mes' || count.method === 'pb.greedy') {
    const { counted, winners, own } = byBudget(rule, count, votes);
    const { method, version, inputHash, trace, ties } = counted.outcome;
    return {
      method,
      version,
      inputHash,
      ...shared,
      ...own,
      winners: adopted ? winners : [],
      ...(adopted ? {} : { wouldWin: winners }),
      steps: trace as readonly Printed[],
      ties: ties.map((tie) => ({ ...tie })),
    };
  }
  const { outcome, empty, own } = told(rule, votes);
  const { result, method, version, inputHash, trace, ties } = outcome;
  const { winners, ranking, scores }: Standing = result;
  return {
    method,
    version,
    inputHash,
    ...shared,
    empty,
    winners: adopted ? winners : [],
    ...(adopted ? {} : { wouldWin: winners }),
    ranking,
    scores,
    ...own,
    steps: trace as readonly Printed[],
    ties: ties.map((tie) => ({ ...tie })),
  };
}

function told(rule: BallotRuleOf, votes: readonly Votes[]): Told {
  const { count } = rule;
  if (count.method === 'approval') return byApproval(rule, votes);
  if (count.method === 'mj') return byGrades(rule, count, votes);
  if (count.method === 'ranked.schulze') return bySchulze(rule, count, votes);
  if (count.method === 'stv.scottish') return byTransfer(rule, count, votes);
  throw new TypeError(`${count.method} is counted elsewhere`);
}

function isEmpty(choice: unknown): boolean {
  const of = choice as Choice;
  if (typeof of === 'string') return of === 'abstain' || of === 'blank';
  if (Array.isArray(of)) return of.length === 0;
  return 'grades' in of ? Object.keys(of.grades).length === 0 : (of as { ranks: unknown[] }).ranks.length === 0;
}

const turnoutShown = (rule: BallotRuleOf, turnout: ReturnType<typeof turnoutOf>): Printed =>
  rule.colleges.map(({ id, name, registered }) => {
    const { for: expressed, abstain } = turnout.get(id)!;
    return { id, name, registered, cast: expressed + abstain, expressed };
  });
