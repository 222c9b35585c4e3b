import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/**
 * True when the answer asked for holds one of these fields, at any depth below this field.
 * @param fields names, or `author.commune` for a field that counts only right below another
 */
export function selects(info: GraphQLResolveInfo, ...fields: readonly string[]): boolean {
  const within = (set: SelectionSetNode | undefined, above: string): boolean =>
    Boolean(
      set?.selections.some((selection) => {
        if (selection.kind === 'FragmentSpread')
          return within(info.fragments[selection.name.value]?.selectionSet, above);
        if (selection.kind === 'InlineFragment') return within(selection.selectionSet, above);
        const name = selection.name.value;
        return fields.includes(name) || fields.includes(`${above}.${name}`) || within(selection.selectionSet, name);
      }),
    );
  return info.fieldNodes.some((node) => within(node.selectionSet, node.name.value));
}
