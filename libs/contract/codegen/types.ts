// Types of what each operation answers and asks, written from the contract: `XData` and `XVars`.
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  typeFromAST,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
const SCALARS: Record<string, string> = {
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  ID: 'string',
  String: 'string',
};

export function typesOf(
  schema: GraphQLSchema,
  operations: readonly OperationDefinitionNode[],
  fragments: Fragments,
): string {
  return operations
    .map((operation) => {
      const name = operation.name!.value;
      const rootType = schema.getRootType(operation.operation)!;
      const vars = (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
        const input = typeFromAST(schema, type as never) as GraphQLInputType;
        const optional = !isNonNullType(input) || defaultValue !== undefined;
        return `${variable.name.value}${optional ? '?' : ''}: ${inputText(input)}`;
      });
      return [
        `export type ${name}Data = ${objectText(schema, rootType, [operation.selectionSet], fragments)};`,
        `export type ${name}Vars = ${vars.length ? `{ ${vars.join('; ')} }` : 'Record<string, never>'};`,
      ].join('\n');
    })
    .join('\n');
}

function inputText(type: GraphQLInputType): string {
  if (isNonNullType(type)) return bare(type.ofType);
  return `${bare(type)} | null`;
  function bare(of: GraphQLInputType): string {
    if (isListType(of)) return `readonly (${inputText(of.ofType as GraphQLInputType)})[]`;
    const named = getNamedType(of) as GraphQLNamedType;
    if (isEnumType(named))
      return named
        .getValues()
        .map(({ name }) => `'${name}'`)
        .join(' | ');
    if (!isInputObjectType(named)) return SCALARS[named.name] ?? 'string';
    const fields = Object.values(named.getFields()).map((field) => {
      const optional = !isNonNullType(field.type) || field.defaultValue !== undefined;
      return `${field.name}${optional ? '?' : ''}: ${inputText(field.type)}`;
    });
    return `{ ${fields.join('; ')} }`;
  }
}

/** The type of an answer's object: one branch per concrete type where the selection tells them apart. */
function objectText(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
): string {
  if (isObjectType(type)) return concreteText(schema, type, sets, fragments);
  const possible = isUnionType(type) || isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
  const branches = [...new Set(possible.map((one) => concreteText(schema, one, sets, fragments)))];
  return branches.length > 1 ? `(${branches.join(' | ')})` : branches[0]!;
}

function concreteText(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
): string {
  const fields = new Map<string, { of: string; sets: SelectionSetNode[] }>();
  for (const set of sets) collect(schema, type, set, fragments, fields);
  const lines = [...fields].map(([key, { of, sets: inner }]) => {
    if (of === '__typename') return `readonly ${key}: '${type.name}'`;
    const field = type.getFields()[of]!;
    return `readonly ${key}: ${outputText(schema, field.type, inner, fragments)}`;
  });
  return `{ ${lines.join('; ')} }`;
}

function collect(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  fragments: Fragments,
  into: Map<string, { of: string; sets: SelectionSetNode[] }>,
): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const entry = into.get(key) ?? { of: selection.name.value, sets: [] };
      if (selection.selectionSet) entry.sets.push(selection.selectionSet);
      into.set(key, entry);
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
    const applies =
      !condition ||
      condition === type ||
      ((isInterfaceType(condition) || isUnionType(condition)) && schema.isSubType(condition, type));
    if (fragment && applies) collect(schema, type, fragment.selectionSet, fragments, into);
  }
}

function outputText(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
): string {
  const required = isNonNullType(type);
  const of = required ? type.ofType : type;
  return required ? bareText() : `${bareText()} | null`;

  function bareText(): string {
    if (isListType(of)) return `readonly (${outputText(schema, of.ofType as GraphQLOutputType, sets, fragments)})[]`;
    const named = getNamedType(of) as GraphQLNamedType;
    if (isEnumType(named))
      return named
        .getValues()
        .map(({ name }) => `'${name}'`)
        .join(' | ');
    if (isObjectType(named) || isInterfaceType(named) || isUnionType(named))
      return objectText(schema, named, sets, fragments);
    return SCALARS[named.name] ?? 'string';
  }
}
