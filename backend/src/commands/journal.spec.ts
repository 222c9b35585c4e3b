import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadConfig } from '../platform/config/config';
import { TestApp } from '../platform/testing/test-app';
import { tell } from '../platform/testing/tell';
import { SealFacts } from '../journal';
import { journalCommand } from './journal';

let app: TestApp;
const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  app = await TestApp.start();
  await tell(app, [{}, {}]);
  await app.app.get(SealFacts).seal();
});
afterEach(() => {
  process.exitCode = undefined;
  log.mockClear();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await app?.stop();
});

async function run(...args: string[]): Promise<{ code: unknown; said: string }> {
  await journalCommand(() => loadConfig({ DATABASE_URL: app.database.ownerUrl }), args);
  return { code: process.exitCode, said: log.mock.calls.flat().join('\n') };
}

describe('mondee journal verify', () => {
  it('ends with 0 and plain words while the journal holds', async () => {
    const { code, said } = await run('verify');
    expect(code).toBe(0);
    expect(said).toMatch(/Head: [0-9a-f]{64}/);
    expect(said).toMatch(/The journal holds/);
  });

  it('gives the same verdict as JSON', async () => {
    const { code, said } = await run('verify', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ ok: true, findings: [], pending: 0 });
  });

  it('ends with 1 and names what was changed', async () => {
    await app.owner.query(`ALTER TABLE fact DISABLE TRIGGER fact_stays`);
    const { rows } = await app.owner.query(
      `UPDATE fact SET data = '{"forged": true}' WHERE kind = 'SpecTold' AND seq = (SELECT max(seq) FROM fact) RETURNING id, seq`,
    );
    const { code, said } = await run('verify');
    expect(code).toBe(1);
    expect(said).toContain(`fact ${rows[0].seq} SpecTold ${rows[0].id}`);
    expect(said).toContain('was changed after it was sealed');
  });

  it('ends with 1 when the head that was noted earlier is gone', async () => {
    const { code, said } = await run('verify', `--head=${'a'.repeat(64)}`);
    expect(code).toBe(1);
    expect(said).toMatch(/not in this chain/);
  });

  it('ends with 2 and its usage on anything else', async () => {
    for (const args of [[], ['burn'], ['verify', '--head=short'], ['verify', '--quick']]) {
      expect((await run(...args)).code).toBe(2);
      process.exitCode = undefined;
    }
    expect(error).toHaveBeenCalledWith(expect.stringContaining('mondee journal verify'));
  });
});
