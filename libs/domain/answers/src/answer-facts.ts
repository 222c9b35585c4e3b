import { ref, type Fact } from '@mondee/kernel';
import { overdueDays, type Answer, type Prepared, type PublishedAnswer } from './answer';

export const ANSWER_FACTS = [
  'AnswerPromised',
  'AnswerAnnounced',
  'AnswerHastened',
  'AnswerPrepared',
  'AnswerPublished',
] as const;
export type AnswerFactKind = (typeof ANSWER_FACTS)[number];
export type AnswerFact = Fact<AnswerFactKind>;

function about(kind: AnswerFactKind, of: Answer) {
  return { kind, subject: ref('answer', of.id), links: [{ to: of.to, as: 'answers' as const }] };
}

/** Public only if what is to be answered is. */
export function answerPromised(of: Answer, isPublic: boolean): AnswerFact {
  return { ...about('AnswerPromised', of), data: { due: of.due }, public: isPublic };
}

/** The same promise said aloud, the day its subject goes on line. */
export function answerAnnounced(of: Answer): AnswerFact {
  return { ...about('AnswerAnnounced', of), data: { due: of.due }, public: true };
}

/** Owed sooner than it was promised. Public only with what is to be answered: supports come to what is on line. */
export function answerHastened(of: Answer, before: string): AnswerFact {
  return { ...about('AnswerHastened', of), data: { due: of.due, before }, public: true };
}

export function answerPrepared(of: Prepared): AnswerFact {
  return { ...about('AnswerPrepared', of), data: {}, personal: { preparedBy: of.preparedBy }, public: false };
}

export function answerPublished(of: PublishedAnswer): AnswerFact {
  const { verdict, due, answeredOn, answeredBy, quality, text, reasons } = of;
  return {
    ...about('AnswerPublished', of),
    data: { verdict, due, answeredOn, overdueDays: overdueDays(of, answeredOn), quality },
    personal: { answeredBy, text, reasons },
    public: true,
  };
}
