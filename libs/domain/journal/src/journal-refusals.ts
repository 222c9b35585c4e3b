/** Every "no" of this room; each has its sentence in the catalogue under `refusals.journal`. */
export const JOURNAL_REFUSALS = ['journal.NotFound', 'journal.NotPublic', 'journal.NotSealed'] as const;
export type JournalRefusal = (typeof JOURNAL_REFUSALS)[number];
