import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '@mondee/kernel';
import { elementsOf, formatText, type MessageParams } from './format';
import { CATALOGUES, type Catalogue } from './index';
import { parsed } from './parse';
import { formatParsed } from './parsed';
import { IntlMessageFormat } from 'intl-messageformat';

function flat(catalogue: Catalogue): string[] {
  return Object.values(catalogue).flatMap((value) => (typeof value === 'string' ? [value] : flat(value)));
}

const values: Readonly<Record<number, fc.Arbitrary<string | number | boolean>>> = {
  1: fc.oneof(fc.string(), fc.integer()),
  2: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
  3: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .chain((at) => fc.constantFrom(at.toISOString(), at.toISOString().slice(0, 10))),
  5: fc.oneof(fc.string(), fc.boolean()),
  6: fc.oneof(fc.nat(3), fc.nat(10_000_000)),
};

/** Values for what a text asks; a choice is sometimes one of its own. */
function paramsFor(text: string): fc.Arbitrary<MessageParams> {
  const elements = elementsOf(new IntlMessageFormat(text, 'fr', undefined, { ignoreTag: true }).getAst());
  const asked = elements
    .flatMap((one): [number, string, fc.Arbitrary<string | number | boolean>][] => {
      const own = 'options' in one && one.type === 5 ? fc.constantFrom(...Object.keys(one.options)) : undefined;
      const value = values[one.type];
      return 'value' in one && typeof one.value === 'string' && value
        ? [[one.type, one.value, own ? fc.oneof(own, value) : value]]
        : [];
    })
    // what is asked for twice is a number if it is one anywhere
    .toSorted(([a], [b]) => a - b)
    .map(([, name, value]) => [name, value] as const);
  return fc.record(Object.fromEntries(asked));
}

describe('a sentence parsed beforehand', () => {
  it.each(LANGUAGES)('says what the same text says, whatever is put in: all of them, %s', (language: Language) => {
    const texts = flat(CATALOGUES[language]);
    expect(texts.length).toBeGreaterThan(1_000);
    for (const text of texts)
      fc.assert(
        fc.property(paramsFor(text), (params) => {
          expect(formatParsed(language, parsed(text), params)).toBe(formatText(language, text, params));
        }),
        { numRuns: 8 },
      );
  });

  it('is the text itself when nothing is put in, and refuses what nobody would fill', () => {
    expect(parsed('Rien.')).toBe('Rien.');
    expect(() => parsed('{n, plural, offset:1 other {#}}')).toThrow();
    expect(() => formatParsed('fr', parsed('{n, number}'), {})).toThrow('«n»');
  });
});
