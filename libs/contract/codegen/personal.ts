import { TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';

/** Fields of the contract that depend on who looks. The server states the same beside each field (`@OfViewer`). */
export const OF_VIEWER = new Set([
  'Query.viewer',
  'Query.myProposals',
  'Query.proposalsToPublish',
  'Query.answersToWrite',
  'Query.notifications',
  'Query.people',
  'Query.demoMailbox',
]);

/** True for a document that selects anything of the viewer. */
export function isPersonal(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let personal = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name }) => {
        if (/^viewer/.test(name.value) || OF_VIEWER.has(`${types.getParentType()?.name}.${name.value}`))
          personal = true;
      },
    }),
  );
  return personal;
}
