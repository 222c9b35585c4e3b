import { share, type Share } from '@mondee/kernel';
import {
  hashLines,
  method,
  Unreadable,
  wholeText,
  type Counted,
  type DoorMethod,
  type OptionsOf,
  type Printed,
  type Tie,
} from '@mondee/methods/tallying';
import { readAbcYaml } from './abc-yaml';
import { allOutcomes, MOST_OUTCOMES } from './all-outcomes';
import { compareOutcomes } from './comparison';
import { costOf, moneyText, scores, type BudgetElection } from './election';
import { explain, unitText } from './explain';
import { greedy, type GreedyRule } from './greedy';
import { mes, type MesOptions, type MesResult } from './mes';
import { decimal, electionOf, readPabulib } from './pabulib';
import { phragmen } from './phragmen';

/** A `.pb` file begins with META; anything else is read as `.abc.yaml`. */
const reader = () =>
  wholeText((text) =>
    /^\uFEFF?\s*META\s*$/im.test(text.slice(0, 200)) ? electionOf(readPabulib(text)) : readAbcYaml(text),
  );

/** Only a `.pb` file has scores and a budget in money. */
const pabulibReader = () => wholeText((text) => electionOf(readPabulib(text)));

interface Told {
  readonly winners: readonly number[];
  readonly steps: readonly Printed[];
  readonly ties: readonly Tie[];
  readonly more?: Readonly<Record<string, Printed>>;
  readonly ranking?: readonly (readonly string[])[];
}

function counted(id: string, election: BudgetElection, { winners, steps, ties, more, ranking }: Told): Counted {
  const { projects, scale, budget } = election;
  const points = scores(election);
  const spent = costOf(election, winners);
  return {
    outcome: { result: winners, trace: steps, ties, method: id, version: 1, inputHash: hashOf(election) },
    options: projects.map(({ id: option, name }) => ({ id: option, name })),
    voters: BigInt(election.voters),
    own: {
      winners: winners.map((project) => projects[project]!.id),
      ...(ranking && { ranking }),
      scores: new Map(projects.map(({ id: option }, at) => [option, points[at]!] as const)),
      cost: moneyText(spent, scale),
      budget: moneyText(budget, scale),
      left: moneyText(budget - spent, scale),
      ...more,
    },
  };
}

/** Same ballots in another order, same hash. */
function hashOf({ projects, groups, voters, budget, scale }: BudgetElection): string {
  const ballots = groups.map(({ approved, points, voters: times }) => {
    const named = approved.map((project, at) => {
      const point = points?.[at];
      return projects[project]!.id + (point ? `=${point.num}/${point.den}` : '');
    });
    return `${times} ${JSON.stringify(named.sort())}`;
  });
  return hashLines([
    `budget ${moneyText(budget, scale)}`,
    `voters ${voters}`,
    ...projects.map(({ id, cost }) => `${JSON.stringify(id)} ${moneyText(cost, scale)}`).sort(),
    ...ballots.sort(),
  ]);
}

const ids = ({ projects }: BudgetElection, of: readonly number[]): string[] => of.map((at) => projects[at]!.id);

const byRule = (election: BudgetElection, ties: readonly (readonly number[])[]): Tie[] =>
  ties.map((between) => ({ between: ids(election, between), resolvedBy: 'rule' as const }));

const greedyMethod = (id: string, rule: GreedyRule, unless: 'file' | undefined): DoorMethod =>
  method({
    id,
    source: 'Pabulib, rule names greedy, greedy-no-skip, greedy-threshold',
    options: (from) => ({ threshold: from.text('threshold') ?? unless }),
    reader: pabulibReader,
    count(election, { threshold }) {
      const result = greedy(election, rule, thresholdOf(threshold, election));
      const ranking: string[][] = [];
      result.steps.forEach(({ project, score }, at) => {
        if (at > 0 && result.steps[at - 1]!.score === score) ranking.at(-1)!.push(election.projects[project]!.id);
        else ranking.push([election.projects[project]!.id]);
      });
      return counted(id, election, {
        winners: result.winners,
        ranking,
        steps: result.steps.map(({ project, score, left, outcome }) => ({
          project: election.projects[project]!.id,
          score,
          outcome,
          left: moneyText(left, election.scale),
        })),
        ties: byRule(election, result.ties),
      });
    },
  });

function thresholdOf(asked: string | undefined, election: BudgetElection): Share | undefined {
  if (asked === undefined) return undefined;
  if (asked === 'file') return election.threshold;
  return amount(asked, 'threshold');
}

function amount(text: string, key: string): Share {
  try {
    const { digits, places } = decimal(text, key, 1);
    return share(digits, 10n ** BigInt(places));
  } catch {
    throw new Unreadable('BadOption', `Option “${key}” is an amount, not “${text.slice(0, 40)}”`);
  }
}

