import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { shared } from './vitest.shared.ts';

// graphql ships two copies of itself; Nest loads the CommonJS one, so must we, or its classes differ.
const oneGraphql = { find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql/index.js')) };

const libs = (...names: string[]) => names.map((name) => `libs/${name}/**/*.spec.ts`);

export default defineConfig({
  test: {
    // Two cores are the reference machine; the database and the browser want their share.
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          // properties try hundreds of values: on a machine that does other things too they take their time
          testTimeout: 60_000,
          include: libs('kernel', 'methods', 'domain', 'messages', 'contract'),
          environment: 'node',
        },
      },
      {
        ...shared,
        test: {
          name: 'house',
          include: libs('workspace'),
          environment: 'node',
          // These specs start and kill real servers, and lint fixtures with the real settings.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...shared,
        resolve: { alias: [oneGraphql, ...shared.resolve.alias] },
        test: {
          name: 'integration',
          include: ['backend/**/*.spec.ts', ...libs('testing')],
          environment: 'node',
          globalSetup: ['libs/testing/src/database/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
