import { ballotRule, decide, type BallotRule, type Decision } from '../counting/majority';
import { OptionsOf } from '../counting/options';
import { sum, type Outcome, type Standing } from '../counting/outcome';
import { majorityJudgment } from '../majority-judgment/majority-judgment';
import { profilesReader } from '../majority-judgment/read-profiles';
import { plurality } from '../plurality/plurality';
import { VoicesReader } from '../plurality/read-voices';
import type { ScoreBallots } from '../reading/score-ballots';
import { markCell, ScoreReader, wholeCell, type ReadCell } from '../reading/scores';
import { Unreadable } from '../reading/unreadable';
import { approval, quadratic, score, supporters } from '../scores/scores';
import { star, type StarStep } from '../scores/star';
import { yesNo } from '../yes-no/yes-no';
import { yesNoReader } from '../yes-no/read-yes-no';
import { method, type Counted, type DoorMethod, type Printed } from './method';

const printedDecision = (decision: Decision): { decision: Printed } => ({ decision: { ...decision } });

/** Nobody is elected where the quorum or the majority fails; the ranking still shows how they stand. */
function ruled(outcome: Outcome, rule: BallotRule, cast: bigint, blank: bigint, support: (winner: number) => bigint) {
  const options = [...outcome.result.scores.keys()];
  const best = options.indexOf(outcome.result.winners[0] ?? '');
  const expressed = cast - blank;
  const votes = best < 0 ? 0n : support(best);
  const decision = decide(rule, { for: votes, against: expressed - votes, expressed, cast });
  const standing: Standing = decision.adopted ? outcome.result : { ...outcome.result, winners: [] };
  return { standing, own: rule.majority || rule.quorum ? printedDecision(decision) : {} };
}

const byScores = <O extends BallotRule>(
  id: string,
  source: string,
  cell: ReadCell,
  options: (from: OptionsOf) => Omit<O, keyof BallotRule>,
  run: (ballots: ScoreBallots, options: O) => Outcome,
  support?: (outcome: Outcome, ballots: ScoreBallots) => readonly bigint[],
): DoorMethod =>
  method({
    id,
    source,
    options: (from) => ({ ...options(from), ...ballotRule(from) }) as O,
    reader: () => new ScoreReader(cell),
    count(ballots, chosen): Counted {
      const outcome = run(ballots, chosen);
      const blank = sum(ballots.papers.map((one) => (one.scores.some((cell) => cell) ? 0n : one.count)));
      const votes = (support ?? ((_, all) => supporters(all)))(outcome, ballots);
      const { standing, own } = ruled(outcome, chosen, ballots.voters, blank, (winner) => votes[winner]!);
      return { outcome, options: ballots.options, voters: ballots.voters, standing, own };
    },
  });

const seeded = (from: OptionsOf) => ({ seed: from.text('seed') });

function grades(from: OptionsOf): readonly string[] | undefined {
  const value = from.any('grades');
  if (value === undefined) return undefined;
  const many = typeof value === 'number' && Number.isInteger(value) && value > 1 && value <= 1_000;
  const list = many ? Array.from({ length: value }, (_, i) => i + 1) : value;
  const words = Array.isArray(list) ? list.map(String) : [];
  if (words.length < 2 || new Set(words).size < words.length)
    throw new Unreadable(
      'BadOption',
      'Option “grades” is a list of different grades, best first, or how many there are',
    );
  return words;
}

export const countedMethods: readonly DoorMethod[] = [
  method({
    id: 'yes-no',
    source: 'Base stated; expressed votes as CGCT art. L2121-20',
    options: (from) => ballotRule(from, 'simple'),
    reader: yesNoReader,
    count(votes, rule): Counted {
      const outcome = yesNo(votes, rule);
      const { result } = outcome;
      const options = ['yes', 'no', 'abstain'].map((id) => ({ id, name: id }));
      const voters = votes.yes + votes.no + votes.abstain + votes.blank;
      return { outcome, options, voters, standing: result, own: printedDecision(result.decision) };
    },
  }),
  method({
    id: 'plurality',
    source: 'Most votes; ties shown',
    options: (from) => ballotRule(from),
    reader: () => new VoicesReader(),
    count(voices, rule): Counted {
      const outcome = plurality(voices);
      const cast = sum(voices.votes) + voices.blank + voices.spoilt;
      const ruling = ruled(outcome, rule, cast, voices.blank + voices.spoilt, (winner) => voices.votes[winner]!);
      return { outcome, options: voices.options, voters: cast, ...ruling };
    },
  }),
  byScores('approval', 'Brams & Fishburn 1978', markCell, () => ({}), approval),
  byScores(
    'score',
    'Smith 2000; blank is 0 unless stated',
    wholeCell,
    (from) => ({
      blank: from.oneOf('blank', ['zero', 'ignore'], 'zero'),
      min: signed(from, 'min'),
      max: signed(from, 'max'),
    }),
    (ballots, options: BallotRule & { blank: 'zero' | 'ignore'; min?: bigint; max?: bigint }) =>
      score(ballots, options),
  ),
  byScores(
    'star',
    'Equal Vote Coalition, STAR voting',
    wholeCell,
    seeded,
    (ballots, options: BallotRule & { seed?: string }) => star(ballots, options),
    ({ trace, result }) => {
      const runoff = (trace as StarStep[]).find(({ step }) => step === 'runoff');
      return [...result.scores.keys()].map((id) => runoff?.figures.get(id) ?? 0n);
    },
  ),
  byScores(
    'quadratic',
    'Lalley & Weyl 2018',
    wholeCell,
    (from) => ({ credits: from.whole('credits') }),
    (ballots, options: BallotRule & { credits?: bigint }) => quadratic(ballots, options),
  ),
  method({
    id: 'mj',
    source: 'Balinski & Laraki 2007, 2010',
    options: (from) => ({ grades: grades(from), blank: from.oneOf('blank', ['worst', 'ignore'], 'worst') }),
    reader: (options) => profilesReader(options.grades),
    count(profiles, options): Counted {
      const outcome = majorityJudgment(profiles, options);
      const { profiles: byOption, medians, gauge } = outcome.result;
      const ballots = profiles.counts.map((row, i) => sum(row) + profiles.blanks[i]!);
      const voters = ballots.reduce((most, n) => (n > most ? n : most), 0n);
      const printedGauge = new Map([...gauge].map(([id, one]) => [id, { ...one }]));
      const own = { grades: profiles.grades, profiles: byOption, medians, gauge: printedGauge };
      return { outcome, options: profiles.options, voters, standing: outcome.result, own };
    },
  }),
];

function signed(from: OptionsOf, key: string): bigint | undefined {
  return from.whole(key, Number.MIN_SAFE_INTEGER);
}
