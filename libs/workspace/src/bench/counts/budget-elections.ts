// Elections for the bench: made from a fixed seed, so that every run counts the same.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { electionOf, groupBallots, readPabulib, type BudgetElection } from '@mondee/methods/budgeting';
import { seeded } from './seeded.ts';

/** A city of the size of the largest in Pabulib: costs over two orders of magnitude, popular and unknown projects. */
export function generatedBudget(voters: number, projectCount: number): BudgetElection {
  const random = seeded(12_345);
  const projects = Array.from({ length: projectCount }, (_, at) => ({
    id: `p${at}`,
    name: `p${at}`,
    cost: BigInt(20_000 + Math.floor(random() ** 3 * 2_000_000)),
  }));
  const upTo: number[] = [];
  for (const { cost } of projects) upTo.push((upTo.at(-1) ?? 0) + random() ** 2 + (cost ? 0.001 : 0));
  const ballots = Array.from({ length: voters }, () => {
    const wanted = 1 + Math.floor(random() * 15);
    const approved = new Set<number>();
    while (approved.size < wanted) {
      const point = random() * upTo.at(-1)!;
      approved.add(upTo.findIndex((end) => end >= point));
    }
    return { approved: [...approved].sort((a, b) => a - b) };
  });
  return { projects, groups: groupBallots(ballots), voters, budget: BigInt(voters) * 192n, scale: 0 };
}

/** The largest real file beside the checkout, if there is any. */
export function largestPabulib(
  folder: string,
): { readonly name: string; readonly election: BudgetElection } | undefined {
  const files = readdirSync(folder).filter((name) => name.endsWith('.pb'));
  const sizes = files.map((name) => ({ name, size: statSync(join(folder, name)).size }));
  const name = sizes.sort((a, b) => b.size - a.size)[0]?.name;
  return name === undefined
    ? undefined
    : { name, election: electionOf(readPabulib(readFileSync(join(folder, name), 'utf8'))) };
}
