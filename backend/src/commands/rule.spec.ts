import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ruleCommand } from './rule';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mondee-rule-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(text: string | undefined, ...args: string[]): Promise<{ printed: object; code: number }> {
  const file = join(folder, 'input.json');
  if (text !== undefined) writeFileSync(file, text);
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  process.exitCode = 0;
  await ruleCommand(
    () => expect.fail('needs no settings'),
    [...args, '--input', text === undefined ? join(folder, 'none') : file],
  );
  const printed = log.mock.calls.map(([line]) => String(line));
  log.mockRestore();
  const code = process.exitCode;
  process.exitCode = 0;
  expect(printed).toHaveLength(1);
  return { printed: JSON.parse(printed[0]!) as object, code };
}

describe('mondee rule', () => {
  it('prints the ruling with its reasons and its source', async () => {
    const { printed, code } = await run('{"electeurs": 1001}', 'petition-commune', 'seuil');
    expect(printed).toMatchObject({ seuil: 101, source: 'CGCT, art. L1112-16' });
    expect(printed).toHaveProperty('raisons');
    expect(code).toBe(0);
  });

  it.each([
    ['a wrong figure', '{"electeurs": "many"}', ['petition-commune', 'seuil'], 'WrongValue'],
    ['no JSON', '{', ['petition-commune', 'seuil'], 'NotJson'],
    ['no file', undefined, ['petition-commune', 'seuil'], 'NoFile'],
    ['an unknown rule', '{}', ['petition', 'seuil'], 'UnknownRule'],
    ['no case', '{}', ['petition-commune'], 'BadArguments'],
    ['a list', '[]', ['petition-commune', 'seuil'], 'NotAnObject'],
  ])('%s: exit 2 and an error that names it', async (_, text, args, errorCode) => {
    const { printed, code } = await run(text, ...args);
    expect(printed).toMatchObject({ error: { code: errorCode } });
    expect(printed).toHaveProperty('error.field');
    expect(code).toBe(2);
  });
});
