import { defineConfig } from 'vite';
import { shared } from '../vitest.shared.ts';

/** One ESM bundle of our own code; packages stay in node_modules. */
export default defineConfig({
  ...shared,
  root: import.meta.dirname,
  build: {
    ssr: 'src/main.ts',
    outDir: '../dist/backend',
    emptyOutDir: true,
    target: 'node24',
    sourcemap: true,
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'main.mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' } },
  },
});
