// What every Vite of the house shares: the aliases of tsconfig.base.json, and decorators as Nest and TypeORM need them.
// The decorator settings stand here because oxc otherwise takes them from whichever tsconfig happens to include a file.
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

export const shared = {
  plugins: [letters],
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
