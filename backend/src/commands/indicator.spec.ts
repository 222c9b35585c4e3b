import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { indicatorCommand } from './indicator';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'indicator-'))));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => void (process.exitCode = undefined));

/** What the command prints for a formula and the content of its file, and its exit code. */
async function indicator(formula: string, content: string) {
  const file = join(folder, 'values.json');
  writeFileSync(file, content);
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  await indicatorCommand(() => expect.unreachable(), [formula, file]);
  log.mockRestore();
  return { said: JSON.parse(printed.join('')) as unknown, code: process.exitCode ?? 0 };
}

describe('mondee indicator', () => {
  it.each([
    ['val(a)/val(b)*1000', '{"a": 1.5, "b": 3}', { value: 500, missing: [] }],
    ['val(a)+opt_val(b)', '{"a": 0.1}', { value: 0.1, missing: [] }],
    ['val(a)+val(b)', '{"a": null}', { value: null, missing: ['a', 'b'] }],
    ['val(a)', '\uFEFF{"a": "val(b)*2", "b": 4}', { value: 8, missing: [] }],
  ])('%s of %s', async (formula, values, said) => {
    expect(await indicator(formula, values)).toEqual({ said, code: 0 });
  });

  it.each([
    ['val(a', '{}', 'Syntax'],
    ['1/val(a)', '{"a": 0}', 'DivisionByZero'],
    ['val(a)', '{"a": "val(a)"}', 'Cycle'],
    ['1', '[]', 'NotValues'],
    ['1', '{"a": true}', 'NotAValue'],
    ['1', 'a', 'NotJson'],
  ])('%s of %s is refused with 2: %s', async (formula, values, code) => {
    const { said, code: exit } = await indicator(formula, values);
    expect(exit).toBe(2);
    expect(said).toEqual({ error: { code, message: expect.any(String) as string } });
  });
});
