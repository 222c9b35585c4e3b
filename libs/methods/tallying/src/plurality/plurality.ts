import { hashLines } from '../counting/input-hash';
import { byBigint, levelsBy, shownTies, standing, sum, type Option, type Outcome } from '../counting/outcome';

/** One voice each. */
export interface Voices {
  readonly options: readonly Option[];
  readonly votes: readonly bigint[];
  readonly blank: bigint;
  /** Ballots with more than one mark: they count for nobody. */
  readonly spoilt: bigint;
}

export interface PluralityStep {
  readonly expressed: bigint;
  readonly blank: bigint;
  readonly spoilt: bigint;
}

/** Plurality: most votes; all tied ones are shown. */
export function plurality({ options, votes, blank, spoilt }: Voices): Outcome {
  const levels = levelsBy(options.length, (option) => votes[option]!, byBigint);
  const result = standing(options, levels, (option) => votes[option]!);
  const step: PluralityStep = { expressed: sum(votes), blank, spoilt };
  return {
    result,
    trace: [step],
    ties: shownTies(result.ranking),
    method: 'plurality',
    version: 1,
    inputHash: hashLines([
      `plurality ${blank} ${spoilt}`,
      ...options.map(({ id, name }, i) => `${JSON.stringify([id, name])}:${votes[i]}`),
    ]),
  };
}
