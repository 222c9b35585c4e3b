import { compareShares, shareText, type Share } from '@mondee/kernel';
import { scores, tieOrder, type BudgetElection } from './election';

/** Costs of this much mark a project withdrawn after the vote; no-skip leaves it out before the run. */
const WITHDRAWN = 999_999_999n;

export type GreedyRule = 'skip' | 'no-skip';

export interface GreedyStep {
  readonly project: number;
  readonly score: string;
  readonly left: bigint;
  readonly outcome: 'funded' | 'too-dear' | 'under-threshold' | 'withdrawn' | 'after-the-stop';
}

export interface GreedyResult {
  readonly winners: readonly number[];
  readonly steps: readonly GreedyStep[];
  /** Projects of equal score of which only some were funded. */
  readonly ties: readonly (readonly number[])[];
}

/**
 * Funds projects by score, highest first, as long as the money lasts: what most cities do.
 * `skip` goes on to cheaper ones, `no-skip` stops for good at the first that does not fit.
 * Source: Pabulib's rule names `greedy`, `greedy-no-skip`, `greedy-threshold`.
 */
export function greedy(
  election: BudgetElection,
  rule: GreedyRule = 'skip',
  threshold?: Share,
  already: readonly number[] = [],
): GreedyResult {
  const points = scores(election);
  const place = tieOrder(election);
  const order = election.projects
    .map((_, project) => project)
    .filter((project) => !already.includes(project))
    .sort((a, b) => compareShares(points[b]!, points[a]!) || place[a]! - place[b]!);
  let left = election.budget - already.reduce((sum, project) => sum + election.projects[project]!.cost, 0n);
  let stopped = false;
  const steps: GreedyStep[] = [];
  for (const project of order) {
    const { cost } = election.projects[project]!;
    const outcome =
      threshold && compareShares(points[project]!, threshold) < 0
        ? 'under-threshold'
        : rule === 'no-skip' && cost === WITHDRAWN * 10n ** BigInt(election.scale)
          ? 'withdrawn'
          : stopped
            ? 'after-the-stop'
            : cost > left
              ? 'too-dear'
              : 'funded';
    if (outcome === 'funded') left -= cost;
    if (outcome === 'too-dear' && rule === 'no-skip') stopped = true;
    steps.push({ project, score: shareText(points[project]!), left, outcome });
  }
  const winners = steps.filter(({ outcome }) => outcome === 'funded').map(({ project }) => project);
  return { winners, steps, ties: brokenTies(steps) };
}

/** Neighbours of one score that fared differently: there the stated order of ties decided. */
function brokenTies(steps: readonly GreedyStep[]): number[][] {
  const byScore = new Map<string, GreedyStep[]>();
  for (const step of steps) byScore.set(step.score, [...(byScore.get(step.score) ?? []), step]);
  return [...byScore.values()]
    .filter((same) => same.some(({ outcome }) => outcome === 'funded') && same.some((s) => s.outcome === 'too-dear'))
    .map((same) => same.map(({ project }) => project));
}
