import type { BallotMethod, BallotRule } from '@mondee/domain/ballots';
import type { ShownRule } from './told-result';

const COUNTED_BY: Record<BallotMethod, string> = {
  'yes-no': 'yes-no',
  approval: 'approval',
  'majority-judgment': 'mj',
  schulze: 'ranked.schulze',
  stv: 'stv.scottish',
  'equal-shares': 'pb.mes',
  greedy: 'pb.greedy',
};

/** The rule as the contract gives it, in JSON. */
export const ruleIn = (json: string): BallotRule => JSON.parse(json) as BallotRule;

/** A ballot's rule in the words of the one file, as far as a result is read with it. */
export function shownRule({ method, options, colleges, quorum, majorities, budget }: BallotRule): ShownRule {
  return {
    options: options.map(({ key, name, cost }) => ({
      id: key,
      name,
      ...(cost !== undefined && { cost: String(cost) }),
    })),
    count: { method: COUNTED_BY[method] },
    colleges: colleges.map(({ id, name }) => ({ id, name })),
    majorities: majorities.map(({ over }, at) => ({ id: `m${at + 1}`, over })),
    quorum: quorum ? { each: quorum.each } : null,
    budget: budget ? { amount: String(budget.amount) } : null,
  };
}
