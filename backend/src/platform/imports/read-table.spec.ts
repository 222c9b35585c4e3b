import { describe, expect, it } from 'vitest';
import { dayIn, numberIn, plainTitle, readTable } from './read-table';

const read = (text: string | Buffer) => readTable(Buffer.from(text as string));
const rows = (text: string | Buffer) => {
  const table = read(text);
  return table.ok ? [table.value.titles, ...table.value.rows] : table.refusal.code;
};

describe('a table of people', () => {
  it.each([
    ['semicolons', 'axe;titre\nMobilité;Un car'],
    ['commas', 'axe,titre\r\nMobilité,Un car\r\n'],
    ['tabs', 'axe\ttitre\nMobilité\tUn car'],
    ['the mark of UTF-8', '\ufeffaxe;titre\nMobilité;Un car'],
    ['empty lines', 'axe;titre\n\n;;\nMobilité;Un car\n\n'],
  ])('is read with %s', (_, text) => {
    expect(rows(text)).toEqual([
      ['axe', 'titre'],
      ['Mobilité', 'Un car'],
    ]);
  });

  it('is read in the letters of Windows and in UTF-16', () => {
    const text = 'axe;titre\nMobilité;L’été à 5 €';
    const windows = Buffer.from('axe;titre\nMobilit\xe9;L\x92\xe9t\xe9 \xe0 5 \x80', 'latin1');
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect(rows(windows)).toEqual(rows(text));
    expect(rows(wide)).toEqual(rows(text));
  });

  it('keeps line breaks and separators within quotes', () => {
    expect(rows('axe;titre\nMobilité;"Un car;\nle ""matin"""')).toEqual([
      ['axe', 'titre'],
      ['Mobilité', 'Un car;\nle "matin"'],
    ]);
  });

  it('leaves no formula alive, and lets figures be', () => {
    expect(rows('a;b;c;d\n=HYPERLINK("x");@SUM(1);-12,5;-cmd|calc')).toEqual([
      ['a', 'b', 'c', 'd'],
      ['HYPERLINK("x")', 'SUM(1)', '-12,5', 'cmd|calc'],
    ]);
  });

  it('short and long lines are brought to the width of the titles', () => {
    expect(rows('a;b\n1\n1;2;3')).toEqual([
      ['a', 'b'],
      ['1', ''],
      ['1', '2'],
    ]);
  });

  it.each([
    ['', 'territory.EmptyTable'],
    ['axe;titre', 'territory.EmptyTable'],
    ['PK\u0000\u0003', 'territory.NotATable'],
    [`a\n${'1\n'.repeat(10_001)}`, 'territory.TooManyRows'],
  ])('%j is refused in words', (text, code) => expect(rows(text)).toBe(code));

  it('days, figures and titles are read as people write them', () => {
    expect([dayIn('31/12/2026'), dayIn('1.2.2026'), dayIn('2026-12-31'), dayIn('demain')]).toEqual([
      ...['2026-12-31', '2026-02-01', '2026-12-31', 'demain'],
    ]);
    expect([numberIn('1 204,5'), numberIn('-3'), numberIn('douze')]).toEqual([1204.5, -3, undefined]);
    expect(plainTitle(' Échéance : ')).toBe('echeance');
  });
});
