export { decimal, dividedBy, minus, toNumber } from './decimal';
export { latestOf, progress } from './progress';
export type { Direction, Progress, ProgressInput, ProgressStatus, SeriesPoint } from './progress';
export { hideSmallCells, rangesOf, showableGroups, type Answers, type Cell, type ShownCell } from './small-cells';
export { hideSmallInTable, type Counts, type ShownTable } from './small-in-tables';
