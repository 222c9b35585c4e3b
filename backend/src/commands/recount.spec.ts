import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ballotFile, ballotFileText } from '@mondee/methods/recount';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { recountCommand } from './recount';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'recount-'))));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => void (process.exitCode = undefined));

const text = ballotFileText(
  ballotFile({
    software: { name: 'Mondée', version: '1.0.0' },
    ballot: {
      id: 'b1',
      question: { fr: 'Un four banal ?', en: 'A village oven?' },
      address: null,
      opensAt: '2026-11-01T08:00:00.000Z',
      closesAt: '2026-11-15T19:00:00.000Z',
      secrecy: 'secret',
    },
    rule: {
      options: [{ id: 'four', name: 'Le four' }],
      count: { method: 'yes-no' },
      registered: 40,
      quorum: null,
      majorities: [],
      colleges: [],
      budget: null,
    },
    votes: [{ as: 'totals', voters: 30, totals: { yes: 18, no: 12 } }],
    withheld: null,
    turnout: { voted: 30, channels: { web: 30 } },
  }),
);

async function recount(...args: string[]) {
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  await recountCommand(() => expect.unreachable(), args);
  log.mockRestore();
  expect(printed).toHaveLength(1);
  return { said: JSON.parse(printed[0]!) as Record<string, unknown>, code: process.exitCode ?? 0 };
}

function file(content: string | Buffer): string {
  const path = join(folder, 'result.json');
  writeFileSync(path, content);
  return path;
}

describe('mondee recount', () => {
  it('finds the same result and the same hash', async () => {
    const { said, code } = await recount(file(text));
    expect(code).toBe(0);
    expect(said).toMatchObject({
      agrees: true,
      differences: [],
      result: { adopted: true, scores: { yes: 18, no: 12 } },
    });
    expect(said['hash']).toBe(said['published']);
  });

  it('says where a file was changed', async () => {
    const { said, code } = await recount(file(text.replace('"no": 12', '"no": 11').replace('"yes": 18', '"yes": 19')));
    expect(code).toBe(0);
    expect(said['agrees']).toBe(false);
    expect((said['differences'] as { path: string }[]).map(({ path }) => path)).toContain('hash');
  });

  it.each([
    ['', 'Empty'],
    ['[]', 'NotABallotFile'],
    [Buffer.from([0x7b, 0xff]), 'NotText'],
  ])('%j ends with 2 and says %s', async (content, code) =>
    expect(await recount(file(content))).toMatchObject({ said: { error: { code } }, code: 2 }),
  );

  it('says that it needs one file, and that a file is not there', async () => {
    expect((await recount()).said).toMatchObject({ error: { code: 'BadArguments' } });
    expect((await recount('/nowhere/at/all')).said).toMatchObject({ error: { code: 'NoFile' } });
  });
});
