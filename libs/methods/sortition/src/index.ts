export { sortitionMethods } from './door';
export { TICKETS, type LotteryLine } from './lottery';
export type { Candidate, Pool, Quota } from './pool';
export { poolOf, quotasOf, TableReader } from './pool-file';
export { highsSolver, type Solver } from './programs';
export { drawPanel, sortition, type Sortition, type SortitionRule } from './sortition';
export type { Relaxed } from './panels';
