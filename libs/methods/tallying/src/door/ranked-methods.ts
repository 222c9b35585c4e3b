import type { OptionsOf } from '../counting/options';
import type { Outcome } from '../counting/outcome';
import type { Strength } from '../counting/strength';
import { irv } from '../irv/irv';
import { minimax } from '../minimax/minimax';
import { rankedPairs } from '../ranked-pairs/ranked-pairs';
import { hashOfPairwise, pairwiseOf, type Pairwise } from '../reading/pairwise';
import { isPairwise, RankedReader, type RankedInput } from '../reading/ranked';
import { hashOfRanked, type RankedBallots } from '../reading/ranked-ballots';
import { Unreadable } from '../reading/unreadable';
import { schulze } from '../schulze/schulze';
import { stvMeek } from '../stv/meek';
import { stvScottish, stvWigmPrf } from '../stv/scottish';
import { method, type Counted, type DoorMethod } from './method';

type ByPairs = (pairs: Pairwise, strength: Strength, hash?: string) => Outcome;

const byPairs = (id: string, source: string, run: ByPairs): DoorMethod =>
  method({
    id,
    source,
    options: (from) => ({ strength: from.oneOf('strength', ['wv', 'margins'], 'wv') }),
    reader: () => new RankedReader(),
    count(input, { strength }): Counted {
      const pairs = isPairwise(input) ? input : pairwiseOf(input);
      const outcome = run(pairs, strength, isPairwise(input) ? hashOfPairwise(input) : hashOfRanked(input));
      return { outcome, options: input.options, voters: input.voters, standing: outcome.result };
    },
  });

const byBallots = <O extends object>(
  id: string,
  source: string,
  options: (from: OptionsOf) => O,
  run: (ballots: RankedBallots, options: O) => Outcome,
): DoorMethod =>
  method({
    id,
    source,
    options,
    reader: () => new RankedReader(),
    count(input: RankedInput, chosen): Counted {
      if (isPairwise(input))
        throw new Unreadable('BallotsNeeded', 'This method needs ballots, not a table of pairs', 1);
      const outcome = run(input, chosen);
      return { outcome, options: input.options, voters: input.voters, standing: outcome.result };
    },
  });

const stvOptions = (from: OptionsOf) => {
  const seats = from.whole('seats', 1);
  return { seats: seats === undefined ? undefined : Number(seats), seed: from.text('seed') };
};

export const rankedMethods: readonly DoorMethod[] = [
  byPairs('ranked.schulze', 'Schulze 2011, arXiv:1804.02973', schulze),
  byPairs('ranked.ranked-pairs', 'Tideman 1987; Zavist & Tideman 1989', rankedPairs),
  byPairs('ranked.minimax', 'Simpson 1969; Kramer 1977', minimax),
  byBallots(
    'ranked.irv',
    'Ware 1871; ties and equal ranks as stated in irv.ts',
    (from) => ({ equal: from.oneOf('equal', ['split', 'stop'], 'split'), seed: from.text('seed') }),
    irv,
  ),
  byBallots('stv.scottish', 'SSI 2007/42, schedule 1, rules 45–52', stvOptions, stvScottish),
  byBallots('stv.wigm-prf', 'PR Foundation, reference rule WIGM', stvOptions, stvWigmPrf),
  byBallots('stv.meek', 'PR Foundation, reference rule Meek; Hill, Wichmann & Woodall 1987', stvOptions, stvMeek),
];
