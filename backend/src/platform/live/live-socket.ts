import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Request } from 'express';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Viewer } from '../access/viewer';
import { CONFIG, type Config } from '../config/config';
import { ContextMaker } from '../graphql/context-maker';
import type { TrustedDocuments } from '../graphql/trusted-documents';
import { isOurs } from '../http/origin';
import { RateLimits } from '../http/rate-limits';
import { Live } from './live';
import { keepPulse, watchSession } from './live-page';
import { LiveProtocol } from './live-protocol';

const PATH = '/graphql';
/** Open pages that one process holds, and one address: a town hall has one for many people. */
const SOCKETS = 5_000;
const SOCKETS_OF_ONE_ADDRESS = 100;
const LONGEST_MESSAGE = 64 * 1024;
const GOING_AWAY = 1001;
const SESSION_ENDED = 4401;

/**
 * Takes a page's request for a live connection. Written by hand: the framework's own handler leaves the socket of any
 * other path without a listener, and one reset connection then ends the process.
 */
@Injectable()
export class LiveSocket implements OnModuleDestroy {
  private readonly log = new Logger('live');
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LONGEST_MESSAGE,
    handleProtocols: (asked) => asked.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL,
  });
  private readonly byAddress = new Map<string, number>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(HttpAdapterHost) private readonly http: HttpAdapterHost,
    @Inject(RateLimits) private readonly rates: RateLimits,
    @Inject(ContextMaker) private readonly contexts: ContextMaker,
    @Inject(LiveProtocol) private readonly protocol: LiveProtocol,
    @Inject(Live) private readonly live: Live,
  ) {}

  attach(server: Server, documents: TrustedDocuments): void {
    this.protocol.trust(documents);
    const { request } = this.http.httpAdapter.getInstance<{ request: object }>();
    server.on('upgrade', (raw: IncomingMessage, socket: Duplex, head: Buffer) => {
      // Before anything else: a connection reset while we think must not end the process.
      socket.on('error', () => socket.destroy());
      // As Express sees a request: its address behind proxies, its query, its language.
      const asked = Object.setPrototypeOf(raw, request) as Request;
      this.take(asked, socket, head).catch((fault: unknown) => {
        this.log.warn(`A live page was turned away: ${(fault as Error).message}`);
        turnAway(socket, 503);
      });
    });
  }

  async onModuleDestroy(): Promise<void> {
    for (const socket of this.sockets.clients) socket.close(GOING_AWAY, 'Going away');
    await Promise.race([
      new Promise((resolve) => this.sockets.close(resolve)),
      new Promise((resolve) => setTimeout(resolve, 500)),
    ]);
    for (const socket of this.sockets.clients) socket.terminate();
  }

  private async take(request: Request, socket: Duplex, head: Buffer): Promise<void> {
    if (request.url.split('?')[0] !== PATH) return turnAway(socket, 404);
    const { origin, cookie, host } = request.headers;
    // A browser always says where it comes from; a tool need not, but then it brings no session.
    if (origin === undefined ? cookie !== undefined : !isOurs(origin, new URL(this.config.url).host, host))
      return turnAway(socket, 403);
    const address = request.ip ?? 'unknown';
    const held = this.byAddress.get(address) ?? 0;
    if (this.sockets.clients.size >= SOCKETS) return turnAway(socket, 503);
    if (held >= SOCKETS_OF_ONE_ADDRESS || !(await this.rates.take('reads', address)).ok) return turnAway(socket, 429);
    const { viewer } = await this.contexts.of(request);
    if (socket.destroyed) return;
    this.sockets.handleUpgrade(request, socket, head, (page) => this.hold(page, request, viewer, address));
  }

  private hold(page: WebSocket, request: Request, viewer: Viewer, address: string): void {
    page.on('error', () => page.terminate());
    this.byAddress.set(address, (this.byAddress.get(address) ?? 0) + 1);
    keepPulse(page);
    const leave = () => page.close(SESSION_ENDED, 'The session has ended');
    if (viewer.person) {
      const holds = async () => (await this.contexts.of(request)).viewer.session === viewer.session;
      watchSession(page, { live: this.live, person: viewer.person, holds, leave });
    }
    const closed = this.protocol.opened(page, { request, viewer, leave });
    page.once('close', (code, reason) => {
      const left = (this.byAddress.get(address) ?? 1) - 1;
      if (left > 0) this.byAddress.set(address, left);
      else this.byAddress.delete(address);
      void closed(code, String(reason));
    });
  }
}

function turnAway(socket: Duplex, status: number): void {
  if (!socket.destroyed && socket.writable)
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  else socket.destroy();
}
