import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTES, DELIBERATIONS, schemaFrom } from '@mondee/methods/table-schema';
import { DELIBERATIONS_FILE } from './deliberations.export';

const shared = (path: string) => readFileSync(join(process.env['MONDEE_SHARED']!, 'data', path), 'utf8');
const published = schemaFrom(JSON.parse(shared('schemas-scdl/deliberations.schema.json')));

describe('the file of deliberations', () => {
  it('has the header of the published schema, in its order', () => {
    expect(DELIBERATIONS_FILE.columns.map(({ name }) => name)).toEqual(published.fields.map(({ name }) => name));
  });

  it('is checked by the very constraints and cross checks that are published', () => {
    const told = (schema: typeof published) => ({
      fields: schema.fields.map(({ name, type, format, constraints }) => ({
        ...{ name, type, constraints: constraints ?? {} },
        format: format === 'default' ? undefined : format,
      })),
      checks: schema.custom_checks,
    });
    expect(told(DELIBERATIONS)).toEqual(told(published));
  });

  it('names matters by the codes of the nomenclature', () => {
    const codes = shared('nomenclature-actes/nomenclature-actes-niveau2.csv').trim().split('\n').slice(1);
    expect(ACTES.map(([code]) => code)).toEqual(codes.map((line) => line.split(',')[0]));
  });
});
