import { mkdirSync } from 'node:fs';
import { dataFolder } from '../checkout.ts';
import { Cluster } from '../postgres/index.ts';

export interface SiteDatabase {
  /** What the server needs to know, as environment variables. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** The database that the settings name, or the embedded one. */
export async function openDatabase(say: (line: string) => void): Promise<SiteDatabase> {
  if (process.env.DATABASE_URL || process.env.DATABASE_URL_FILE) return { env: {}, close: async () => undefined };
  const folder = dataFolder();
  mkdirSync(folder, { recursive: true });
  const cluster = await Cluster.open({ folder, say });
  return { env: { DATABASE_URL: await cluster.database('mondee') }, close: () => cluster.close() };
}
