import { join } from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { workspaceRoot } from './source-tree';

/** A boundary rule that finds no project graph is silent: these are the imports it must still forbid. */
describe('lint forbids for good', () => {
  const root = workspaceRoot();
  let eslint: ESLint;
  beforeAll(() => {
    eslint = new ESLint({ cwd: root });
  });

  it.each([
    ['the kernel looking up', 'libs/kernel/src/up.ts', '@mondee/domain/proposals', '@nx/enforce-module-boundaries'],
    [
      'rules looking down the river',
      'libs/domain/proposals/src/up.ts',
      '@mondee/domain/decisions',
      '@nx/enforce-module-boundaries',
    ],
    [
      'the bank calling a room',
      'libs/domain/answers/src/up.ts',
      '@mondee/domain/proposals',
      '@nx/enforce-module-boundaries',
    ],
    ['a framework in the rules', 'libs/domain/proposals/src/up.ts', '@nestjs/common', '@nx/enforce-module-boundaries'],
    ['the server in the rules', 'libs/methods/indicators/src/up.ts', 'node:fs', 'no-restricted-imports'],
  ])('%s', async (_, filePath, specifier, rule) => {
    const text = `import { thing } from '${specifier}';\n\nexport const other = thing;\n`;
    const [report] = await eslint.lintText(text, { filePath: join(root, filePath) });
    expect(report?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it('and lets rules stand on what is upstream', async () => {
    const text = "import { thing } from '@mondee/domain/territory';\n\nexport const other = thing;\n";
    const [report] = await eslint.lintText(text, { filePath: join(root, 'libs/domain/proposals/src/up.ts') });
    expect(report?.messages).toEqual([]);
  });
});
