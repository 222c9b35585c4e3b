import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { readFolder } from '../source-tree';
import { noCycles } from './no-cycles';

let root = '';
afterEach(() => rmSync(root, { recursive: true }));

function tree(texts: Record<string, string>) {
  root = mkdtempSync(join(tmpdir(), 'house-'));
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return readFolder(root);
}

it('a long circle is told once, from its first file', () => {
  const found = noCycles(
    tree({ 'b.ts': "import './c';", 'c.ts': "export * from './a';", 'a.ts': "import './b';", 'd.ts': "import './a';" }),
  );
  expect(found).toEqual([{ file: 'a.ts', says: 'goes in a circle: a.ts → b.ts → c.ts → a.ts' }]);
});

it('types close no circle, and a value beside a type does', () => {
  expect(noCycles(tree({ 'a.ts': "import type { B } from './b';", 'b.ts': "import './a';" }))).toEqual([]);
  rmSync(root, { recursive: true });
  expect(noCycles(tree({ 'a.ts': "import { b, type B } from './b';", 'b.ts': "import './a';" }))).toHaveLength(1);
});

it('a circle through an index is one', () => {
  expect(
    noCycles(tree({ 'room/index.ts': "export { a } from './a';", 'room/a.ts': "import { x } from '.';" })),
  ).toHaveLength(1);
});
