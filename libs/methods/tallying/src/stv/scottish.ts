import type { RankedBallots } from '../reading/ranked-ballots';
import { gregory } from './gregory';
import type { StvOptions } from './stage';

/**
 * The single transferable vote of Scottish councils: The Scottish Local Government Elections Order 2007 (SSI 2007/42),
 * schedule 1, rules 45 to 52. Quota ⌊valid ÷ (seats + 1)⌋ + 1; a paper's new value is surplus × value at receipt ÷
 * the candidate's total, five decimals, the rest ignored; ties by the latest unequal stage, then by lot.
 */
export const stvScottish = (ballots: RankedBallots, options: StvOptions = {}) =>
  gregory(
    ballots,
    {
      method: 'stv.scottish',
      digits: 5,
      quota: (valid, seats, unit) => (valid / (seats + 1n) + 1n) * unit,
      transferValue: (value, surplus, total) => (surplus * value) / total,
      transfersNothing: false,
      looksBack: true,
    },
    options,
  );

/**
 * The reference rule WIGM of the Proportional Representation Foundation (prfound.org), without batch defeats. Quota
 * valid ÷ (seats + 1), truncated to four decimals, plus 0.0001; each multiplication and each division is truncated to
 * four decimals (rule D.4); ties by lot (D.1).
 */
export const stvWigmPrf = (ballots: RankedBallots, options: StvOptions = {}) =>
  gregory(
    ballots,
    {
      method: 'stv.wigm-prf',
      digits: 4,
      quota: (valid, seats, unit) => (valid * unit) / (seats + 1n) + 1n,
      transferValue: (value, surplus, total, unit) => (((value * surplus) / unit) * unit) / total,
      transfersNothing: true,
      looksBack: false,
    },
    options,
  );
