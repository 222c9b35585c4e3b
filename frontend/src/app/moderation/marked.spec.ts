import { describe, expect, it } from 'vitest';
import { marked } from './marked';

describe('a text with hints', () => {
  it('is cut where they begin and end, and not a letter is lost', () => {
    const text = 'Quel crétin, voir www.exemple.fr.';
    const cut = marked(text, [
      { begin: 5, end: 11, why: 'WORD' },
      { begin: 8, end: 12, why: 'WORD' },
      { begin: 18, end: 32, why: 'LINK' },
    ]);
    expect(cut.map((one) => one.text).join('')).toBe(text);
    expect(cut.filter(({ why }) => why)).toEqual([
      { text: 'crétin', why: 'WORD' },
      { text: 'www.exemple.fr', why: 'LINK' },
    ]);
    expect(marked('', [])).toEqual([]);
  });
});
