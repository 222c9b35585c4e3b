// npm run check: only what the changes since a commit can have broken (`-- --base <commit>`; by default what is not
// on the main branch yet, or not committed). `npm test` stays the judge.
import { existsSync } from 'node:fs';
import { inCheckout } from '../checkout.ts';
import { quietly } from '../quietly.ts';
import { fail } from '../say.ts';
import { takeToolsAlong } from '../suite/take-tools-along.ts';
import { runStages } from '../suite/run-stages.ts';
import type { Stage } from '../suite/stage.ts';
import { typeChecks, verdict, vitest } from '../suite/tools.ts';

const lines = (text: string) => text.split('\n').filter(Boolean);

async function git(...args: string[]): Promise<string[]> {
  const { code, output } = await quietly('git', args);
  if (code !== 0) throw new Error(output.trim());
  return lines(output);
}

async function affectedStages(args: readonly string[]): Promise<Stage[]> {
  const at = args.indexOf('--base');
  const [base = 'HEAD'] = await git('merge-base', 'HEAD', at < 0 ? 'main' : (args[at + 1] ?? 'main'));
  const touched = [
    ...(await git('diff', '--name-only', '--diff-filter=d', base)),
    ...(await git('ls-files', '--others', '--exclude-standard')),
  ];
  const { output } = await quietly('nx', ['show', 'projects', '--affected', `--base=${base}`, '--json']);
  const affected = new Set(JSON.parse(/^\[(".*)?\]$/m.exec(output)?.[0] ?? '[]') as string[]);
  const code = touched.filter((file) => /\.(ts|mjs|html)$/.test(file));
  const types = ['libs/workspace', 'libs/testing', 'libs/ui', 'libs', 'backend', 'e2e'].filter(
    (folder) =>
      existsSync(inCheckout(folder, 'tsconfig.json')) &&
      (folder === 'libs' || affected.has(folder.split('/').at(-1) ?? '')),
  );
  const all: (Stage & { readonly when: boolean })[] = [
    {
      name: 'format',
      title: 'formatting',
      when: touched.length > 0,
      run: () => verdict('prettier', ['--check', '--log-level=warn', '--ignore-unknown', ...touched]),
    },
    {
      name: 'lint',
      title: 'lint',
      when: code.length > 0,
      run: () => verdict('eslint', ['--max-warnings=0', '--no-warn-ignored', ...code]),
    },
    {
      name: 'types',
      title: 'types',
      when: code.length > 0,
      run: () => typeChecks(types.map((folder) => `${folder}/tsconfig.json`)),
    },
    {
      name: 'tests',
      title: 'tests that import what changed',
      when: touched.length > 0,
      run: () => vitest('check', [`--changed=${base}`, '--passWithNoTests']),
    },
  ];
  return all.filter(({ when }) => when);
}

takeToolsAlong();
const run = async () => runStages(await affectedStages(process.argv.slice(2)), console.log);
const { failed } = await run().catch(fail);
process.exit(failed > 0 ? 1 : 0);
