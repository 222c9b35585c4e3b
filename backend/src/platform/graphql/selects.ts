import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** True when the answer asked for holds one of these fields, at any depth below this field. */
export function selects(info: GraphQLResolveInfo, ...fields: readonly string[]): boolean {
  const within = (set: SelectionSetNode | undefined): boolean =>
    Boolean(
      set?.selections.some((selection) => {
        if (selection.kind === 'FragmentSpread') return within(info.fragments[selection.name.value]?.selectionSet);
        if (selection.kind === 'Field' && fields.includes(selection.name.value)) return true;
        return within(selection.selectionSet);
      }),
    );
  return info.fieldNodes.some((node) => within(node.selectionSet));
}
