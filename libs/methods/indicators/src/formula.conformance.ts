import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readFormula, workOut, type Formula } from './index';

const file = join(process.env['MONDEE_SHARED']!, 'data/indicateurs-transition/indicateurs-definitions.csv');
const rows = parse<Record<string, string>>(readFileSync(file, 'utf8'), { columns: true, bom: true });
const written = rows.filter(({ valeurCalcule }) => valeurCalcule?.trim());

describe('the definitions of the transition framework', () => {
  it('are all there', () => {
    expect(rows).toHaveLength(730);
    expect(written).toHaveLength(77);
    expect(rows.filter(({ categories }) => categories?.split(/,\s*/).includes('crte'))).toHaveLength(24);
  });

  it.each(written.map((row) => [row['identifiantReferentiel']!, row['valeurCalcule']!]))(
    '%s can be read',
    (_, formula) => {
      expect(() => readFormula(formula)).not.toThrow();
    },
  );

  it('stand on one another without a round', () => {
    const known: Record<string, Formula> = Object.fromEntries(
      written.map((row) => [row['identifiantReferentiel']!, readFormula(row['valeurCalcule']!)]),
    );
    for (const formula of Object.values(known)) expect(() => workOut(formula, known)).not.toThrow(/round|one another/);
  });
});
