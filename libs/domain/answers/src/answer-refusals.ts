/** Every "no" of this room; each has its sentence in the catalogue under `refusals.answers`. */
export const ANSWER_REFUSALS = [
  'answers.AlreadyAnswered',
  'answers.HiddenCharacters',
  'answers.Missing',
  'answers.NotAVerdict',
  'answers.NotAnswerer',
  'answers.NotFound',
  'answers.NotPrepared',
  'answers.NotPublished',
  'answers.SubjectNotPublic',
  'answers.TooLong',
  'answers.TooShort',
] as const;
export type AnswerRefusal = (typeof ANSWER_REFUSALS)[number];
