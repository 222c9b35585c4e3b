export { answerClock, isOverdue, overdueDays, VERDICTS } from './answer';
export type { Answer, AnswerClock, Awaited, Prepared, PublishedAnswer, Verdict } from './answer';
export { canAnswer, canPrepare, canReadAnswer, type Answerer, type AnswerContext } from './answer-policy';
export { announce, ANSWER_DAYS, ANSWER_DAYS_DEFAULT, ANSWER_DAYS_SUPPORTED, dueOn, hasten, promise } from './promise';
export { ANSWER_SHAPES, prepare, type AnswerInput } from './prepare';
export { canPublishAnswer, publish, type PublishContext } from './publish';
export { ANSWER_FACTS, type AnswerFact, type AnswerFactKind } from './answer-facts';
export { ANSWER_REFUSALS, type AnswerRefusal } from './answer-refusals';
