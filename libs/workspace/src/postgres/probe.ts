import pg from 'pg';
import { localUrl, type Login } from './local-url.ts';

export type Answer = 'ready' | 'silent' | 'stranger';

/** Does the server at this port answer to our password, and with our data folder? */
export async function probe(login: Login, data: string): Promise<Answer> {
  const client = new pg.Client({ connectionString: localUrl('postgres', login), connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory === data ? 'ready' : 'stranger';
  } catch (error) {
    // 28P01: a server that does not know our password is not ours.
    return (error as { code?: string }).code === '28P01' ? 'stranger' : 'silent';
  } finally {
    await client.end().catch(() => undefined);
  }
}
