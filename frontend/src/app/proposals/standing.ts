import type { TagTone } from '@mondee/ui';

/** What the API says of the answer to something. */
export interface Answerable {
  readonly answerDue: string | null;
  readonly answerOverdue: boolean;
  readonly answers: readonly { readonly state: string; readonly verdict: string | null }[];
}

export interface Standing {
  /** What is said: `proposals.standing.<name>`. */
  readonly name: 'awaited' | 'overdue' | 'none' | 'ACCEPTED' | 'PARTLY' | 'REFUSED' | 'REDIRECTED' | 'KEPT';
  readonly tone: TagTone;
  /** The box that says it first on the page of the thing. */
  readonly box: 'answer' | 'moved' | 'aside-note';
}

const GIVEN: Record<string, Standing> = {
  ACCEPTED: { name: 'ACCEPTED', tone: 'kept', box: 'answer' },
  PARTLY: { name: 'PARTLY', tone: 'kept', box: 'answer' },
  KEPT: { name: 'KEPT', tone: 'plain', box: 'aside-note' },
  REDIRECTED: { name: 'REDIRECTED', tone: 'plain', box: 'aside-note' },
  REFUSED: { name: 'REFUSED', tone: 'no', box: 'aside-note' },
};

/** What became of it, in one word: the last answer given, else the one that is owed. */
export function standingOf({ answerDue, answerOverdue, answers }: Answerable): Standing {
  const verdict = answers.filter(({ state }) => state === 'PUBLISHED').at(-1)?.verdict;
  const given = verdict ? GIVEN[verdict] : undefined;
  if (given) return given;
  if (answerOverdue) return { name: 'overdue', tone: 'moved', box: 'moved' };
  return { name: answerDue ? 'awaited' : 'none', tone: 'plain', box: 'aside-note' };
}
