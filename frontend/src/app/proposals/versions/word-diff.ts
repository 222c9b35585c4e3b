import { diffWords } from 'diff';

/** A run of words: in both texts, only in the new one, or only in the old one. */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Longer texts are shown whole, old and new: comparing them could hold a small phone for seconds. */
export const MOST_CHARACTERS = 12_000;
const MOST_MS = 300;

/** What changed, word by word, in the language's own idea of a word (French «l’eau» is two). */
export function wordDiff(before: string, after: string, language: string): readonly Run[] {
  if (before === after) return after ? [{ kind: 'same', text: after }] : [];
  const whole: Run[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  if (before.length + after.length > MOST_CHARACTERS) return whole.filter(({ text }) => text);
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const changes = diffWords(before, after, { intlSegmenter, timeout: MOST_MS });
  if (!changes) return whole.filter(({ text }) => text);
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
