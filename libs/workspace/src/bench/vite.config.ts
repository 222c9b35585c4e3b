import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { shared } from '../../../../vitest.shared.ts';

const at = (name: string, folder = 'references'): string =>
  fileURLToPath(new URL(`./${folder}/${name}.ts`, import.meta.url));

/** Builds the references as the product is built, so that they are compared in the same state. */
export default defineConfig({
  ...shared,
  build: {
    ssr: true,
    outDir: fileURLToPath(new URL('../../../../dist/bench', import.meta.url)),
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: {
      input: {
        'bare-http': at('bare-http'),
        'bare-nest': at('bare-nest'),
        postgraphile: at('postgraphile'),
        'bare-cast': at('bare-cast'),
        'ballot-box': at('ballot-box', 'counts'),
        'count-budgets': at('budgets', 'counts'),
        'count-ranked': at('ranked', 'counts'),
        'count-sortition': at('sortition', 'counts'),
      },
      output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
    },
  },
});