const mesOptions = (from: OptionsOf) => ({
  utility: from.oneOf('utility', ['cost', 'cardinality'], 'cost'),
  completion: from.oneOf('completion', ['none', 'utilitarian', 'phragmen', 'add1', 'add1u'], 'none'),
  allTies: from.flag('allTies', false),
  stopWhenExhaustive: from.flag('stopWhenExhaustive', false),
  integralStart: from.flag('integralStart', false),
  increment: from.text('increment'),
  comparison: from.oneOf('comparison', ['none', 'satisfaction', 'exclusion'], 'none'),
});

const mesMethod = method({
  id: 'pb.mes',
  source: 'Peters, Pierczyński, Skowron: Proportional Participatory Budgeting with Additive Utilities, NeurIPS 2021',
  options: mesOptions,
  reader,
  count(election, { allTies, comparison, increment, ...rest }) {
    const options: MesOptions = { ...rest, ...(increment && { increment: incrementOf(increment, election) }) };
    const result = mes(election, options);
    const compared = comparison === 'none' ? undefined : comparedWith(election, result.winners, comparison);
    return counted('pb.mes', election, {
      winners: compared?.winners ?? result.winners,
      steps: stepsOf(election, result),
      ties: byRule(election, result.ties),
      more: {
        endowment: unitText(result.run.endowment, election.scale),
        runs: result.runs,
        completed: ids(election, result.completed),
        projects: explain(election, result) as unknown as Printed,
        ...(compared && { comparison: compared.told }),
        ...(allTies && { outcomes: outcomesOf(election, (pick) => mes(election, options, pick).winners) }),
      },
    });
  },
});

function incrementOf(text: string, { scale }: BudgetElection): bigint {
  const { num, den } = amount(text, 'increment');
  const units = num * 10n ** BigInt(scale);
  if (units < den || units % den !== 0n)
    throw new Unreadable(
      'BadOption',
      'Option “increment” is above 0, with no more decimals than the costs of the file',
    );
  return units / den;
}

function stepsOf(election: BudgetElection, { run, completed }: MesResult): Printed[] {
  return [
    ...run.free.map((project) => ({ bought: election.projects[project]!.id, price: '0' })),
    ...run.bought.map(({ project, price, payers, gaveAll }) => ({
      bought: election.projects[project]!.id,
      price: unitText(price, election.scale),
      paidInFull: payers,
      gaveAllTheyHad: gaveAll,
    })),
    ...completed.map((project) => ({ completedBy: election.projects[project]!.id })),
  ];
}

/** Greedy stands only if strictly more voters prefer it. */
function comparedWith(election: BudgetElection, winners: readonly number[], by: 'satisfaction' | 'exclusion') {
  const other = greedy(election).winners;
  const { preferFirst, preferSecond, indifferent } = compareOutcomes(election, winners, other, by);
  const replaced = preferSecond > preferFirst;
  return {
    winners: replaced ? other : winners,
    told: {
      by,
      greedy: ids(election, other),
      equalShares: ids(election, winners),
      preferEqualShares: preferFirst,
      preferGreedy: preferSecond,
      indifferent,
      replaced,
    },
  };
}

function outcomesOf(election: BudgetElection, rule: Parameters<typeof allOutcomes>[0]): string[][] {
  const outcomes = allOutcomes(rule);
  if (!outcomes)
    throw new Unreadable(
      'TooManyOutcomes',
      `The ties of this count allow more than ${MOST_OUTCOMES} outcomes; ask without allTies.`,
    );
  return outcomes.map((outcome) => ids(election, outcome));
}

const phragmenMethod = method({
  id: 'pb.phragmen',
  source: 'Brill, Freeman, Janson, Lackner: Phragmén’s Voting Methods and Justified Representation, AAAI 2017',
  options: (from) => ({ allTies: from.flag('allTies', false) }),
  reader,
  count(election, { allTies }) {
    const result = phragmen(election);
    return counted('pb.phragmen', election, {
      winners: result.winners,
      steps: [
        ...result.bought.map(({ project, at }) => ({
          bought: election.projects[project]!.id,
          at: unitText(at, election.scale),
        })),
        ...(result.stoppedBy.length > 0 ? [{ stoppedBy: ids(election, result.stoppedBy) }] : []),
      ],
      ties: byRule(
        election,
        result.bought.map(({ tied }) => tied).filter((tied) => tied.length > 1),
      ),
      more: allTies ? { outcomes: outcomesOf(election, (pick) => phragmen(election, pick).winners) } : {},
    });
  },
});

/** The methods of this library, for the door `mondee tally`. */
export const budgetingMethods: readonly DoorMethod[] = [
  greedyMethod('pb.greedy', 'skip', undefined),
  greedyMethod('pb.greedy-no-skip', 'no-skip', undefined),
  greedyMethod('pb.greedy-threshold', 'skip', 'file'),
  mesMethod,
  phragmenMethod,
];
