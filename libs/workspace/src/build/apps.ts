export interface App {
  readonly name: string;
  /** What it is made of; specs aside. */
  readonly inputs: readonly string[];
  /** What must exist once it is built. */
  readonly outputs: readonly string[];
}

const common = [
  'package-lock.json',
  'tsconfig.base.json',
  'vitest.shared.ts',
  'libs/kernel',
  'libs/methods',
  'libs/domain',
  'libs/messages',
  'libs/contract',
];

/** The two applications; how each is built is said by the `build` target of its project.json. */
export const apps: readonly App[] = [
  { name: 'backend', inputs: ['backend', ...common], outputs: ['dist/backend/main.mjs'] },
  {
    name: 'frontend',
    inputs: ['frontend', 'libs/ui', ...common],
    outputs: ['dist/frontend/server/server.mjs', 'dist/trusted-documents.json'],
  },
];
