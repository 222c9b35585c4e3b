export { SealFacts } from './seal-facts';
export { wordsOf, type Verdict } from './verdict';
export { verifyJournal } from './verify-journal';
