import { ref, type Fact, type FactLink, type Id } from '@mondee/kernel';
import type { Commitment, Milestone, Slippage } from './commitment';

export const COMMITMENT_FACTS = ['CommitmentMade', 'DateMoved', 'MilestoneProven', 'MilestoneSaidDone'] as const;
export type CommitmentFactKind = (typeof COMMITMENT_FACTS)[number];
export type CommitmentFact = Fact<CommitmentFactKind>;

const about = (kind: CommitmentFactKind, of: Commitment) => ({ kind, subject: ref('commitment', of.id), public: true });

export function commitmentMade(of: Commitment): CommitmentFact {
  const { number, title, owner, due, milestones, madeBy, what } = of;
  const fulfils: FactLink = { to: ref('decision', of.decision), as: 'fulfils' };
  const aimsAt: FactLink[] = of.indicator ? [{ to: ref('indicator', of.indicator), as: 'aims-at' }] : [];
  return {
    ...about('CommitmentMade', of),
    links: [fulfils, ...aimsAt],
    data: { number, title, owner, due, milestones: milestones.map(({ id, title, due }) => ({ id, title, due })) },
    personal: { author: madeBy, what },
  };
}

/** The old day, the new one and what moved are public for ever; the words of the reason can be erased. */
export function dateMoved(of: Commitment, move: Slippage): CommitmentFact {
  const { from, to, days, milestone, author, reason } = move;
  const moved = of.milestones.find((one) => one.id === milestone);
  return {
    ...about('DateMoved', of),
    data: { from, to, days, of: moved?.title ?? of.title, ...(milestone && { milestone }) },
    personal: { author, reason },
  };
}

export function milestoneProven(
  of: Commitment,
  { id, title, due, doneOn, ...shown }: Milestone,
  author: Id,
): CommitmentFact {
  const { evidence, evidenceUrl } = shown;
  return {
    ...about('MilestoneProven', of),
    data: { milestone: id, title, due, ...(doneOn && { doneOn }) },
    personal: { author, ...(evidence && { evidence }), ...(evidenceUrl && { evidenceUrl }) },
  };
}

/** Nothing shows it yet: said by who keeps the word, and written as no more than that. */
export function milestoneSaidDone(of: Commitment, { id, title, due, doneOn }: Milestone, author: Id): CommitmentFact {
  return {
    ...about('MilestoneSaidDone', of),
    data: { milestone: id, title, due, ...(doneOn && { doneOn }) },
    personal: { author },
  };
}
