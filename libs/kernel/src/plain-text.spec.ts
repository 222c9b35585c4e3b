import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text';

describe('texts', () => {
  const shape = { min: 1, max: 40, lines: 'many' } as const;
  const read = (raw: unknown, more: object = {}) => plainText('room', 'x', raw, { ...shape, ...more });

  it('loses what nobody sees and keeps the family emoji whole', () => {
    const raw = '\u202eOdile\u200b \ufeffet 👨‍👩‍👧\r\n\r\n\r\n\r\nKarim\t!  ';
    expect(read(raw)).toEqual({ ok: true, value: 'Odile et 👨‍👩‍👧\n\nKarim !' });
  });

  it('composes accents, so that one word has one writing', () => {
    expect(read('Be\u0301ne\u0301vole')).toEqual({ ok: true, value: 'Bénévole' });
  });

  it('counts what people count', () => {
    expect(read('🌰'.repeat(40)).ok).toBe(true);
    expect(read('🌰'.repeat(41)).ok).toBe(false);
  });

  it('says in the words of the room what is wrong, and with which field', () => {
    const said = (raw: unknown, more?: object) => {
      const text = read(raw, more);
      return text.ok ? text.value : [text.refusal.code, text.refusal.field];
    };
    expect(said(undefined)).toEqual(['room.Missing', 'x']);
    expect(said(' \u200b ')).toEqual(['room.Missing', 'x']);
    expect(said('', { min: 0 })).toBe('');
    expect(said('ab', { min: 3 })).toEqual(['room.TooShort', 'x']);
    expect(said('a'.repeat(1_000_000))).toEqual(['room.TooLong', 'x']);
    expect(said('a\u0000b')).toEqual(['room.HiddenCharacters', 'x']);
    expect(said('half a \ud83c')).toEqual(['room.HiddenCharacters', 'x']);
  });

  const odd = [...' a\t\r\n\u00e9\u0301\u200b\u200d\u2028\u202e\ufeff\ufe0f👩🏽🌰'];
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...odd), maxLength: 60 }),
  );

  it('whatever is accepted is within its bounds, composed, and turns nobody’s reading round', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('one', 'many'), (raw, lines) => {
        const text = read(raw, { lines });
        if (!text.ok) return;
        const length = Array.from(text.value).length;
        expect(length >= 1 && length <= 40).toBe(true);
        expect(text.value).toBe(text.value.trim().normalize('NFC'));
        expect(text.value).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff\r]|\n{3}/u);
        if (lines === 'one') expect(text.value).not.toMatch(/[\n\t]| {2}/u);
      }),
    );
  });

  it('a cleaned text stays as it is when it is sent again', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('one', 'many'), (raw, lines) => {
        const text = read(raw, { lines });
        if (text.ok) expect(read(text.value, { lines })).toEqual(text);
      }),
    );
  });
});
