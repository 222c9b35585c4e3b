import {
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/** The contract, as committed in `libs/contract/schema.graphql`. */
export function contractOf(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** What an operation or a field leaves unsaid: its access, its cost, its description. */
export function unsaid(schema: GraphQLSchema): string[] {
  const missing: string[] = [];
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    const root = isObjectType(type) && roots.has(type);
    if (!root && !type.description) missing.push(`${type.name} has no description`);
    for (const field of Object.values(type.getFields()))
      missing.push(...unsaidOf(`${type.name}.${field.name}`, field, root));
  }
  return missing;
}

function unsaidOf(name: string, field: GraphQLField<unknown, unknown>, root: boolean): string[] {
  return [
    ...(field.description ? [] : [`${name} has no description`]),
    ...field.args.filter((arg) => !arg.description).map((arg) => `${name}(${arg.name}) has no description`),
    ...(root && !field.extensions['access'] ? [`${name} states no access`] : []),
    ...(root && field.extensions['complexity'] === undefined ? [`${name} states no cost`] : []),
  ];
}
