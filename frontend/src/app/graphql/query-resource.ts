import { inject, resource, type ResourceRef } from '@angular/core';
import { GraphqlClient } from './graphql-client';
import type { TrustedDocument } from './trusted-document';

/**
 * A document as a signal resource: loading, value, error, reload.
 * @param variables read reactively; `undefined` asks nothing
 * @example readonly page = queryResource(ProposalPage, () => ({ id: this.id() }))
 */
export function queryResource<Data, Vars extends object>(
  document: TrustedDocument<Data, Vars>,
  variables: () => Vars | undefined,
): ResourceRef<Data | undefined> {
  const client = inject(GraphqlClient);
  return resource({ params: variables, loader: ({ params }) => client.query(document, params) });
}
