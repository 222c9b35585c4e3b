import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { officialTerritory } from './official-territory';

interface Case {
  readonly siren: string;
  readonly nom: string;
  readonly populationTotale: number;
  readonly communes: readonly {
    readonly codeInsee: string;
    readonly nom: string;
    readonly populationTotale: number;
    readonly codesPostaux: readonly string[];
  }[];
}

const folder = join(process.env['MONDEE_SHARED']!, 'data/territoires');
// Read from the folder, so that a case put there later is read too; a name that is gone fails.
const files = new Set([...readdirSync(folder), 'cc-royans-vercors.json', 'cc-le-gresivaudan.json']);

describe('the official figures of an intercommunality', () => {
  it.each([...files])('%s: same communes, names, populations and postcodes', async (file) => {
    const expected = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Case;
    const laid = await officialTerritory(expected.siren);
    const byCode = <T extends { code: string }>(rows: T[]) => rows.sort((a, b) => (a.code < b.code ? -1 : 1));
    expect(byCode([...(laid?.communes ?? [])])).toEqual(
      byCode(
        expected.communes.map(({ codeInsee, nom, populationTotale, codesPostaux }) => ({
          code: codeInsee,
          name: nom,
          population: populationTotale,
          postcodes: codesPostaux,
        })),
      ),
    );
    expect(laid?.communes.reduce((sum, { population }) => sum + population, 0)).toBe(expected.populationTotale);
    expect(laid?.name).toContain(expected.nom.replace(/^CC (du )?/, ''));
  });
});
