import {
  ApplicationRef,
  inject,
  Injectable,
  makeStateKey,
  PendingTasks,
  REQUEST_CONTEXT,
  RESPONSE_INIT,
  TransferState,
} from '@angular/core';
import { Needed } from '../session/needed';
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
  private readonly response = inject(RESPONSE_INIT, { optional: true });
  private readonly state = inject(TransferState);
  private readonly tasks = inject(PendingTasks);
  private readonly needed = inject(Needed);
  /** True until the page the server made has come to life; what came with it is old news afterwards. */
  private arriving = !this.rendering;

  constructor() {
    if (this.arriving)
      void inject(ApplicationRef)
        .whenStable()
        .then(() => (this.arriving = false));
  }

  /** Reads. What the server read for the page that is arriving is not asked a second time. */
  async query<Data, Vars extends object>(document: TrustedDocument<Data, Vars>, variables: Vars): Promise<Data> {
    if (this.rendering) return this.render(this.rendering, document, variables);
    const known = this.rendered(document, variables);
    if (known !== undefined) return known;
    const search = new URLSearchParams({ id: document.id, variables: JSON.stringify(variables) });
    return this.send<Data>(`/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } });
  }

  /** What came with the page that is arriving, if this is in it. */
  rendered<Data, Vars extends object>(document: TrustedDocument<Data, Vars>, variables: Vars): Data | undefined {
    const key = makeStateKey<Data>(keyOf(document, variables));
    return this.arriving && this.state.hasKey(key) ? this.state.get<Data | undefined>(key, undefined) : undefined;
  }

  /** Acts: the answer is the thing or a refusal, both in `Data`. */
  async act<Data, Vars extends object>(document: TrustedDocument<Data, Vars>, variables: Vars): Promise<Data> {
    const data = await this.send<Data>('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: document.id, variables }),
    });
    this.needed.look(data);
    return data;
  }

  private async render<Data, Vars extends object>(
    rendering: RenderContext,
    document: TrustedDocument<Data, Vars>,
    variables: Vars,
  ): Promise<Data> {
    const done = this.tasks.add();
    try {
      const data = dataOf<Data>((await rendering.execute(document.id, variables)) as Answer);
      this.state.set(makeStateKey<Data>(keyOf(document, variables)), data);
      return data;
    } catch (fault) {
      // the page says so in words, and its status says so to machines: a fault is never kept as the page itself
      if (this.response) this.response.status = fault instanceof Fault && fault.code === 'DATABASE_AWAY' ? 503 : 500;
      throw fault;
    } finally {
      done();
    }
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

function keyOf(document: TrustedDocument<unknown, unknown>, variables: object): string {
  return `${document.name} ${JSON.stringify(variables)}`;
}

function dataOf<Data>({ data, errors }: Answer): Data {
  const { code, reference } = errors?.[0]?.extensions ?? {};
  if (code === 'DATABASE_AWAY') throw new Fault('DATABASE_AWAY', reference);
  if (code === 'PERSISTED_QUERY_NOT_FOUND') throw new Fault('STALE_PAGE');
  if (errors?.length || data === undefined || data === null) throw new Fault('FAULT', reference);
  return data as Data;
}
