import fc from 'fast-check';
import { Field as OracleField } from 'tableschema';
import { describe, expect, it } from 'vitest';
import { brokenBy, valueOf } from './cells';
import { DELIBERATIONS, InvalidRows, isSiret, readTable, SUBVENTIONS, validateTable, writeTable } from './index';
import type { Field } from './schema';

const ROW = {
  COLL_NOM: 'Royans-Vercors',
  COLL_SIRET: '20006776700018',
  DELIB_ID: '2026-047',
  DELIB_DATE: '2026-11-10',
  DELIB_MATIERE_CODE: '8.7',
  DELIB_MATIERE_NOM: 'domaines de compétences par thèmes/transports',
  DELIB_OBJET: 'Navette du mercredi, "en rabattement", vers Romans',
  PREF_DATE: '2026-11-12',
  VOTE_EFFECTIF: 30,
  VOTE_REEL: 25,
  VOTE_POUR: 20,
  VOTE_CONTRE: 3,
  VOTE_ABSTENTION: 2,
};
const HELP = {
  nomAttribuant: 'Royans-Vercors',
  idAttribuant: '20006776700018',
  dateConvention: '2026-05-02',
  nomBeneficiaire: 'Les Noyers du Bas',
  rnaBeneficiaire: 'W261234567',
  objet: 'Atelier de réparation',
  montant: 1500.5,
  nature: 'aide en numéraire',
  conditionsVersement: 'unique',
  datesPeriodeVersement: '2026-06-01/2026-12-31',
  notificationUE: false,
  pourcentageSubvention: 0.5,
};

const bytes = (text: string) => new TextEncoder().encode(text);
const check = (text: string, schema = DELIBERATIONS) => validateTable(schema, readTable(bytes(text)));
const file = (change: Record<string, string | number> = {}) => {
  const names = DELIBERATIONS.fields.map(({ name }) => name);
  const row = { ...ROW, ...change } as Record<string, string | number | undefined>;
  const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `${names.join(',')}\n${names.map((name) => quoted(String(row[name] ?? ''))).join(',')}\n`;
};
const codes = (text: string) => check(text).errors.map(({ row, column, code }) => `${row} ${column} ${code}`);

describe('a valid file', () => {
  it('of deliberations, and of help, is written and found valid', () => {
    expect(check(writeTable(DELIBERATIONS, [ROW, { ...ROW, DELIB_ID: '2026-048' }]))).toEqual({
      valid: true,
      errors: [],
      unchecked: [],
    });
    expect(check(writeTable(SUBVENTIONS, [HELP]), SUBVENTIONS)).toMatchObject({ valid: true });
  });

  it('has commas, the header in order, no byte order mark, and lines ended as RFC 4180 says', () => {
    const text = writeTable(DELIBERATIONS, [ROW]);
    expect(text.split('\r\n')[0]).toBe(DELIBERATIONS.fields.map(({ name }) => name).join(','));
    expect(text).toContain('"Navette du mercredi, ""en rabattement"", vers Romans"');
  });

  it('is never written wrong', () => {
    expect(() => writeTable(DELIBERATIONS, [{ ...ROW, DELIB_DATE: '10/11/2026' }])).toThrow(InvalidRows);
  });
});

describe('every constraint and every check across cells', () => {
  it.each<[Record<string, string | number>, string]>([
    [{ COLL_NOM: '' }, '2 COLL_NOM required'],
    [{ COLL_SIRET: '2000677670001' }, '2 COLL_SIRET pattern'],
    [{ COLL_SIRET: '20006776700017' }, '2 COLL_SIRET french-siret-value'],
    [{ DELIB_DATE: '10/11/2026' }, '2 DELIB_DATE type'],
    [{ DELIB_DATE: '2026-02-30' }, '2 DELIB_DATE type'],
    [{ DELIB_MATIERE_CODE: '8-7' }, '2 DELIB_MATIERE_CODE pattern'],
    [{ DELIB_MATIERE_NOM: 'transports' }, '2 DELIB_MATIERE_NOM nomenclature-actes-value'],
    [{ DELIB_MATIERE_NOM: 'commande publique / marchés publics' }, '2 DELIB_MATIERE_NOM nomenclature-actes-value'],
    [{ BUDGET_ANNEE: '2026' }, '2 BUDGET_ANNEE cohesive-columns-value'],
    [{ BUDGET_ANNEE: '2027/2026', BUDGET_NOM: 'Principal' }, '2 BUDGET_ANNEE year-interval-value'],
    [{ PREF_DATE: '2026-11-09' }, '2 PREF_DATE compare-columns-value'],
    [{ VOTE_EFFECTIF: 24 }, '2 VOTE_EFFECTIF compare-columns-value'],
    [{ VOTE_ABSTENTION: 3 }, '2 VOTE_REEL sum-columns-value'],
    [{ VOTE_POUR: '' }, '2 VOTE_EFFECTIF cohesive-columns-value'],
    [{ VOTE_POUR: '20,0' }, '2 VOTE_POUR type'],
    [{ DELIB_URL: 'voir le site' }, '2 DELIB_URL format'],
    [{ DELIB_OBJET: '=HYPERLINK("x")' }, '2 DELIB_OBJET formula'],
  ])('%j: %s', (change, expected) => {
    expect(codes(file(change))).toContain(expected);
  });

  it.each<[Record<string, string | number | boolean | undefined>, string]>([
    [{ rnaBeneficiaire: undefined }, 'idBeneficiaire one-of-required'],
    [{ idBeneficiaire: '12345678901234' }, 'idBeneficiaire french-siret-value'],
    [{ nature: 'don' }, 'nature enum'],
    [{ objet: 'x'.repeat(257) }, 'objet maxLength'],
    [{ pourcentageSubvention: 1.2 }, 'pourcentageSubvention maximum'],
    [{ pourcentageSubvention: 0 }, 'pourcentageSubvention minimum'],
    [{ notificationUE: 'peut-être' }, 'notificationUE type'],
    [{ datesPeriodeVersement: '2026' }, 'datesPeriodeVersement pattern'],
  ])('help with %j: %s', (change, expected) => {
    try {
      writeTable(SUBVENTIONS, [{ ...HELP, ...change }]);
      expect.unreachable('was written');
    } catch (fault) {
      expect((fault as InvalidRows).errors.map(({ column, code }) => `${column} ${code}`)).toContain(expected);
    }
  });

  it('knows the numbers of La Poste', () => {
    expect(isSiret('35600000000048')).toBe(true);
    expect(isSiret('35600000009075')).toBe(true);
    expect(isSiret('35600000009076')).toBe(false);
  });
});

