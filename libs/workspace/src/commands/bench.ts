// npm run bench [-- --quick] [-- --only=lists,casting,counts]: measures the built product beside references on the same rows, on this machine.
// Prints a table and writes dist/bench/results.json. Ratios within one run are what counts.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { benchCluster } from '../bench/cluster.ts';
import { benchGrown, benchLists, benchPaired, type Filled, type ListRow, type PairedRow } from '../bench/lists.ts';
import { benchCasting, castPromises } from '../bench/casting.ts';
import { benchCounts, countPromises } from '../bench/counts.ts';
import { machine } from '../bench/machine.ts';
import { benchPages } from '../bench/pages.ts';
import { promises, table, type Kept, type Results } from '../bench/report.ts';
import { buildChanged } from '../build/build-changed.ts';
import { checkout } from '../checkout.ts';
import type { Cluster } from '../postgres/index.ts';
import { fail, say } from '../say.ts';

const SIZES = process.argv.includes('--quick') ? [1_000] : [1_000, 10_000, 100_000];

type Part = 'lists' | 'casting' | 'counts';

async function run(): Promise<number> {
  const asked = process.argv
    .find((arg) => arg.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  const wants = (part: Part) => !asked || asked.includes(part);
  await buildChanged(['backend', 'frontend'], say);
  execFileSync('vite', ['build', '--config', 'libs/workspace/src/bench/vite.config.ts', '--logLevel', 'warn'], {
    cwd: checkout,
    stdio: 'inherit',
  });
  const { cluster, end } = await benchCluster();
  const results: Results = { at: new Date().toISOString(), machine: machine(), promises: [] };
  // Each part is written as it ends: one that breaks takes nothing of the others with it.
  const note = (part: Partial<Results>, kept: readonly Kept[] = []) => {
    Object.assign(results, part);
    results.promises.push(...kept);
    mkdirSync(join(checkout, 'dist/bench'), { recursive: true });
    writeFileSync(join(checkout, 'dist/bench/results.json'), `${JSON.stringify(results, null, 2)}\n`);
  };
  try {
    if (wants('lists')) {
      const [lists, pairs]: [ListRow[], PairedRow[]] = [[], []];
      const sizes: Filled[] = [];
      for (const size of SIZES) {
        const ownerUrl = await filled(cluster, size);
        sizes.push({ ownerUrl, proposals: size });
        lists.push(...(await benchLists(ownerUrl, size)));
        pairs.push(...(await benchPaired(ownerUrl, size)));
      }
      const pages = await benchPages(await cluster.database(`bench_${SIZES.at(-1)}`));
      const grown = sizes.length > 1 ? await benchGrown(sizes[0]!, sizes.at(-1)!) : [];
      note({ lists, pairs, grown, pages }, promises(lists, pairs, grown));
    }
    if (wants('casting')) {
      say('casting votes');
      const { casts, killed } = await benchCasting(cluster);
      note({ casts, killed }, castPromises(casts, killed));
    }
    if (wants('counts')) {
      say('counting budgets');
      const counts = benchCounts();
      note({ counts }, countPromises(counts));
    }
    return results.promises.every((promise) => promise.kept) ? 0 : 1;
  } finally {
    console.log(table(results));
    await end();
  }
}

async function filled(cluster: Cluster, size: number): Promise<string> {
  say(`${size} proposals: filling the database`);
  const ownerUrl = await cluster.database(`bench_${size}`);
  mondee(['migrate'], ownerUrl);
  mondee(['seed', '--scale', String(size)], ownerUrl);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  await owner.end();
  say(`${size} proposals: measuring`);
  return ownerUrl;
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
