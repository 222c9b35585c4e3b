import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

/** An open page, as a browser holds it: it comes from our own address, with its cookie. */
export class LivePage {
  readonly closes: number[] = [];
  private readonly client: Client;

  constructor(url: string, cookie?: string, options: { retry?: boolean; headers?: Record<string, string> } = {}) {
    const headers = { origin: url, ...(cookie && { cookie }), ...options.headers };
    this.client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: class extends WebSocket {
        constructor(address: string, protocols: string) {
          super(address, protocols, { headers });
        }
      },
      retryAttempts: options.retry ? 50 : 0,
      retryWait: () => new Promise((resolve) => setTimeout(resolve, 100)),
      shouldRetry: () => options.retry === true,
      on: { closed: (event) => void this.closes.push((event as { code: number }).code) },
    });
  }

  /** What this subscription says, from now on. */
  listen<T>(query: string, variables: Record<string, unknown> = {}, extensions?: Record<string, unknown>): Heard<T> {
    const heard: Heard<T> = { events: [], errors: [], stop: () => undefined };
    heard.stop = this.client.subscribe<T>(
      { query, variables, ...(extensions && { extensions }) },
      {
        next: ({ data, errors }) => {
          if (data) heard.events.push(data);
          if (errors) heard.errors.push(...errors.map(codeOf));
        },
        error: (fault) => void heard.errors.push(...(Array.isArray(fault) ? fault.map(codeOf) : ['CLOSED'])),
        complete: () => undefined,
      },
    );
    return heard;
  }

  async close(): Promise<void> {
    await this.client.dispose();
  }
}

export interface Heard<T> {
  readonly events: T[];
  readonly errors: string[];
  stop(): void;
}

const codeOf = (error: { extensions?: { code?: unknown } }): string => String(error.extensions?.code);
