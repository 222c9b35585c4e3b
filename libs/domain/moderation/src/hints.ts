import type { ModerationRules } from './moderation-rules';

/** A stretch of a text that a moderator might look at; nothing follows from it. */
export interface Hint {
  readonly from: number;
  readonly to: number;
  readonly why: 'word' | 'link';
}

const LINK = /(?:https?:\/\/|www\.)[^\s<>"')\]]+/giu;
/** A huge list must not make the queue slow. */
const MOST_WORDS = 2_000;

/**
 * Words of the list (whole words, accents and case aside) and links: all are shown, those of the listed sites too
 * when they are written without `https`.
 * @example hints('Quel CRETIN !', { words: ['crétin'], links: [] }) // [{ from: 5, to: 11, why: 'word' }]
 */
export function hints(text: string, { words, links }: Pick<ModerationRules, 'words' | 'links'>): Hint[] {
  const found: Hint[] = [...text.matchAll(LINK)].map(({ index, 0: link }) => ({
    from: index,
    to: index + link.length,
    why: 'link',
  }));
  const wanted = new Set(words.slice(0, MOST_WORDS).map(plain));
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{M}\p{N}_]+/gu))
    if (wanted.has(plain(word))) found.push({ from: index, to: index + word.length, why: 'word' });
  const lower = text.toLowerCase();
  for (const site of links.slice(0, MOST_WORDS)) {
    const sought = site.trim().toLowerCase();
    for (let at = sought ? lower.indexOf(sought) : -1; at >= 0; at = lower.indexOf(sought, at + sought.length))
      if (!found.some(({ from, to }) => from <= at && at < to))
        found.push({ from: at, to: at + sought.length, why: 'link' });
  }
  return found.sort((a, b) => a.from - b.from);
}

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
