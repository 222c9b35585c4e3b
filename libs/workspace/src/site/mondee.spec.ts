import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCheckout } from './checkout-for-tests.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'mondee-line-'));
  chmodSync(root, 0o755);
  makeCheckout(root);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function mondee(...args: string[]) {
  return spawnSync(process.execPath, [join(root, 'libs/workspace/scripts/run.mjs'), 'mondee', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH },
    encoding: 'utf8',
  });
}

describe('npm run mondee', () => {
  it('writes on standard output what the command says and nothing else, even when it has to build first', () => {
    const { stdout, status } = mondee('tally', '--input', 'votes.json');
    expect(JSON.parse(stdout)).toEqual({ given: ['tally', '--input', 'votes.json'], database: false });
    expect(status).toBe(0);
  });

  it('needs no database for what is computed from a file', () => {
    mondee('rule', 'petition-commune', 'seuil');
    expect(existsSync(join(root, '.mondee'))).toBe(false);
  });

  it('brings a database to the others, and stops it after them', () => {
    const { stdout, status } = mondee('journal', 'verify');
    expect(JSON.parse(stdout)).toEqual({ given: ['journal', 'verify'], database: true });
    expect(status).toBe(0);
    expect(existsSync(join(root, '.mondee', 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('ends with the code of the command', () => {
    expect(mondee('fail').status).toBe(3);
  });

  it('refuses a command that does not exist, in a sentence', () => {
    const { stderr, stdout, status } = spawnSync(
      process.execPath,
      [join(root, 'libs/workspace/scripts/run.mjs'), 'lunch'],
      {
        encoding: 'utf8',
      },
    );
    expect({ stderr, stdout, status }).toEqual({ stderr: 'There is no command «lunch».\n', stdout: '', status: 1 });
  });
});
