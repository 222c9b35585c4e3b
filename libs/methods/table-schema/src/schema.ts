/** A Table Schema (specs.frictionlessdata.io/table-schema), as far as the schemas of schema.data.gouv.fr use it. */
export interface TableSchema {
  readonly name: string;
  readonly version?: string;
  readonly fields: readonly Field[];
  readonly custom_checks?: readonly CustomCheck[];
  readonly missingValues?: readonly string[];
}

export interface Field {
  readonly name: string;
  readonly type?: string;
  readonly format?: string;
  readonly constraints?: Constraints;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
}

export interface Constraints {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly pattern?: string;
  readonly enum?: readonly (string | number)[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number | string;
  readonly maximum?: number | string;
}

/** A check across cells, by the names Validata gives them. */
export interface CustomCheck {
  readonly name: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One thing wrong. `row` counts as a spreadsheet does: the header is 1; 0 speaks of the file. */
export interface TableError {
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
}

/** @throws TypeError when this is no Table Schema */
export function schemaFrom(value: unknown): TableSchema {
  const schema = value as Partial<TableSchema> | null;
  if (
    !schema ||
    !Array.isArray(schema.fields) ||
    !schema.fields.every((field) => typeof (field as Field)?.name === 'string')
  )
    throw new TypeError('This is no Table Schema: it has no list of fields');
  return { ...schema, name: schema.name ?? '' } as TableSchema;
}
