// One count of a budget in a process of its own: prints the milliseconds and the peak memory as JSON.
import { mes } from '@mondee/methods/budgeting';
import { floatEqualShares } from '../references/float-equal-shares';
import { generatedBudget, largestPabulib } from './budget-elections';

const [count, source] = process.argv.slice(2);
const election = source === 'generated' ? generatedBudget(130_000, 200) : largestPabulib(source!)!.election;

const counts: Record<string, () => number> = {
  float: () => floatEqualShares(election).length,
  exact: () => mes(election).winners.length,
  add1: () => mes(election, { completion: 'add1' }).winners.length,
};

const began = performance.now();
const winners = counts[count!]!();
const ms = Math.round(performance.now() - began);
console.log(JSON.stringify({ ms, winners, peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) }));
