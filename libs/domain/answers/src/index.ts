export { answerClock, isOverdue, overdueDays, VERDICTS } from './answer';
export type { Answer, AnswerClock, Plan, Words, Awaited, Prepared, PublishedAnswer, Verdict } from './answer';
export { ANSWERING, answersFor, canAnswer, canAnswerSome, canPrepare, canReadAnswer } from './answer-policy';
export type { Answerer, AnswerContext } from './answer-policy';
export {
  announce,
  ANSWER_DAYS,
  ANSWER_DAYS_DEFAULT,
  ANSWER_DAYS_SUPPORTED,
  dueOn,
  handOn,
  hasten,
  hastenTo,
  promise,
} from './promise';
export { ANSWER_SHAPES, MOST_REASONS, prepare, type AnswerInput } from './prepare';
export { canPublishAnswer, publish, type PublishContext } from './publish';
export { allOf, giveTogether, MOST_TOGETHER } from './give-together';
export { assign, correct, moveDue, note, plan, publishPlanned, unplan, type Slip } from './plan';
export { ANSWER_FACTS, type AnswerFact, type AnswerFactKind } from './answer-facts';
export { ANSWER_REFUSALS, type AnswerRefusal } from './answer-refusals';
