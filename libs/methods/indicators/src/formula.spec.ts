import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareNumber } from '@mondee/kernel';
import { FormulaRefused, namedIn, readFormula, workOut, type Known } from './formula';

const worked = (text: string, known: Known = {}) => {
  const { value, missing } = workOut(readFormula(text), known);
  return { value: value && shareNumber(value), missing };
};
const refused = (run: () => unknown) => {
  try {
    run();
  } catch (fault) {
    if (fault instanceof FormulaRefused) return fault.code;
    throw fault;
  }
  return 'worked';
};

describe('a formula', () => {
  it.each([
    ['2+3*4', 14],
    ['(2+3)*4', 20],
    ['8/4/2', 1],
    ['8/4*2', 4],
    [' 1.5 * ( 2 + 2 ) ', 6],
    ['0.1+0.2', 0.3],
  ])('%s is %d: products first, from the left, exactly', (text, value) => {
    expect(worked(text)).toEqual({ value, missing: [] });
  });

  it('takes values by their ids, points, dashes and accents included', () => {
    const known = { 'cae_1.a': 10, terr_1: 4, 'pm2.5.a': 1, 'eau-grise': 2, été: 3 };
    expect(worked('val(cae_1.a)/val(terr_1)*1000', known).value).toBe(2500);
    expect(worked('val( pm2.5.a )+opt_val(eau-grise)+val(été)', known).value).toBe(6);
  });

  it('with a required value missing is absent and names all that is missing, once, in order; what is optional counts 0', () => {
    expect(worked('val(b)+val(a)+val(b)*opt_val(c)', { a: null })).toEqual({ value: null, missing: ['b', 'a'] });
    expect(worked('opt_val(a)+val(b)', { b: 2 })).toEqual({ value: 2, missing: [] });
    expect(worked('opt_val(a)+val(a)')).toEqual({ value: null, missing: ['a'] });
    expect(worked('val(a)', { a: 0 })).toEqual({ value: 0, missing: [] });
    expect(worked('val(toString)+val(constructor)').missing).toEqual(['toString', 'constructor']);
  });

  it('stands on other formulas, and names what is missing at their root', () => {
    const known = { a: readFormula('val(b)+opt_val(c)'), b: readFormula('val(d)*2') };
    expect(worked('val(a)', { ...known, d: 3 })).toEqual({ value: 6, missing: [] });
    expect(worked('val(a)', known)).toEqual({ value: null, missing: ['d'] });
    expect(worked('1+opt_val(a)', known)).toEqual({ value: 1, missing: [] });
  });

  it('is refused in a round, and by zero', () => {
    const round = { a: readFormula('val(b)'), b: readFormula('opt_val(a)') };
    expect(refused(() => worked('val(a)', round))).toBe('Cycle');
    expect(refused(() => worked('val(a)/val(b)', { a: 1, b: 0 }))).toBe('DivisionByZero');
    expect(refused(() => worked('1/opt_val(b)'))).toBe('DivisionByZero');
    // nothing is divided while something is missing
    expect(worked('val(a)/opt_val(b)').missing).toEqual(['a']);
  });

  it.each([
    '',
    ' ',
    '1+',
    '*2',
    '(1',
    '1)',
    'val()',
    'val(a',
    'sum(1)',
    '1-1',
    '1,5',
    'val(a)val(b)',
    '1 2',
    'val(a b)',
    '.5',
  ])('is not «%s»', (text) => expect(refused(() => readFormula(text))).toBe('Syntax'));

  it('has bounds', () => {
    expect(refused(() => readFormula('('.repeat(101) + '1' + ')'.repeat(101)))).toBe('TooDeep');
    expect(refused(() => readFormula('1+'.repeat(20_000) + '1'))).toBe('TooLong');
    expect(worked(Array.from({ length: 9_000 }, () => '1').join('+')).value).toBe(9_000);
  });

  it('says what it needs', () => {
    expect(namedIn(readFormula('opt_val(a)*val(b)+val(a)'))).toEqual([
      { id: 'a', required: true },
      { id: 'b', required: true },
    ]);
  });

  it('comes out as plain arithmetic does, on any tree', () => {
    const tree = fc.letrec<Record<'leaf' | 'both' | 'any', { text: string; value: number }>>((tie) => ({
      leaf: fc.integer({ min: 0, max: 50 }).map((n) => ({ text: `${n}`, value: n })),
      both: fc.tuple(fc.constantFrom('+', '*'), tie('any'), tie('any')).map(([sign, a, b]) => ({
        text: `(${a.text} ${sign} ${b.text})`,
        value: sign === '+' ? a.value + b.value : a.value * b.value,
      })),
      any: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('both')),
    })).any;
    fc.assert(
      fc.property(tree, ({ text, value }) => Number.isSafeInteger(value) === false || worked(text).value === value),
    );
  });
});
