export { tallyingMethods } from './methods';
export { method, type Counted, type Counting, type DoorMethod, type MoreInputs, type Printed } from './door/method';
export { documentOf, printed, refusalOf, type About } from './door/document';
export { OptionsOf } from './counting/options';
export type { Option, Outcome, Standing, Tie } from './counting/outcome';
export { defaultSeed, hashLines } from './counting/input-hash';
export { Lots } from './counting/lots';
export { feed, readText, Unreadable, wholeText, type LineReader } from './reading/unreadable';
export { CsvReader, type CsvRow } from './reading/csv';
export type { Paper, RankedBallots } from './reading/ranked-ballots';
export { pairwiseOf, type Pairwise } from './reading/pairwise';
export { RankedReader, type RankedInput } from './reading/ranked';
export { condorcetWinner, type Strength } from './counting/strength';
export { schulze } from './schulze/schulze';
export { rankedPairs } from './ranked-pairs/ranked-pairs';
export { minimax } from './minimax/minimax';
export { irv, type IrvOptions } from './irv/irv';
export { stvScottish, stvWigmPrf } from './stv/scottish';
export { stvMeek } from './stv/meek';
export type { StvOptions, StvStage } from './stv/stage';
export { yesNo, type YesNoCount, type YesNoResult } from './yes-no/yes-no';
export { plurality, type Voices } from './plurality/plurality';
export { approval, quadratic, score, type ScoreOptions } from './scores/scores';
export { star } from './scores/star';
export type { ScoreBallots, ScorePaper } from './reading/score-ballots';
export {
  majorityJudgment,
  type Gauge,
  type MajorityJudgmentResult,
  type Profiles,
} from './majority-judgment/majority-judgment';
export { decide, majorityOf, type Base, type BallotRule, type Decision, type Majority } from './counting/majority';
export {
  delegation,
  type Delegation,
  type DelegationInput,
  type DelegationResult,
  type Lost,
} from './delegation/delegation';
export { decideAssembly, type AssemblyResult, type CollegeResult, type QuorumMet } from './colleges/decide-assembly';
export { readAssembly } from './colleges/read-assembly';
export type { Assembly, Carry, College, CollegeVotes, Condition, Met, Over, Quorum, Silent } from './colleges/assembly';
export {
  consent,
  ConsentFault,
  type Closing,
  type ConsentAnswer,
  type ConsentClosing,
  type ConsentResult,
  type ConsentRound,
} from './consent/consent';
