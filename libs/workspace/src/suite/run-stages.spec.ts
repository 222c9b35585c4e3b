import { describe, expect, it } from 'vitest';
import { chosen, runStages } from './run-stages.ts';
import type { Stage, Tally } from './stage.ts';

const stage = (name: string, tally: Tally): Stage => ({ name, title: name, run: () => Promise.resolve(tally) });
const broken: Stage = { name: 'broken', title: 'broken', run: () => Promise.reject(new Error('no such tool')) };

async function told(stages: readonly Stage[]): Promise<string[]> {
  const lines: string[] = [];
  await runStages(stages, (...said) => lines.push(...said));
  return lines;
}

describe('the suite', () => {
  it('ends with one line for the whole', async () => {
    const lines = await told([stage('lint', { passed: 1, failed: 0 }), stage('unit', { passed: 41, failed: 2 })]);
    expect(lines.at(-1)).toBe('42 passed, 2 failed');
  });

  it('goes on after a failing stage, and shows what it said', async () => {
    const lines = await told([
      stage('lint', { passed: 0, failed: 1, report: 'a.ts: no' }),
      stage('unit', { passed: 3, failed: 0 }),
    ]);
    expect(lines).toContain('    a.ts: no');
    expect(lines.at(-1)).toBe('3 passed, 1 failed');
  });

  it('says again at the end, shortly, what failed: a long log is read from there', async () => {
    const unit = stage('unit', {
      passed: 3,
      failed: 1,
      report: 'much\nto\nread',
      failures: ['a.spec.ts › adds: 2 is not 3'],
    });
    const lines = await told([unit, stage('build', { passed: 1, failed: 0 })]);
    expect(lines.slice(-3)).toEqual(['✗ unit', '    a.spec.ts › adds: 2 is not 3', '4 passed, 1 failed']);
  });

  it('counts a stage that breaks as one failure', async () => {
    expect((await told([broken])).at(-1)).toBe('0 passed, 1 failed');
  });

  describe('looks a second time', () => {
    const first: Tally = { passed: 9, failed: 1, failures: ['a › adds: no'], failedFiles: ['a'], passedElsewhere: 7 };
    const again = (tally: Tally, of: Tally = first): Stage => ({
      ...stage('journeys', of),
      again: (files) => Promise.resolve(files.join() === of.failedFiles?.join() ? tally : { passed: 0, failed: 1 }),
    });

    it('at the few files that failed, and tells what held only then', async () => {
      expect((await told([again({ passed: 3, failed: 0 })])).slice(-3)).toEqual([
        '~ journeys: failed once, held at the second look; to be mended',
        '    a › adds: no',
        '10 passed, 0 failed',
      ]);
    });

    it('and what fails twice has failed', async () => {
      expect((await told([again({ passed: 2, failed: 1 })])).at(-1)).toBe('9 passed, 1 failed');
      expect((await told([again({ passed: 0, failed: 0 })])).at(-1)).toBe('9 passed, 1 failed');
    });

    it('never at many, nor at a runner that broke outside its tests', async () => {
      const many = { ...first, failedFiles: ['a', 'b', 'c', 'd'] };
      expect((await told([again({ passed: 3, failed: 0 }, many)])).at(-1)).toBe('9 passed, 1 failed');
      const outside = { passed: 9, failed: 1, failedFiles: [] };
      expect((await told([again({ passed: 3, failed: 0 }, outside)])).at(-1)).toBe('9 passed, 1 failed');
    });
  });

  it('runs only what --only names, and refuses a name it does not know', () => {
    const all = [stage('lint', { passed: 1, failed: 0 }), stage('unit', { passed: 1, failed: 0 })];
    expect(chosen(all, ['--only', 'unit']).map(({ name }) => name)).toEqual(['unit']);
    expect(chosen(all, ['--only=lint,unit'])).toHaveLength(2);
    expect(chosen(all, [])).toHaveLength(2);
    expect(() => chosen(all, ['--only', 'lunch'])).toThrow(/«lunch»; there are: lint, unit/);
  });
});
