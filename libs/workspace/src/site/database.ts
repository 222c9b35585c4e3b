import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../checkout.ts';
import { Cluster } from '../postgres/index.ts';
import { secretIn } from '../postgres/secret.ts';

export interface SiteDatabase {
  /** What the server needs to know, as environment variables. */
  readonly env: { readonly DATABASE_URL: string; readonly MONDEE_DATA: string; readonly MONDEE_SERVE_PASSWORD: string };
  close(): Promise<void>;
}

/** The database named by DATABASE_URL, or the embedded one. */
export async function openDatabase(say: (line: string) => void): Promise<SiteDatabase> {
  const folder = dataFolder();
  mkdirSync(folder, { recursive: true });
  const MONDEE_SERVE_PASSWORD = process.env.MONDEE_SERVE_PASSWORD || secretIn(join(folder, 'serve.password'));
  const named = process.env.DATABASE_URL;
  if (named) {
    return { env: { DATABASE_URL: named, MONDEE_DATA: folder, MONDEE_SERVE_PASSWORD }, close: async () => undefined };
  }
  const cluster = await Cluster.open({ folder, say });
  const DATABASE_URL = await cluster.database('mondee');
  return { env: { DATABASE_URL, MONDEE_DATA: folder, MONDEE_SERVE_PASSWORD }, close: () => cluster.close() };
}
