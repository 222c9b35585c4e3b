import type { Instant } from '@mondee/kernel';
import type { Reason } from '@mondee/domain/moderation';
import type { Hidden, Proposal } from './proposal';

/** The parts of a proposal that moderation may hide without the rest; a title stands or falls with the whole. */
export const HIDEABLE_PARTS = ['need', 'idea'] as const;
export type HideablePart = (typeof HIDEABLE_PARTS)[number];

/** Takes a proposal off line; hidden twice, or not on line yet, it stays as it is. */
export function hide(proposal: Proposal, reason: Reason, at: Instant): Proposal {
  return proposal.state === 'published' || proposal.state === 'merged' || proposal.state === 'withdrawn'
    ? ({ ...proposal, state: 'hidden', hiddenAt: at, hiddenFor: reason } satisfies Hidden)
    : proposal;
}

/** Puts it back with all it had: its day, its support, its number. */
export function restore(proposal: Proposal): Proposal {
  if (proposal.state !== 'hidden') return proposal;
  const { hiddenAt: _at, hiddenFor: _for, ...whole } = proposal;
  const { mergedInto, mergedAt, withdrawnAt, withdrawnFor, ...own } = whole;
  if (withdrawnAt && withdrawnFor) return { ...own, state: 'withdrawn', withdrawnAt, withdrawnFor };
  return mergedInto && mergedAt ? { ...own, state: 'merged', mergedInto, mergedAt } : { ...own, state: 'published' };
}
