import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { tallyCommand } from './tally';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'tally-'))));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => void (process.exitCode = undefined));

/** Runs the command on a file of this content: what it printed, and its exit code. */
async function tally(content: string | Buffer, ...args: string[]) {
  const file = join(folder, 'ballots');
  writeFileSync(file, content);
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  await tallyCommand(() => expect.unreachable(), ['--input', file, ...args]);
  log.mockRestore();
  expect(printed).toHaveLength(1);
  return { said: JSON.parse(printed[0]!) as Record<string, unknown>, code: process.exitCode ?? 0 };
}

describe('mondee tally', () => {
  it('prints one document, with the hash of the file as it lies there', async () => {
    const content = '\uFEFFoption,votes\r\nÉole,4\r\nMoulin,2\r\n';
    const { said, code } = await tally(content, '--method', 'plurality');
    expect(code).toBe(0);
    expect(said).toMatchObject({
      method: 'plurality',
      input: { sha256: createHash('sha256').update(content).digest('hex'), voters: 6, options: 2 },
      winners: ['Éole'],
      scores: { Éole: 4, Moulin: 2 },
    });
  });

  it('a character may lie across two pieces of the file', async () => {
    const row = 'é'.repeat(50);
    const { said } = await tally(`choice\n${`${row}\n`.repeat(30_000)}`, '--method', 'plurality');
    expect(said['scores']).toEqual({ [row]: 30_000 });
  });

  it.each([
    ['2 1\n1 3 0\n0\n', ['--method', 'ranked.irv'], 'UnknownCandidate', 2],
    ['', ['--method', 'mj'], 'Empty', 1],
    ['a\n1\n', ['--method', 'nothing'], 'UnknownMethod', null],
    ['a\n1\n', [], 'BadArguments', null],
    ['a\n1\n', ['--method', 'approval', '--surprise'], 'BadArguments', null],
    ['a\n1\n', ['--method', 'approval', '--options', '{'], 'BadOption', null],
    ['a\n1\n', ['--method', 'approval', '--options', '{"x":1}'], 'UnknownOption', null],
    ['a\n1\n', ['--method', 'approval', '--input', '/nowhere/at/all'], 'NoFile', null],
    ['a\n1\n', ['--method', 'approval', '--input', '/'], 'NoFile', null],
    [Buffer.from([0x61, 0x0a, 0xff, 0xfe]), ['--method', 'approval'], 'NotText', null],
  ])('%j %j ends with 2 and says %s, line %s', async (content, args, error, line) => {
    const { said, code } = await tally(content, ...args);
    expect(code).toBe(2);
    expect(said).toEqual({ error: { code: error, message: expect.any(String) as string, line } });
  });
});
