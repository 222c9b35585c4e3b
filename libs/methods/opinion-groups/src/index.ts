export { opinionMethods } from './door';
export type { Evidence } from './evidence';
export { adjustedRand } from './grouping';
export type { OpinionMap } from './map';
export { opinion, type Opinion, type OpinionGroup, type OpinionOptions } from './opinion';
export type { Agreement, Representative } from './statistics';
export { flagReader, groupReader, voteReader } from './vote-files';
export { matrixOf, NO_FLAGS, type CastVote, type Flags, type Vote, type VoteMatrix } from './votes';
