export {
  BALLOT_FORMAT,
  BALLOT_FORMAT_VERSION,
  ballotFileSchema,
  choiceSchema,
  ruleSchema,
  type BallotFile,
  type BallotRuleOf,
  type Choice,
  type CountRule,
  type JsonObject,
  type VotePattern,
  type Votes,
} from './ballot-file';
export { pabulibOf, type LeftOut } from './by-budget';
export { pairsOf } from './by-options';
export { changesOf, type Change } from './changes';
export { countBallot } from './count-ballot';
export {
  ballotFile,
  ballotFileText,
  hashOfInput,
  hashOfResult,
  readBallotFile,
  recount,
  sortedVotes,
  type Difference,
  type FileParts,
  type Recount,
} from './recount';
