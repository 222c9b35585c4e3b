export { applyRule, lawRules, type InputRefused } from './rules/apply';
export { twoMonthsAfter } from './rules/publication';
export type { LawRule, Ruling } from './rules/rule';
