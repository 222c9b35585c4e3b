export { sortitionMethods } from './door';
export { leximinRelaxed } from './leximin';
export { TICKETS, type LotteryLine } from './lottery';
export { modelOf, type Candidate, type Pool, type Quota } from './pool';
export { poolOf, quotasOf, TableReader } from './pool-file';
export { highsSolver, type Solver } from './programs';
export { drawPanel, sortition, type Sortition, type SortitionRule } from './sortition';
export type { Relaxed } from './panels';
