import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

/** One import of a file, with the file it reaches when that file is ours. */
export interface Import {
  readonly specifier: string;
  readonly target?: string;
}

/** What the rules of the house look at: paths from the root with `/`, texts, syntax and imports. Read lazily. */
export interface SourceTree {
  readonly paths: readonly string[];
  has(path: string): boolean;
  text(path: string): string;
  syntax(path: string): ts.SourceFile;
  imports(path: string): readonly Import[];
}

/** A wall that does not hold: the file at fault and the sentence a colleague reads. */
export interface Violation {
  readonly file: string;
  readonly says: string;
}

export type Rule = (tree: SourceTree) => Violation[];

type Aliases = Readonly<Record<string, string>>;

const FIXTURES = 'libs/workspace/src/house/fixtures/';
const SKIPPED = new Set(['node_modules', 'dist', '.git', '.nx', '.angular', '.mondee', 'coverage']);

type Texts = Readonly<Record<string, string>>;

/**
 * The files of a checkout: what git tracks or would track; without git, every file that is not built.
 * @param written texts that stand for, or beside, those on disk: what a generator is about to write
 */
export function readTree(root: string, written: Texts = {}): SourceTree {
  const listed = listByGit(root) ?? walk(root, root);
  const paths = [...new Set([...listed, ...Object.keys(written)])].filter((path) => !path.startsWith(FIXTURES));
  const read = (path: string) => written[path] ?? readFileSync(join(root, path), 'utf8');
  return treeOf(paths.sort(), read, aliasesOf(root, written['tsconfig.base.json']));
}

/** A folder read as if it were a checkout: for fixtures and for what the generator writes. */
export function readFolder(root: string, aliases: Aliases = {}): SourceTree {
  return treeOf(walk(root, root).sort(), (path) => readFileSync(join(root, path), 'utf8'), aliases);
}

function treeOf(paths: readonly string[], read: (path: string) => string, aliases: Aliases): SourceTree {
  const known = new Set(paths);
  const text = remember(read);
  const syntax = remember((path) => ts.createSourceFile(path, text(path), ts.ScriptTarget.Latest, true));
  const imports = remember((path) =>
    ts.preProcessFile(text(path), true, true).importedFiles.map(({ fileName }) => {
      const target = resolve(path, fileName, known, aliases);
      return target === undefined ? { specifier: fileName } : { specifier: fileName, target };
    }),
  );
  return { paths, has: (path) => known.has(path), text, syntax, imports };
}

function resolve(from: string, specifier: string, known: ReadonlySet<string>, aliases: Aliases): string | undefined {
  if (specifier.startsWith('.')) return firstKnown(posix.join(posix.dirname(from), specifier), known);
  const alias = aliases[specifier];
  if (alias !== undefined) return alias;
  // an alias the settings do not name yet still says where it wants to go
  return specifier.startsWith('@mondee/') ? `libs/${specifier.slice('@mondee/'.length)}/src/index.ts` : undefined;
}

function firstKnown(base: string, known: ReadonlySet<string>): string {
  const tries = [base, `${base}.ts`, `${base}/index.ts`, `${base}.mjs`, base.replace(/\.[mc]?js$/, '.ts')];
  return tries.find((path) => known.has(path)) ?? `${base}.ts`;
}

/** The exact aliases of tsconfig.base.json; a `*` is left to the convention above. */
function aliasesOf(root: string, written?: string): Aliases {
  const file = join(root, 'tsconfig.base.json');
  if (!existsSync(file)) return {};
  const { config } = ts.parseConfigFileTextToJson(file, written ?? readFileSync(file, 'utf8')) as {
    config?: { compilerOptions?: { paths?: Record<string, string[]> } };
  };
  const entries = Object.entries(config?.compilerOptions?.paths ?? {});
  return Object.fromEntries(
    entries
      .filter(([alias]) => !alias.includes('*'))
      .map(([alias, [to = '']]) => [alias, posix.normalize(to).replace(/^\.\//, '')]),
  );
}

function listByGit(root: string): string[] | undefined {
  if (!existsSync(join(root, '.git'))) return undefined;
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const output = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return [...new Set(output.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path)));
}

function walk(root: string, folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : walk(root, path);
    return entry.isFile() ? [relative(root, path).split(sep).join('/')] : [];
  });
}

function remember<T>(make: (path: string) => T): (path: string) => T {
  const made = new Map<string, T>();
  return (path) => {
    const known = made.get(path);
    if (known !== undefined) return known;
    const fresh = make(path);
    made.set(path, fresh);
    return fresh;
  };
}

/** The root of the checkout this file stands in. */
export function workspaceRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'nx.json'))) folder = dirname(folder);
  return folder;
}
