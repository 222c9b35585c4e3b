import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cluster } from '@mondee/workspace/postgres';

/**
 * A real, durable PostgreSQL that a spec may stop and start again: it comes back on another port, so a door of our
 * own keeps one address for the server under test. While it is stopped the door is shut: connections are refused.
 */
export class OwnPostgres {
  private readonly folder = mkdtempSync(join(tmpdir(), 'mondee-own-'));
  private readonly sockets = new Set<Socket>();
  private readonly door: Server;
  private cluster: Cluster | undefined;
  private port = 0;

  private constructor() {
    chmodSync(this.folder, 0o755); // the server may run as another user and must enter
    this.door = createServer((incoming) => {
      const outgoing = connect(Number(new URL(this.cluster!.url('postgres')).port), '127.0.0.1');
      for (const [one, other] of [
        [incoming, outgoing],
        [outgoing, incoming],
      ] as const) {
        this.sockets.add(one);
        one.on('error', () => other.destroy()).on('close', () => (this.sockets.delete(one), other.destroy()));
        one.pipe(other);
      }
    });
  }

  static async start(): Promise<OwnPostgres> {
    const own = new OwnPostgres();
    await own.again();
    return own;
  }

  /** The owner's address of a database of this name, made when it is not there. */
  async database(name: string): Promise<string> {
    const url = new URL(await this.cluster!.database(name));
    url.hostname = '127.0.0.1';
    url.port = String(this.port);
    return url.href;
  }

  /** The folder of its data, its log and all that it writes. */
  get home(): string {
    return this.cluster!.home;
  }

  /** As when the machine's power goes: nothing is finished. It is brought back behind the same door. */
  kill(): void {
    process.kill(this.cluster!.pid, 'SIGKILL');
  }

  async again(): Promise<void> {
    this.cluster = await Cluster.open({ folder: join(this.folder, 'data') });
    await new Promise<void>((resolve) => this.door.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.door.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const shut = new Promise((resolve) => this.door.close(resolve));
    await this.cluster?.close();
    for (const socket of this.sockets) socket.destroy();
    await shut;
  }

  async discard(): Promise<void> {
    if (this.door.listening) await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
