import { vi } from 'vitest';
import { Database } from '../database/database';
import type { TestApp } from './test-app';

/** The statements that reads send to the database while `body` runs, without those of the dispatcher's own watch. */
export async function statementsOf(app: TestApp, body: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(app.app.get(Database), 'sql');
  try {
    await body();
    return spy.mock.calls.map(([text]) => text).filter((text) => !text.includes('fact_delivery'));
  } finally {
    spy.mockRestore();
  }
}

/** The fewest statements that this read took in a few tries: jobs of the background may add theirs to one of them. */
export async function fewestStatementsOf(app: TestApp, body: () => Promise<unknown>): Promise<string[]> {
  await app.settle();
  let fewest = await statementsOf(app, body);
  for (let again = 0; again < 4; again++) {
    const statements = await statementsOf(app, body);
    if (statements.length < fewest.length) fewest = statements;
  }
  return fewest;
}
