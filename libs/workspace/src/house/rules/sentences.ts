import ts from 'typescript';
import { isSource, isSpec } from '../places';
import type { Rule, SourceTree } from '../source-tree';

const LANGUAGES = ['fr', 'en'] as const;
const CODE = /^[a-z][a-z-]*\.[A-Z]\w+$/;

/** Every "no" has its sentence, in each language; and the languages say the same things. */
export const sentences: Rule = (tree) => {
  const said = LANGUAGES.map((language) => ({ language, keys: keysOf(tree, language) }));
  const refusals = refusalCodes(tree).flatMap(({ file, code }) =>
    said
      .filter(({ keys }) => !keys.has(`refusals.${code}`))
      .map(({ language }) => ({ file, says: `refuses without a sentence in ${language}.json: refusals.${code}` })),
  );
  const all = new Set(said.flatMap(({ keys }) => [...keys]));
  const gaps = said.flatMap(({ language, keys }) =>
    [...all]
      .filter((key) => !keys.has(key))
      .map((key) => ({ file: catalogue(language), says: `does not say ${key}, which the other language does` })),
  );
  return [...refusals, ...gaps];
};

const catalogue = (language: string) => `libs/messages/${language}.json`;

/** The catalogue lies in more files than one: what a screen loads when it is opened stands in a folder of its own. */
function keysOf(tree: SourceTree, language: string): Set<string> {
  const files = tree.paths.filter((file) => /^libs\/messages\/([a-z-]+\/)?[a-z]+\.json$/.test(file));
  const own = files.filter((file) => file.endsWith(`/${language}.json`));
  return new Set(own.flatMap((file) => leaves(JSON.parse(tree.text(file)) as unknown, '')));
}

function leaves(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

/** Codes written out: in `refuse('room.State')`, and in the list of a room's refusals. */
function refusalCodes(tree: SourceTree): { file: string; code: string }[] {
  const files = tree.paths.filter((file) => isSource(file) && !isSpec(file) && /^(libs\/domain|backend)\//.test(file));
  return files.flatMap((file): { file: string; code: string }[] => {
    const listed = file.endsWith('-refusals.ts');
    const found = new Set<string>();
    const visit = (node: ts.Node) => {
      const called = ts.isCallExpression(node.parent) && node.parent.expression.getText() === 'refuse';
      if (ts.isStringLiteral(node) && (called || listed) && CODE.test(node.text)) found.add(node.text);
      ts.forEachChild(node, visit);
    };
    ts.forEachChild(tree.syntax(file), visit);
    return [...found].map((code) => ({ file, code }));
  });
}
