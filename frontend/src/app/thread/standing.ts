import type { TagTone } from '@mondee/ui';

/** How a commitment stands, as the contract writes it. Here, because rooms upstream show it too. */
export type Status = 'TO_COME' | 'UNDER_WAY' | 'LATE' | 'AWAITING_EVIDENCE' | 'KEPT' | 'KEPT_LATE';

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
