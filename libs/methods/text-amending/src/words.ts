import { diffWordsWithSpace } from 'diff';
import type { Amendment, Change } from './amend';
import { partOf } from './amend';
import type { AmendableText } from './text';

/** A run of words that stayed, came or went. */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Longer texts are compared as a whole: word by word would cost minutes. */
const LONGEST = 20_000;
const segmenter = new Intl.Segmenter('fr', { granularity: 'word' });

/**
 * What changed, word by word. The runs that stayed and went make the first text again, those that stayed and came the second.
 * @example wordDiff('une nuit', 'deux nuits') // removed 'une nuit', added 'deux nuits', with the space that stayed
 */
export function wordDiff(before: string, after: string): Run[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : [];
  if (before.length + after.length > LONGEST)
    return [
      { kind: 'removed' as const, text: before },
      { kind: 'added' as const, text: after },
    ].filter(({ text }) => text);
  return diffWordsWithSpace(before, after, { intlSegmenter: segmenter }).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

const wordsIn = (text: string): number => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;

/** How far from the text, from 0 (nothing changes) to 1 (nothing is left): words that came or went, of all the words. */
export function distance({ parts }: AmendableText, change: Change): number {
  if (change.kind === 'delete') return 1;
  if (change.kind === 'insert') return 0;
  const before = parts.find(({ id }) => id === change.part)?.text ?? '';
  const runs = wordDiff(before, change.text);
  const count = (...kinds: Run['kind'][]) =>
    runs.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { text }) => sum + wordsIn(text), 0);
  const all = count('added', 'removed') + 2 * count('same');
  return all ? count('added', 'removed') / all : 0;
}

const TURNS = { delete: 0, replace: 1, insert: 2 } as const;

/**
 * In which order they are discussed: along the text, and of each part the furthest from it first (what takes it away,
 * then what leaves least of it), so that adopting one makes the nearer ones fall; what is added after it comes last.
 */
export function orderOfDiscussion<A extends Amendment>(text: AmendableText, amendments: readonly A[]): A[] {
  const place = new Map(text.parts.map(({ id }, at) => [id, at]));
  const rank = (one: A) => {
    const part = partOf(one.change);
    return {
      at: part === null ? -1 : (place.get(part) ?? text.parts.length),
      turn: TURNS[one.change.kind],
      far: distance(text, one.change),
    };
  };
  return amendments
    .map((one) => ({ one, ...rank(one) }))
    .sort((a, b) => a.at - b.at || a.turn - b.turn || b.far - a.far || (a.one.id < b.one.id ? -1 : 1))
    .map(({ one }) => one);
}
