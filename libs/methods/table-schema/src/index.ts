export { frenchDay, isDay } from './cells';
export { isSiren, isSiret } from './checks';
export { ACTES } from './nomenclature-actes';
export { readTable, type ReadTable } from './read-table';
export { DELIBERATIONS, SUBVENTIONS } from './scdl';
export { schemaFrom, type TableError, type TableSchema } from './schema';
export { validateTable, type Validated } from './validate';
export { InvalidRows, writeTable } from './write-table';
