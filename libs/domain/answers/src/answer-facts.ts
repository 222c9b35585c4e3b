import { ref, type Act, type Day, type Fact, type Id, type Instant } from '@mondee/kernel';
import { overdueDays, type Answer, type Prepared, type PublishedAnswer } from './answer';

export const ANSWER_FACTS = [
  'AnswerPromised',
  'AnswerAnnounced',
  'AnswerHastened',
  'AnswerPrepared',
  'AnswerAssigned',
  'AnswerNoted',
  'AnswerPlanned',
  'AnswerMoved',
  'AnswerPublished',
  'AnswerCorrected',
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
  const { verdict, due, answeredOn, answeredBy, quality, text, reasons, chosen, redirectedTo, together } = of;
  return {
    ...about('AnswerPublished', of),
    data: {
      verdict,
      due,
      answeredOn,
      overdueDays: overdueDays(of, answeredOn),
      quality,
      chosen,
      ...(redirectedTo && { redirectedTo }),
      ...(together && { together }),
    },
    personal: { answeredBy, text, reasons },
    public: true,
  };
}

/** A day that moved: public, with the day it was. Who moved it and why lies where a person can be forgotten. */
export function answerMoved(of: Answer, before: Day, reason: string, by: Id): AnswerFact {
  return { ...about('AnswerMoved', of), data: { due: of.due, before }, personal: { by, reason }, public: true };
}

/** Among those who answer: who writes it, that a note was left, when it will go out. Not a word of it is public. */
export function answerWorkedOn(
  kind: 'AnswerAssigned' | 'AnswerNoted' | 'AnswerPlanned',
  of: Answer,
  act: Act,
  personal: { readonly assignee?: Id; readonly publishAt?: Instant } = {},
): AnswerFact {
  const more = act.actor.kind === 'person' ? { ...personal, by: act.actor.person } : personal;
  return { ...about(kind, of), data: {}, personal: { ...more }, public: false };
}

/** Something in a given answer was not right: what stands is what this says, dated. */
export function answerCorrected(
  of: PublishedAnswer,
  correctedOn: Day,
  quality: string,
  by: Id,
  words: { readonly text: string; readonly reason: string },
): AnswerFact {
  return { ...about('AnswerCorrected', of), data: { correctedOn, quality }, personal: { by, ...words }, public: true };
}
