import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Cluster } from '../postgres/index.ts';

/** A durable PostgreSQL of its own that counts statements; thrown away afterwards. */
export async function benchCluster(): Promise<{ cluster: Cluster; end: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'mondee-bench-'));
  const first = await Cluster.open({ folder });
  const client = new pg.Client({ connectionString: first.url('postgres') });
  await client.connect();
  await client.query(`ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'`);
  await client.query(`ALTER SYSTEM SET shared_buffers = '512MB'`);
  await client.end();
  await first.close();
  const cluster = await Cluster.open({ folder });
  return {
    cluster,
    end: async () => {
      await cluster.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
