// npm run bench [-- --quick]: measures the built product beside references on the same rows, on this machine.
// Prints a table and writes dist/bench/results.json. Ratios within one run are what counts.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { benchCluster } from '../bench/cluster.ts';
import { benchLists, benchPaired, type ListRow, type PairedRow } from '../bench/lists.ts';
import { benchCasting, castPromises } from '../bench/casting.ts';
import { benchCounts, countPromises } from '../bench/counts.ts';
import { machine } from '../bench/machine.ts';
import { benchPages } from '../bench/pages.ts';
import { promises, table } from '../bench/report.ts';
import { buildChanged } from '../build/build-changed.ts';
import { checkout } from '../checkout.ts';
import { fail, say } from '../say.ts';

const SIZES = process.argv.includes('--quick') ? [1_000] : [1_000, 10_000, 100_000];

async function run(): Promise<number> {
  await buildChanged(['backend', 'frontend'], say);
  execFileSync('vite', ['build', '--config', 'libs/workspace/src/bench/vite.config.ts', '--logLevel', 'warn'], {
    cwd: checkout,
    stdio: 'inherit',
  });
  const { cluster, end } = await benchCluster();
  const rows: ListRow[] = [];
  const pairs: PairedRow[] = [];
  try {
    for (const size of SIZES) {
      say(`${size} proposals: filling the database`);
      const ownerUrl = await cluster.database(`bench_${size}`);
      mondee(['migrate'], ownerUrl);
      mondee(['seed', '--scale', String(size)], ownerUrl);
      const owner = new pg.Client({ connectionString: ownerUrl });
      await owner.connect();
      await owner.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
      await owner.end();
      say(`${size} proposals: measuring`);
      rows.push(...(await benchLists(ownerUrl, size)));
      pairs.push(...(await benchPaired(ownerUrl, size)));
    }
    const pages = await benchPages(await cluster.database(`bench_${SIZES.at(-1)}`));
    say('casting votes');
    const { casts, killed } = await benchCasting(cluster);
    say('counting budgets');
    const counts = benchCounts();
    const kept = [...promises(rows, pairs), ...countPromises(counts), ...castPromises(casts, killed)];
    const results = {
      at: new Date().toISOString(),
      machine: machine(),
      lists: rows,
      pairs,
      pages,
      counts,
      casts,
      killed,
      promises: kept,
    };
    mkdirSync(join(checkout, 'dist/bench'), { recursive: true });
    writeFileSync(join(checkout, 'dist/bench/results.json'), `${JSON.stringify(results, null, 2)}\n`);
    console.log(table(results));
    return kept.every((promise) => promise.kept) ? 0 : 1;
  } finally {
    await end();
  }
}

function mondee(args: readonly string[], ownerUrl: string): void {
  const env = {
    ...process.env,
    DATABASE_URL: ownerUrl,
    MONDEE_DEMO: 'off',
    MONDEE_EPCI: '200067767',
    MONDEE_LOG: 'warn',
  };
  execFileSync(process.execPath, [join(checkout, 'dist/backend/main.mjs'), ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

process.exit(await run().catch(fail));
