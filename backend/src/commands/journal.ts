import pg from 'pg';
import type { Config } from '../platform/config/config';
import { verifyJournal, wordsOf } from '../journal';
import type { Command } from '.';

const USAGE = 'mondee journal verify [--json] [--head=<a head noted earlier>]';

/** `mondee journal verify`: recomputes the journal; ends with 0 when it holds, with 1 when it does not. */
export const journalCommand: Command = async (config, [what, ...options]) => {
  const unknown = options.filter((option) => !/^(--json|--head=[0-9a-f]{64})$/.test(option));
  if (what !== 'verify' || unknown.length) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const head = options.find((option) => option.startsWith('--head='))?.slice('--head='.length);
  const verdict = await verify(config(), head);
  console.log(options.includes('--json') ? JSON.stringify(verdict, undefined, 2) : wordsOf(verdict));
  process.exitCode = verdict.ok ? 0 : 1;
};

/** One connection and one instant: what is sealed meanwhile does not disturb. */
async function verify(config: Config, head: string | undefined) {
  const client = new pg.Client({ connectionString: config.DATABASE_URL, application_name: 'mondee journal verify' });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await verifyJournal(
      {
        sql: async <R>(text: string, params?: readonly unknown[]) =>
          (await client.query(text, params as unknown[])).rows as R[],
      },
      head,
    );
  } finally {
    await client.end();
  }
}
