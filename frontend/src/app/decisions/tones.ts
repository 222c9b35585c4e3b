import type { TagTone } from '@mondee/ui';

/** How an act or a list stands, as a tag shows it. */
export const TONES: Readonly<Record<string, TagTone>> = {
  'in-force': 'kept',
  corrected: 'now',
  withdrawn: 'no',
  repealed: 'no',
  published: 'kept',
  due: 'now',
  overdue: 'no',
};
