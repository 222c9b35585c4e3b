import { computed, inject, resource, resourceFromSnapshots, type Resource, type ResourceSnapshot } from '@angular/core';
import { GraphqlClient } from './graphql-client';
import type { TrustedDocument } from './trusted-document';

/** A document's answer as signals. `value()` throws after a fault: ask `hasValue()` first. */
export interface QueryResource<Data> extends Resource<Data> {
  hasValue(this: Data extends undefined ? this : never): this is QueryResource<Exclude<Data, undefined>>;
  hasValue(): boolean;
  /** Asks again. */
  reload(): boolean;
  /** Puts what an act has just answered, without asking again. */
  set(value: Data): void;
}

/**
 * A document as a signal resource: loading, value, error, reload.
 * What the server rendered is there at the first look already: a page that showed «loading» for one instant would throw
 * away the server's elements and build them again.
 * @param variables read reactively; `undefined` asks nothing
 * @example readonly page = queryResource(ProposalPage, () => ({ id: this.id() }))
 */
export function queryResource<Data, Vars extends object>(
  document: TrustedDocument<Data, Vars>,
  variables: () => Vars | undefined,
): QueryResource<Data | undefined> {
  const client = inject(GraphqlClient);
  const asked = resource({ params: variables, loader: ({ params }) => client.query(document, params) });
  const rendered = computed(() => {
    const now = variables();
    return now && client.rendered(document, now);
  });
  const snapshot = computed((): ResourceSnapshot<Data | undefined> => {
    const current = asked.snapshot();
    const early = current.status === 'loading' ? rendered() : undefined;
    return early === undefined ? current : { status: 'resolved', value: early };
  });
  const more = { reload: () => asked.reload(), set: (value: Data | undefined) => asked.set(value) };
  // the two make one; only what `hasValue()` promises of its own type cannot be added up by the compiler
  return Object.assign(resourceFromSnapshots(snapshot), more) as QueryResource<Data | undefined>;
}
