import type { TableSchema } from './schema';

/** SCDL deliberations 2.1.5: what a body decided, one line each. Names, types and constraints from schema.data.gouv.fr. */
export const DELIBERATIONS: TableSchema = {
  name: 'deliberations',
  version: '2.1.5',
  fields: [
    { name: 'COLL_NOM', type: 'string', constraints: { required: true } },
    { name: 'COLL_SIRET', type: 'string', constraints: { required: true, pattern: '^\\d{14}$' } },
    { name: 'DELIB_ID', type: 'string', constraints: { required: true } },
    { name: 'DELIB_DATE', type: 'date', constraints: { required: true } },
    { name: 'DELIB_MATIERE_CODE', type: 'string', constraints: { required: true, pattern: '^\\d\\.\\d{1,2}$' } },
    { name: 'DELIB_MATIERE_NOM', type: 'string', constraints: { required: true } },
    { name: 'DELIB_OBJET', type: 'string', constraints: { required: true } },
    { name: 'BUDGET_ANNEE', type: 'string', constraints: { pattern: '^[0-9]{4}(\\/[0-9]{4})?$' } },
    { name: 'BUDGET_NOM', type: 'string' },
    { name: 'PREF_ID', type: 'string' },
    { name: 'PREF_DATE', type: 'date' },
    { name: 'VOTE_EFFECTIF', type: 'integer' },
    { name: 'VOTE_REEL', type: 'integer' },
    { name: 'VOTE_POUR', type: 'integer' },
    { name: 'VOTE_CONTRE', type: 'integer' },
    { name: 'VOTE_ABSTENTION', type: 'integer' },
    { name: 'DELIB_URL', type: 'string', format: 'uri' },
  ],
  custom_checks: [
    { name: 'french-siret-value', params: { column: 'COLL_SIRET' } },
    { name: 'year-interval-value', params: { column: 'BUDGET_ANNEE', 'allow-year-only': 'yes' } },
    { name: 'cohesive-columns-value', params: { column: 'BUDGET_ANNEE', othercolumns: ['BUDGET_NOM'] } },
    {
      name: 'cohesive-columns-value',
      params: { column: 'VOTE_EFFECTIF', othercolumns: ['VOTE_REEL', 'VOTE_POUR', 'VOTE_CONTRE', 'VOTE_ABSTENTION'] },
    },
    { name: 'compare-columns-value', params: { column: 'PREF_DATE', op: '>=', column2: 'DELIB_DATE' } },
    { name: 'compare-columns-value', params: { column: 'VOTE_EFFECTIF', op: '>=', column2: 'VOTE_REEL' } },
    { name: 'compare-columns-value', params: { column: 'VOTE_REEL', op: '>=', column2: 'VOTE_POUR' } },
    { name: 'compare-columns-value', params: { column: 'VOTE_REEL', op: '>=', column2: 'VOTE_CONTRE' } },
    { name: 'compare-columns-value', params: { column: 'VOTE_REEL', op: '>=', column2: 'VOTE_ABSTENTION' } },
    {
      name: 'sum-columns-value',
      params: { column: 'VOTE_REEL', columns: ['VOTE_POUR', 'VOTE_CONTRE', 'VOTE_ABSTENTION'] },
    },
    { name: 'nomenclature-actes-value', params: { column: 'DELIB_MATIERE_NOM' } },
  ],
};

/** SCDL subventions 2.1.1: help in money or in kind. Names, types and constraints from schema.data.gouv.fr. */
export const SUBVENTIONS: TableSchema = {
  name: 'subventions',
  version: '2.1.1',
  fields: [
    { name: 'nomAttribuant', type: 'string', constraints: { required: true } },
    { name: 'idAttribuant', type: 'string', constraints: { required: true, pattern: '^\\d{14}$' } },
    { name: 'dateConvention', type: 'date', constraints: { required: true } },
    { name: 'referenceDecision', type: 'string' },
    { name: 'nomBeneficiaire', type: 'string', constraints: { required: true } },
    { name: 'idBeneficiaire', type: 'string' },
    { name: 'rnaBeneficiaire', type: 'string', constraints: { pattern: '^W\\d{9}$' } },
    { name: 'objet', type: 'string', constraints: { required: true, maxLength: 256 } },
    { name: 'montant', type: 'number', constraints: { required: true } },
    {
      name: 'nature',
      type: 'string',
      constraints: {
        required: true,
        enum: [
          'aide en numéraire',
          'aide en nature',
          'aide en numéraire;aide en nature',
          'aide en nature;aide en numéraire',
        ],
      },
    },
    { name: 'conditionsVersement', type: 'string', constraints: { required: true, maxLength: 256 } },
    {
      name: 'datesPeriodeVersement',
      type: 'string',
      constraints: { required: true, pattern: '^[0-9]{4}\\-[0-9]{2}\\-[0-9]{2}(\\/[0-9]{4}\\-[0-9]{2}\\-[0-9]{2})?$' },
    },
    { name: 'idRAE', type: 'string', constraints: { maxLength: 5 } },
    {
      name: 'notificationUE',
      type: 'boolean',
      constraints: { required: true },
      trueValues: ['oui'],
      falseValues: ['non'],
    },
    { name: 'pourcentageSubvention', type: 'number', constraints: { required: true, minimum: 0.01, maximum: 1 } },
    { name: 'dispositifAide', type: 'string' },
  ],
  custom_checks: [
    { name: 'french-siret-value', params: { column: 'idAttribuant' } },
    { name: 'french-siret-value', params: { column: 'idBeneficiaire' } },
    { name: 'one-of-required', params: { column1: 'idBeneficiaire', column2: 'rnaBeneficiaire' } },
  ],
};
