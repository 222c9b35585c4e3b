import { buildChanged } from '../build/build-changed.ts';
import { freePort } from '../free-port.ts';
import { temporaryCluster } from '../postgres/index.ts';
import { ended, listening, spawnSite, stopSite } from './site.ts';

export interface TemporarySite {
  readonly address: string;
  /** As the owner of its database. */
  readonly databaseUrl: string;
  /** Stops it and removes every trace of it. */
  discard(): Promise<void>;
}

export interface TemporarySiteOptions {
  readonly say: (line: string) => void;
  /** Any free port when absent. */
  readonly port?: number;
  readonly env?: NodeJS.ProcessEnv;
}

/** The built application with the demonstration, on a database of its own, for the time of a run. */
export async function temporarySite({ say, port, env }: TemporarySiteOptions): Promise<TemporarySite> {
  await buildChanged(['backend', 'frontend'], say);
  const { cluster, discard } = await temporaryCluster(say);
  try {
    const databaseUrl = await cluster.database('mondee');
    const at = port ?? (await freePort());
    const site = spawnSite({ ...process.env, ...env, DATABASE_URL: databaseUrl, PORT: String(at) });
    const gone = new AbortController();
    void ended(site).then(() => gone.abort());
    if (!(await listening(at, gone.signal))) throw new Error('The site ended before it was ready.');
    return {
      address: `http://localhost:${at}`,
      databaseUrl,
      discard: async () => {
        await stopSite(site);
        await discard();
      },
    };
  } catch (error) {
    await discard();
    throw error;
  }
}
