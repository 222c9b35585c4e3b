import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text';

describe('texts', () => {
  const shape = { min: 1, max: 40, lines: 'many' } as const;
  it('loses what nobody sees and keeps the family emoji whole', () => {
    const raw = '\u202eOdile\u200b \ufeffet 👨‍👩‍👧\r\n\r\n\r\n\r\nKarim\t!  ';
    expect(plainText('territory', 'x', raw, shape)).toEqual({ ok: true, value: 'Odile et 👨‍👩‍👧\n\nKarim !' });
  });
  it('composes accents, so that one word has one writing', () => {
    expect(plainText('territory', 'x', 'Be\u0301ne\u0301vole', shape)).toEqual({ ok: true, value: 'Bénévole' });
  });
  it('counts what people count', () => {
    expect(plainText('territory', 'x', '🌰'.repeat(40), shape).ok).toBe(true);
    expect(plainText('territory', 'x', '🌰'.repeat(41), shape).ok).toBe(false);
  });
});
