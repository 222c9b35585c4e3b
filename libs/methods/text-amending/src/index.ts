export { amended, changesBetween, conflict, conflictsIn, faultOf, partOf, type Amendment, type Change } from './amend';
export { blocksOf, textFrom, toMarkdown, type AmendableText, type Part } from './text';
export { distance, orderOfDiscussion, wordDiff, type Run } from './words';
