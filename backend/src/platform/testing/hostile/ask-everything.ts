import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** Two levels, unless that costs more than one may ask for. */
export const DEEP = 2;

/** All that this field may give back, two levels deep: what resolves badly shows itself. */
export function documentOf(
  schema: GraphQLSchema,
  root: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  deep = DEEP,
) {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const wanted = selection(schema, field.type, deep);
  return `${root} It${declared && `(${declared})`} { it: ${field.name}${given && `(${given})`} ${wanted} }`;
}

function selection(schema: GraphQLSchema, type: GraphQLOutputType, deep: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named))
    return `{ __typename ${named
      .getTypes()
      .map((one) => `... on ${one.name} ${selection(schema, one, one.name === 'Refusal' ? DEEP : 1)}`)
      .join(' ')} }`;
  if (!isObjectType(named) && !isInterfaceType(named)) return '';
  const fields = Object.values(named.getFields())
    .filter(({ args, type: inner }) => !args.length && (deep > 0 || isLeafType(getNamedType(inner))))
    .map(({ name, type: inner }) => `${name} ${selection(schema, inner, deep - 1)}`);
  return `{ __typename ${fields.join(' ')} }`;
}
