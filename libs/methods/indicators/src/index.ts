export { decimal, dividedBy, minus, toNumber } from './decimal';
export { FormulaRefused, namedIn, readFormula, workOut, type Formula, type Known, type Worked } from './formula';
export { latestOf, progress } from './progress';
export type { Direction, Progress, ProgressInput, ProgressStatus, SeriesPoint } from './progress';
export { hideSmallCells, rangesOf, showableGroups, type Answers, type Cell, type ShownCell } from './small-cells';
export { hideSmallInTable, type Counts, type ShownTable } from './small-in-tables';
export { trend, type Interval, type Trend, type TrendInput, type TrendStatus } from './trend';
