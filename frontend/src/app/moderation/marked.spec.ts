import { describe, expect, it } from 'vitest';
import { marked } from './marked';

describe('a text with hints', () => {
  it('is cut where they begin and end, and not a letter is lost', () => {
    const text = 'Quel crétin, voir www.exemple.fr.';
    const cut = marked(text, [
      { from: 5, to: 11, why: 'WORD' },
      { from: 8, to: 12, why: 'WORD' },
      { from: 18, to: 32, why: 'LINK' },
    ]);
    expect(cut.map((one) => one.text).join('')).toBe(text);
    expect(cut.filter(({ why }) => why)).toEqual([
      { text: 'crétin', why: 'WORD' },
      { text: 'www.exemple.fr', why: 'LINK' },
    ]);
    expect(marked('', [])).toEqual([]);
  });
});
