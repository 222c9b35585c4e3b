// What every Vite of the house shares: the aliases of tsconfig.base.json, and decorators as Nest and TypeORM need them.
// The decorator settings stand here because oxc otherwise takes them from whichever tsconfig happens to include a file.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const { compilerOptions } = JSON.parse(readFileSync(at('./tsconfig.base.json'), 'utf8')) as {
  compilerOptions: { paths: Record<string, [string]> };
};

/** Letters are written in MJML and compiled here: what is served holds plain HTML, and production no MJML. */
const letters = {
  name: 'letters',
  async transform(source: string, id: string) {
    if (!id.endsWith('.mjml')) return undefined;
    const { default: compile } = await import('mjml');
    // the fonts of the reader's own machine are enough: nothing is fetched when a letter is opened
    const { html } = await compile(source, { fonts: {}, validationLevel: 'strict' });
    return { code: `export default ${JSON.stringify(html)};`, map: null };
  },
};

const PROPERTIES = at('./libs/testing/src/properties.ts');

/** Specs reach fast-check through the file that seeds it. */
const properties = {
  name: 'properties',
  enforce: 'pre' as const,
  resolveId: (source: string, importer?: string) =>
    source === 'fast-check' && importer !== PROPERTIES ? PROPERTIES : undefined,
};

/** Other values for other files: the tree that git names, or what `MONDEE_SEED` says; without git, always the same. */
function seed(): string {
  if (process.env['MONDEE_SEED']) return process.env['MONDEE_SEED'];
  try {
    const tree = execFileSync('git', ['rev-parse', 'HEAD^{tree}'], {
      cwd: at('.'),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return String(Number.parseInt(tree.toString().slice(0, 7), 16));
  } catch {
    return '1';
  }
}
process.env['MONDEE_SEED'] = seed();

export const shared = {
  plugins: [letters, properties],
  resolve: {
    alias: Object.entries(compilerOptions.paths).map(([name, [target]]) => ({
      find: new RegExp(`^${name}$`),
      replacement: at(target),
    })),
  },
  oxc: {
    decorator: { legacy: true, emitDecoratorMetadata: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
    assumptions: { setPublicClassFields: true },
  },
};
