import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff';

const side = (runs: ReturnType<typeof wordDiff>, without: 'added' | 'removed') =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('what changed, word by word', () => {
  it('names the words that came and went', () => {
    expect(wordDiff('Poser un banc à l’arrêt.', 'Poser un banc et un toit à l’arrêt.', 'fr')).toEqual([
      { kind: 'same', text: 'Poser un banc ' },
      { kind: 'added', text: 'et un toit ' },
      { kind: 'same', text: 'à l’arrêt.' },
    ]);
  });

  it('holds both texts whole, whatever they are', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 80 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const runs = wordDiff(before, after, 'fr');
        // spaces between words may be taken from either side; the words are all there
        const words = (text: string) => text.replace(/\s+/gu, '');
        expect(words(side(runs, 'removed'))).toBe(words(after));
        expect(words(side(runs, 'added'))).toBe(words(before));
      }),
      { numRuns: 200 },
    );
  });

  it('compares no endless text, and answers at once', () => {
    const long = 'mot '.repeat(250_000);
    const begun = performance.now();
    expect(wordDiff(long, `${long}fin`, 'fr')).toHaveLength(2);
    expect(performance.now() - begun).toBeLessThan(200);
  });
});
