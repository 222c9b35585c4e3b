import type { WebSocket } from 'ws';
import type { Live } from './live';

/** A page that answers no ping for this long is gone. */
const PING_MS = 25_000;
/** A session that has expired is found within this, whatever happens or not. */
const SESSION_AGAIN_MS = 60_000;

/** Ends a connection whose other side no longer answers. */
export function keepPulse(page: WebSocket): void {
  let alive = true;
  const timer = setInterval(() => {
    if (!alive) return page.terminate();
    alive = false;
    page.ping();
  }, PING_MS).unref();
  page.on('pong', () => (alive = true));
  page.once('close', () => clearInterval(timer));
}

/**
 * Ends a connection as soon as its session has ended, in whatever process: at every fact about its person (signing out,
 * being erased, a role taken), and by the clock.
 */
export function watchSession(
  page: WebSocket,
  parts: { live: Live; person: string; holds: () => Promise<boolean>; leave: () => void },
): void {
  const facts = parts.live.events([`person:${parts.person}`]);
  const check = async (): Promise<void> => {
    // When the database is away nobody is sent off: asked again at the next turn.
    if (!(await parts.holds().catch(() => true))) parts.leave();
  };
  const timer = setInterval(() => void check(), SESSION_AGAIN_MS).unref();
  page.once('close', () => {
    clearInterval(timer);
    void facts.return?.();
  });
  void (async () => {
    for (let fact = await facts.next(); !fact.done; fact = await facts.next()) await check();
  })();
}
