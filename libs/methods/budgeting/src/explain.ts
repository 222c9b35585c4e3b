import { share, shareText, type Share } from '@mondee/kernel';
import { approvals, moneyText, type BudgetElection } from './election';
import type { MesResult } from './mes';
import { EMPTY } from './purses';

/** Why a project won or not, in figures. Money as text in the file's decimals, or as an exact fraction of its unit. */
export interface Explained {
  readonly project: string;
  readonly approvals: number;
  readonly outcome: 'bought' | 'completed' | 'free' | 'no-supporter' | 'not-affordable';
  /** What each full payer gave. */
  readonly pricePerSupporter?: string;
  readonly paidInFull?: number;
  readonly gaveAllTheyHad?: number;
  /** What its supporters still hold together at the end. */
  readonly supportersHold?: string;
  /** The highest whole cost at which it would have been bought in this run, other things equal. */
  readonly affordableAt?: string;
  /** How many more voters, each with a full share still in hand, would have been enough. */
  readonly supportersMissing?: number;
}

/** Explains each project of a run of Equal Shares, in the election's order. */
export function explain(election: BudgetElection, result: MesResult): Explained[] {
  const { run, completed } = result;
  const count = approvals(election);
  const held = heldAtTheEnd(election, result);
  const bought = new Map(run.bought.map((one) => [one.project, one]));
  return election.projects.map(({ id, cost }, project) => {
    const base = { project: id, approvals: count[project]! };
    const purchase = bought.get(project);
    if (purchase)
      return {
        ...base,
        outcome: 'bought' as const,
        pricePerSupporter: unitText(purchase.price, election.scale),
        paidInFull: purchase.payers,
        gaveAllTheyHad: purchase.gaveAll,
      };
    if (cost === 0n) return { ...base, outcome: 'free' as const };
    const money = held[project]!;
    const whole = money.num / money.den;
    const missing = share(cost * money.den - money.num, money.den);
    const { num, den } = run.endowment;
    const nothing = num === 0n || base.approvals === 0;
    return {
      ...base,
      outcome: completed.includes(project)
        ? ('completed' as const)
        : base.approvals === 0
          ? ('no-supporter' as const)
          : ('not-affordable' as const),
      supportersHold: unitText(money, election.scale),
      affordableAt: moneyText(whole, election.scale),
      ...(!nothing && { supportersMissing: Number(ceiling(missing.num * den, missing.den * num)) }),
    };
  });
}

function heldAtTheEnd(election: BudgetElection, { run }: MesResult): Share[] {
  const { purses, classOf } = run;
  const money = new Map<number, bigint>();
  const sums = election.projects.map(() => 0n);
  election.groups.forEach(({ approved, voters }, group) => {
    const of = classOf[group]!;
    if (of === EMPTY) return;
    let each = money.get(of);
    if (each === undefined) money.set(of, (each = purses.exact(of)));
    for (const project of approved) sums[project]! += each * BigInt(voters);
  });
  return sums.map((sum) => share(sum, purses.denominator));
}

const ceiling = (num: bigint, den: bigint): bigint => (num <= 0n ? 0n : (num + den - 1n) / den);

/** An exact amount in units of currency. @example unitText(share(1n, 3n), 2) // '1/300' */
export function unitText({ num, den }: Share, scale: number): string {
  return shareText(share(num, den * 10n ** BigInt(scale)));
}
