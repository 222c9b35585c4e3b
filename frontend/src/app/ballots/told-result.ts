import type { BudgetRow, CollegeRow, GradeRow, Round, TotalRow } from '@mondee/ui/votes';
import type { BallotFile } from '@mondee/methods/recount';

/** What of a rule a result is read with; the rule of the one file is such a one. */
export interface ShownRule {
  readonly options: readonly { readonly id: string; readonly name: string; readonly cost?: string | undefined }[];
  readonly count: { readonly method: string };
  readonly colleges: readonly { readonly id: string; readonly name: string }[];
  readonly quorum: { readonly each: boolean } | null;
  readonly majorities: readonly { readonly id: string; readonly over?: string | undefined }[];
  readonly budget: { readonly amount: string } | null;
}

/** A count or an exact part, as the file writes it: `12`, `"25/3"`. */
type Figure = number | string;

/** What the file says of a result, all methods together; each has its own part. */
export interface ResultJson {
  readonly method: string;
  readonly voices: number;
  readonly adopted: boolean;
  readonly winners: readonly string[];
  readonly wouldWin?: readonly string[];
  readonly ranking?: readonly (readonly string[])[];
  readonly scores?: Readonly<Record<string, Figure>>;
  readonly quorum?: {
    readonly reached: boolean;
    readonly have: number;
    readonly need: number;
    readonly failing: readonly string[];
  } | null;
  readonly conditions?: readonly {
    readonly id: string;
    readonly met: boolean;
    readonly for: Figure;
    readonly base: Figure;
    readonly need: Figure;
    readonly baseIs: string;
    readonly strict: boolean;
  }[];
  readonly colleges?: readonly CollegeJson[];
  readonly turnout?: readonly {
    readonly id: string;
    readonly name: string;
    readonly registered: number;
    readonly cast: number;
  }[];
  readonly sentence?: { readonly fr: string; readonly en: string };
  readonly grades?: readonly string[];
  readonly profiles?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly medians?: Readonly<Record<string, string | null>>;
  readonly steps?: readonly Readonly<Record<string, unknown>>[];
  readonly endowment?: Figure;
  readonly completed?: readonly string[];
  readonly projects?: readonly ExplainedJson[];
  readonly leftOut?: readonly {
    readonly project: string;
    readonly because: 'too-few-votes' | 'incompatible';
    readonly votes: number;
    readonly with?: string;
  }[];
  readonly greedy?: GreedyJson;
  readonly ties?: readonly { readonly between: readonly string[]; readonly resolvedBy: 'rule' | 'lot' | null }[];
}
interface CollegeJson {
  readonly id: string;
  readonly name: string;
  readonly registered: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}
interface ExplainedJson {
  readonly project: string;
  readonly approvals: number;
  readonly outcome: BudgetRow['why'];
  readonly pricePerSupporter?: Figure;
  readonly paidInFull?: number;
  readonly gaveAllTheyHad?: number;
  readonly supportersHold?: Figure;
  readonly supportersMissing?: number;
}
export interface GreedyJson {
  readonly winners: readonly string[];
  readonly preferThis: number;
  readonly preferGreedy: number;
  readonly indifferent: number;
  readonly withNothingHere: number;
  readonly withNothingByGreedy: number;
}

export interface ChangeJson {
  readonly option: string;
  readonly by: string;
  readonly voices: number;
}

export const resultOf = (result: BallotFile['result']): ResultJson => result as unknown as ResultJson;

/** For bars and amounts on screen; the exact part stays in the file. */
export function numberOf(figure: Figure | undefined): number {
  if (figure === undefined) return 0;
  const [num, den = '1'] = String(figure).split('/');
  return Number(num) / Number(den);
}

/** The least whole number that is enough. @example leastOf({ need: '13/2', strict: true }) // 7 */
export function leastOf({ need, strict }: { readonly need: Figure; readonly strict: boolean }): number {
  const exact = numberOf(need);
  return strict ? Math.floor(exact) + 1 : Math.ceil(exact);
}

export const nameIn = (rule: ShownRule, id: string): string => rule.options.find((one) => one.id === id)?.name ?? id;

export const totalsOf = (rule: ShownRule, { scores, winners }: ResultJson): TotalRow[] =>
  rule.options.map(({ id, name }) => ({ id, name, votes: numberOf(scores?.[id]), elected: winners.includes(id) }));

export function gradesOf(
  rule: ShownRule,
  { ranking, profiles, medians, grades = [], winners }: ResultJson,
): GradeRow[] {
  return (ranking ?? []).flat().map((id) => ({
    id,
    name: nameIn(rule, id),
    counts: grades.map((grade) => profiles?.[id]?.[grade] ?? 0),
    median: medians?.[id] ? grades.indexOf(medians[id]) : null,
    elected: winners.includes(id),
  }));
}

/** Row over column, as the first step of a count by pairs gives it. */
export const pairsTable = ({ steps }: ResultJson): readonly (readonly (number | null)[])[] =>
  (steps?.find(({ step }) => step === 'pairwise')?.['table'] as (number | null)[][] | undefined) ?? [];

export function roundsOf({ steps }: ResultJson): Round[] {
  type Stage = Omit<Round, 'transfer' | 'excluded'> & {
    readonly then?: { readonly transfer?: string; readonly exclude?: string };
  };
  return ((steps ?? []) as unknown as Stage[]).map(({ stage, quota, votes, elected, then }) => ({
    stage,
    quota,
    votes,
    elected,
    transfer: then?.transfer ?? null,
    excluded: then?.exclude ?? null,
  }));
}

export const collegesOf = ({ colleges }: ResultJson): CollegeRow[] =>
  (colleges ?? []).map(({ id, name, registered, for: pro, against, abstain }) => ({
    id,
    name,
    registered,
    for: pro,
    against,
    abstain,
  }));

/** Each project of a budget, with why; in the order: funded, then the others by votes. */
export function budgetOf(rule: ShownRule, result: ResultJson): BudgetRow[] {
  const explained = new Map(result.projects?.map((one) => [one.project, one]));
  const out = new Map(result.leftOut?.map((one) => [one.project, one]));
  const funded = result.wouldWin ? [] : result.winners;
  return rule.options
    .map(({ id, name, cost }) => {
      const [why, left] = [explained.get(id), out.get(id)];
      return {
        id,
        name,
        cost: Number(cost ?? 0),
        votes: left?.votes ?? why?.approvals ?? numberOf(result.scores?.[id]),
        funded: funded.includes(id),
        why: left?.because ?? why?.outcome ?? (funded.includes(id) ? 'bought' : 'not-affordable'),
        ...(why?.pricePerSupporter !== undefined && { price: numberOf(why.pricePerSupporter) }),
        ...(why?.paidInFull !== undefined && { paidInFull: why.paidInFull }),
        ...(why?.gaveAllTheyHad !== undefined && { gaveAll: why.gaveAllTheyHad }),
        ...(why?.supportersHold !== undefined && { held: numberOf(why.supportersHold) }),
        ...(why?.supportersMissing !== undefined && { missingSupporters: why.supportersMissing }),
        ...(left?.with !== undefined && { against: nameIn(rule, left.with) }),
      };
    })
    .sort((a, b) => Number(b.funded) - Number(a.funded) || b.votes - a.votes);
}
