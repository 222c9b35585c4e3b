import { ref, type Fact } from '@mondee/kernel';
import type { Decision } from './decision';

export const DECISION_FACTS = [
  'DecisionPublished',
  'ActPublished',
  'ActChanged',
  'ActTakenOffLine',
  'DeliberationsListed',
  'DeliberationListAwaited',
  'DeliberationListOverdue',
] as const;
export type DecisionFactKind = (typeof DECISION_FACTS)[number];
export type DecisionFact = Fact<DecisionFactKind>;

/** The long texts are personal: an act may name people, and a name may have to go while the act's trace stays. */
export function decisionPublished(of: Decision): DecisionFact {
  const { number, title, adopted, votes, decidedOn, body, quality, author, text, grounds, reasons } = of;
  return {
    kind: 'DecisionPublished',
    subject: ref('decision', of.id),
    links: [
      ...of.answers.map((to) => ({ to, as: 'answers' as const })),
      ...of.restsOn.map((to) => ({ to, as: 'rests-on' as const })),
    ],
    data: {
      ...{ number, title, adopted, decidedOn, body, quality },
      ...{ votesFor: votes.for, votesAgainst: votes.against, abstentions: votes.abstentions },
    },
    personal: { author, text, grounds, reasons },
    public: true,
  };
}
