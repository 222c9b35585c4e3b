import autocannon from 'autocannon';

export interface Load {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

export interface Measured {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly errors: number;
}

/** Eight connections for some seconds, after a warm-up; only ever to this machine. */
export async function measure(load: Load, seconds = 4): Promise<Measured> {
  if (!/^http:\/\/127\.0\.0\.1:\d+\//.test(load.url)) throw new Error('A bench only calls this machine.');
  const run = (duration: number) => autocannon({ ...load, connections: 8, duration });
  await run(1.5);
  const result = await run(seconds);
  return {
    requestsPerSecond: Math.round(result.requests.average),
    p50Ms: result.latency.p50,
    p95Ms: result.latency.p97_5,
    errors: result.errors + result.non2xx,
  };
}

/** One after the other, to see what a single reader waits: median of `times`, in milliseconds with decimals. */
export async function medianMs(ask: () => Promise<unknown>, times = 300): Promise<number> {
  for (let i = 0; i < 60; i++) await ask();
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const from = performance.now();
    await ask();
    taken.push(performance.now() - from);
  }
  return Number(taken.sort((a, b) => a - b)[times >> 1]!.toFixed(3));
}
