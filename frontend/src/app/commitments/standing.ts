import type { TagTone } from '@mondee/ui';
import type { CommitmentPageData } from './commitments.graphql.generated';

export type ShownCommitment = NonNullable<CommitmentPageData['commitment']>;
type Status = ShownCommitment['status'];

/** In the order one looks for them: what goes wrong first. */
export const STATUSES: readonly Status[] = ['LATE', 'AWAITING_EVIDENCE', 'UNDER_WAY', 'TO_COME', 'KEPT_LATE', 'KEPT'];

/** How a status looks; its word always stands beside. */
export const TONE_OF: Record<Status, TagTone> = {
  TO_COME: 'plain',
  UNDER_WAY: 'now',
  LATE: 'moved',
  AWAITING_EVIDENCE: 'now',
  KEPT: 'kept',
  KEPT_LATE: 'moved',
};

/** The box in which it is said first on the page. */
export const BOX_OF: Record<Status, string> = {
  TO_COME: 'aside-note',
  UNDER_WAY: 'aside-note',
  LATE: 'moved',
  AWAITING_EVIDENCE: 'moved',
  KEPT: 'answer',
  KEPT_LATE: 'moved',
};
