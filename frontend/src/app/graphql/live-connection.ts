import type { TrustedDocument } from './trusted-document';

/** How the server says that the session has ended: coming back with the same cookie would change nothing. */
const SESSION_ENDED = 4401;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

interface Listener {
  readonly document: TrustedDocument<unknown, unknown>;
  readonly variables: object;
  take(data: unknown): void;
}

/**
 * One connection for all that this page listens to (the protocol `graphql-transport-ws`). Cut, it comes back, later
 * each time and not all pages at once; every subscription begins with how things stand, so nothing is missed.
 */
export class LiveConnection {
  private readonly listeners = new Map<string, Listener>();
  private socket: WebSocket | undefined;
  private acknowledged = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private count = 0;

  /** @param ended told when the server says that the session is over */
  constructor(
    private readonly address: string,
    private readonly ended: () => void,
  ) {}

  /** Listens until what it gives back is called. */
  listen<Data, Vars extends object>(
    document: TrustedDocument<Data, Vars>,
    variables: Vars,
    take: (data: Data) => void,
  ): () => void {
    const id = String(++this.count);
    this.listeners.set(id, { document: document as Listener['document'], variables, take: take as Listener['take'] });
    if (this.acknowledged) this.subscribe(id);
    else if (!this.socket && !this.timer) this.open();
    return () => this.leave(id);
  }

  private leave(id: string): void {
    if (!this.listeners.delete(id)) return;
    if (this.acknowledged) this.send({ id, type: 'complete' });
    if (this.listeners.size) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.socket?.close(1000);
  }

  private open(): void {
    this.timer = undefined;
    const socket = new WebSocket(this.address, 'graphql-transport-ws');
    this.socket = socket;
    socket.onopen = () => this.send({ type: 'connection_init' });
    socket.onmessage = ({ data }) => this.hear(JSON.parse(data as string) as Message);
    socket.onclose = ({ code }) => {
      this.socket = undefined;
      this.acknowledged = false;
      if (code === SESSION_ENDED) {
        this.listeners.clear();
        this.ended();
      } else if (this.listeners.size) {
        const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.failures++);
        this.timer = setTimeout(() => this.open(), wait * (0.5 + Math.random()));
      }
    };
  }

  private hear(message: Message): void {
    if (message.type === 'connection_ack') {
      this.acknowledged = true;
      this.failures = 0;
      for (const id of this.listeners.keys()) this.subscribe(id);
    } else if (message.type === 'ping') this.send({ type: 'pong' });
    else if (message.type === 'next' && message.payload?.data)
      this.listeners.get(message.id ?? '')?.take(message.payload.data);
    // a page older than the server: it is told nothing more, and says so at its next act
    else if (message.type === 'error') this.listeners.delete(message.id ?? '');
  }

  private subscribe(id: string): void {
    const { document, variables } = this.listeners.get(id)!;
    this.send({ id, type: 'subscribe', payload: { query: '', variables, extensions: { id: document.id } } });
  }

  private send(message: object): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }
}

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: { readonly data?: unknown };
}
