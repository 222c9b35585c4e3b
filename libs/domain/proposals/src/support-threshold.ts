import { ref } from '@mondee/kernel';
import type { Published } from './proposal';
import type { ProposalFact } from './proposal-facts';

/** The published rule of a territory: so many supports, and an answer is owed within so many days. */
export const SUPPORT_THRESHOLD = 8;

export interface ThresholdContext {
  /** How many supports oblige to answer. */
  readonly threshold: number;
  /** Whether that was said already: it is said once, even if supports are taken back and given again. */
  readonly reached: boolean;
}

/** The duty to answer begins with the support that makes the number, and never ends by one that is taken back. */
export function thresholdReached(of: Published, { threshold, reached }: ThresholdContext): ProposalFact[] {
  if (reached || of.supportCount < threshold) return [];
  return [
    {
      kind: 'SupportThresholdReached',
      subject: ref('proposal', of.id),
      data: { supportCount: of.supportCount, threshold },
      public: true,
    },
  ];
}
