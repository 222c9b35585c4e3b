import { hashLines } from '../counting/input-hash';
import { decide, type BallotRule, type Decision } from '../counting/majority';
import type { Outcome, Standing } from '../counting/outcome';

/** How many said what; a blank ballot is cast, and expresses nothing. */
export interface YesNoCount {
  readonly yes: bigint;
  readonly no: bigint;
  readonly abstain: bigint;
  readonly blank: bigint;
}

export interface YesNoResult extends Standing {
  readonly decision: Decision;
}

/**
 * Yes, no, abstain. Adopted when the majority is met out of the stated base and the quorum is reached. Base
 * `expressed`: yes and no (as in a municipal council, CGCT L2121-20); `cast`: abstentions and blanks too;
 * `registered`: everybody on the list. As many yes as no is no adoption, and the tie is shown.
 */
export function yesNo(
  count: YesNoCount,
  rule: BallotRule = { base: 'expressed', majority: 'simple' },
): Outcome<YesNoResult> {
  const { yes, no, abstain, blank } = count;
  const figures = { for: yes, against: no, expressed: yes + no, cast: yes + no + abstain + blank };
  const decision = decide({ ...rule, majority: rule.majority ?? 'simple' }, figures);
  const tied = yes === no;
  const order = tied ? [['yes', 'no']] : yes > no ? [['yes'], ['no']] : [['no'], ['yes']];
  const result: YesNoResult = {
    winners: [decision.adopted ? 'yes' : 'no'],
    ranking: order,
    scores: new Map([
      ['yes', yes],
      ['no', no],
      ['abstain', abstain],
    ]),
    decision,
  };
  return {
    result,
    trace: [{ ...count, expressed: figures.expressed, cast: figures.cast }],
    ties: tied ? [{ between: ['yes', 'no'], resolvedBy: 'rule', where: 'as many yes as no: not adopted' }] : [],
    method: 'yes-no',
    version: 1,
    inputHash: hashLines([`yes-no ${yes} ${no} ${abstain} ${blank}`]),
  };
}
