import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

export default defineConfig({
  ...shared,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['libs/**/*.conformance.ts', 'backend/**/*.conformance.ts'],
    environment: 'node',
    maxWorkers: 2,
    env: { MONDEE_SHARED: fileURLToPath(new URL('../../../shared', import.meta.url)) },
    testTimeout: 120_000,
  },
});