describe('files as people send them', () => {
  const valid = file();
  it.each([
    ['a byte order mark', '\ufeff' + valid, []],
    ['other line ends', valid.replaceAll('\n', '\r\n'), []],
    ['line breaks in a cell', file({ DELIB_OBJET: 'Navette\ndu mercredi' }), []],
    [
      'semicolons',
      valid.split('"')[0]!.replaceAll(',', ';') + '"a;b"' + valid.split('"').at(-1)!.replaceAll(',', ';'),
      ['0 null separator'],
    ],
    [
      'a column more',
      valid.replace('COLL_NOM', 'NOTE,COLL_NOM').replace('\nRoyans', '\nx,Royans'),
      ['1 NOTE extra-column'],
    ],
    ['a column less', valid.replace(',DELIB_URL', '').replace(/,\n$/, '\n'), ['1 DELIB_URL missing-column']],
    [
      'columns in another order',
      valid
        .replace('COLL_NOM,COLL_SIRET', 'COLL_SIRET,COLL_NOM')
        .replace('Royans-Vercors,20006776700018', '20006776700018,Royans-Vercors'),
      ['1 COLL_SIRET header-order'],
    ],
  ])('with %s are read', (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it('in Latin-1 are read, and told', () => {
    const latin = Uint8Array.from(valid, (character) => character.charCodeAt(0));
    const { errors } = validateTable(DELIBERATIONS, readTable(latin));
    expect(errors.map(({ code }) => code)).toEqual(['encoding']);
  });

  it.each([
    ['nothing', ''],
    ['a web page', '<!DOCTYPE html><html><body>404</body></html>'],
    ['JSON', '{"a": 1}'],
    ['a PDF', '%PDF-1.7'],
    ['an office document', 'PK\u0003\u0004xx'],
    ['an open quote', 'a,b\n"x,y\n'],
  ])('that are %s are no table', (_, text) => {
    expect(() => readTable(bytes(text))).toThrow(expect.objectContaining({ name: 'Unreadable' }));
  });

  it('of any bytes are read or refused, never worse', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
        try {
          validateTable(DELIBERATIONS, readTable(any));
        } catch (fault) {
          expect((fault as Error).name).toBe('Unreadable');
        }
      }),
    );
  });
});

describe('beside npm tableschema', () => {
  const cells = fc.oneof(
    fc.constantFrom(
      '',
      '1',
      '-3',
      '+4',
      '1.5',
      '1,5',
      '2026-11-22',
      '2026-02-30',
      '22/11/2026',
      'oui',
      'non',
      'true',
      '0.01',
      '1.01',
      'W123456789',
      '12345678901234',
      '2026-01-01/2026-02-01',
    ),
    fc.string({ maxLength: 12 }),
  );
  const plain: readonly Field[] = [...DELIBERATIONS.fields, ...SUBVENTIONS.fields].filter(({ format }) => !format);

  it('finds the same cells wrong', () => {
    fc.assert(
      fc.property(fc.constantFrom(...plain), cells, (field, cell) => {
        if (cell === '' || cell !== cell.trim()) return;
        const read = valueOf(cell, field);
        const ours = 'value' in read && brokenBy(cell, read.value, field).length === 0;
        const oracle = new OracleField(field as never, ['']);
        let theirs = true;
        try {
          oracle.castValue(cell, true);
        } catch {
          theirs = false;
        }
        expect([field.name, cell, ours]).toEqual([field.name, cell, theirs]);
      }),
      { numRuns: 2000 },
    );
  });
});
