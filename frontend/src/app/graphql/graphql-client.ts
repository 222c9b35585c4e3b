import { inject, Injectable, makeStateKey, PendingTasks, REQUEST_CONTEXT, TransferState } from '@angular/core';
import type { RenderContext } from './render-context';
import { Fault, type TrustedDocument } from './trusted-document';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string; readonly reference?: string } }[];
}

/** Asks the server: in its own process while a page is rendered, over HTTP in the browser. */
@Injectable({ providedIn: 'root' })
export class GraphqlClient {
  private readonly rendering = inject<RenderContext | null>(REQUEST_CONTEXT, { optional: true });
  private readonly state = inject(TransferState);
  private readonly tasks = inject(PendingTasks);

  /** Reads. What the server already read for this page is taken from the page, once. */
  async query<Data, Vars extends object>(document: TrustedDocument<Data, Vars>, variables: Vars): Promise<Data> {
    const key = makeStateKey<Data>(`${document.name} ${JSON.stringify(variables)}`);
    if (this.rendering) {
      const done = this.tasks.add();
      try {
        const data = dataOf<Data>((await this.rendering.execute(document.id, variables)) as Answer);
        this.state.set(key, data);
        return data;
      } finally {
        done();
      }
    }
    if (this.state.hasKey(key)) {
      const data = this.state.get<Data | null>(key, null);
      this.state.remove(key);
      return data as Data;
    }
    const search = new URLSearchParams({ id: document.id, variables: JSON.stringify(variables) });
    return this.send<Data>(`/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } });
  }

  /** Acts: the answer is the thing or a refusal, both in `Data`. */
  act<Data, Vars extends object>(document: TrustedDocument<Data, Vars>, variables: Vars): Promise<Data> {
    return this.send<Data>('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: document.id, variables }),
    });
  }

  private async send<Data>(address: string, init: RequestInit): Promise<Data> {
    let answer: Answer;
    try {
      const response = await fetch(address, { ...init, credentials: 'same-origin' });
      if (response.status === 429) throw new Fault('TOO_OFTEN');
      answer = (await response.json()) as Answer;
    } catch (fault) {
      throw fault instanceof Fault ? fault : new Fault('OFFLINE');
    }
    return dataOf<Data>(answer);
  }
}

function dataOf<Data>({ data, errors }: Answer): Data {
  const { code, reference } = errors?.[0]?.extensions ?? {};
  if (code === 'DATABASE_AWAY') throw new Fault('DATABASE_AWAY', reference);
  if (code === 'PERSISTED_QUERY_NOT_FOUND') throw new Fault('STALE_PAGE');
  if (errors?.length || data === undefined || data === null) throw new Fault('FAULT', reference);
  return data as Data;
}
