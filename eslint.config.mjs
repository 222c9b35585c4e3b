// The lint settings of the house. Only rules that need no type information: the whole tree in seconds.
// What lint cannot see (inside the two apps, file names, the tree) is in libs/workspace/src/house.
import { readFileSync } from 'node:fs';
import { defineConfig } from 'eslint/config';
import nx from '@nx/eslint-plugin';
import { createProjectGraphAsync } from '@nx/devkit';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

// The boundary rule reads Nx's saved graph and says nothing when there is none: build it first, always.
process.env.NX_DAEMON = 'false';
await createProjectGraphAsync({ exitOnError: true });

const { river, bank } = JSON.parse(
  readFileSync(new URL('./libs/workspace/src/house/rooms.json', import.meta.url), 'utf8'),
);

const FRAMEWORKS = [
  '@nestjs/*',
  '@angular/*',
  'typeorm',
  'graphql',
  'graphql-*',
  '@apollo/*',
  'pg',
  'pg-boss',
  'express',
];

/** A floor may stand on the named floors and on no other. */
const floor = (name, below, more = {}) => ({
  sourceTag: `floor:${name}`,
  onlyDependOnLibsWithTags: below.map((tag) => `floor:${tag}`),
  ...more,
});
const pure = { bannedExternalImports: FRAMEWORKS };
const floors = [
  floor('kernel', ['kernel'], pure),
  floor('methods', ['kernel', 'methods'], pure),
  floor('domain', ['kernel', 'methods', 'domain'], pure),
  floor('messages', ['kernel', 'messages'], pure),
  floor('contract', ['kernel', 'contract']),
  floor('ui', ['kernel', 'messages', 'ui']),
  floor('testing', ['kernel', 'methods', 'domain', 'messages', 'workspace', 'testing']),
  floor('workspace', ['kernel', 'methods', 'domain', 'messages', 'contract', 'testing', 'workspace']),
  floor('app', ['kernel', 'methods', 'domain', 'messages', 'contract', 'ui', 'testing', 'workspace']),
  floor('e2e', ['kernel', 'domain', 'messages', 'testing', 'workspace', 'e2e']),
];

/** A room of the river knows the rooms upstream and the facts of the bank; a room of the bank knows none. */
const rooms = [
  ...river.map((room, i) => ({ sourceTag: `room:${room}`, known: [...river.slice(0, i + 1), ...bank] })),
  ...bank.map((room) => ({ sourceTag: `room:${room}`, known: [room] })),
].map(({ sourceTag, known }) => ({
  sourceTag,
  onlyDependOnLibsWithTags: ['floor:kernel', 'floor:methods', ...known.map((room) => `room:${room}`)],
}));

/** The core rules that find mistakes the compiler does not (the recommended set itself is a package more). */
const CORE = `
  for-direction no-async-promise-executor no-case-declarations no-compare-neg-zero no-cond-assign
  no-constant-binary-expression no-constant-condition no-control-regex no-debugger no-dupe-else-if
  no-duplicate-case no-empty no-empty-character-class no-empty-pattern no-ex-assign no-fallthrough
  no-extra-boolean-cast no-global-assign no-loss-of-precision no-regex-spaces no-misleading-character-class
  no-prototype-builtins no-self-assign no-shadow-restricted-names no-sparse-arrays no-unsafe-finally
  no-unsafe-optional-chaining no-unused-labels no-useless-catch no-useless-escape no-unreachable require-yield
  use-isnan valid-typeof no-template-curly-in-string
`;

const BAD_NAME = '/^I[A-Z][a-z]|.(Dto|DTO|Entity|Manager|Helper|Utils?)$/';
const BAD_NAME_MESSAGE = 'No I…, …Dto, …Entity, …Manager, …Helper, …Util: name it by what it is.';

export default defineConfig(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '.nx/',
      '**/.angular/',
      '.mondee/',
      '**/coverage/',
      '**/test-results/',
      'tmp/',
      '**/*.generated.ts',
      'libs/workspace/src/house/fixtures/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,mts,mjs,js}'],
    extends: [tseslint.configs.recommended, tseslint.configs.stylistic],
    plugins: { '@nx': nx },
    rules: {
      ...Object.fromEntries(
        CORE.trim()
          .split(/\s+/)
          .map((rule) => [rule, 'error']),
      ),
      // French typography is made of no-break spaces: allowed in texts, not in code
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allowCircularSelfDependency: false,
          banTransitiveDependencies: false,
          checkNestedExternalImports: true,
          // the catalogues are read one language a page; what fills a sentence is always there
          checkDynamicDependenciesExceptions: ['@mondee/messages/format'],
          // the settings that every Vite of the house shares lie at the root, in no project
          allow: [String.raw`^(\.\./)+vitest\.shared\.ts$`],
          depConstraints: [...floors, ...rooms],
        },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        ...['ClassDeclaration', 'TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'TSEnumDeclaration'].map(
          (kind) => ({
            selector: `${kind} > Identifier.id[name=${BAD_NAME}]`,
            message: BAD_NAME_MESSAGE,
          }),
        ),
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      // with noUncheckedIndexedAccess a `!` is how one says that the index was checked
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      // a recursive type can only be written with an index signature
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // a type alias of an object is as good as an interface, and reads better beside unions
      '@typescript-eslint/consistent-type-definitions': 'off',
      // modules of Nest are classes with nothing but a decorator
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    // The pure floors run in the browser and on the server: values in, values out.
    files: ['libs/{kernel,methods,domain}/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.conformance.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*'], message: 'Below the apps the code also runs in a browser.' },
            {
              group: [...FRAMEWORKS, 'rxjs', 'rxjs/*'],
              message: 'Below the apps no framework may be named.',
            },
          ],
        },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is an argument.' },
        { object: 'Math', property: 'random', message: 'Chance is an argument.' },
        { object: 'crypto', property: 'randomUUID', message: 'Identity is an argument.' },
      ],
    },
  },
  {
    files: ['libs/methods/{tallying,budgeting,sortition,recount}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'parseFloat', message: 'Exact where people are counted.' }],
    },
  },
  {
    // The catalogue is proved whole by asking each room what it may refuse; only this spec looks up.
    files: ['libs/messages/src/messages.spec.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  {
    // Their output is the product: the command line speaks to a person.
    files: [
      'libs/workspace/**/*.{ts,mjs}',
      'e2e/**/*.ts',
      '*.mjs',
      '*.ts',
      'backend/src/main.ts',
      'backend/src/commands/**/*.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{mjs,js}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['process', 'console', 'Buffer', 'URL', 'URLSearchParams', 'fetch', 'performance', 'structuredClone'],
          ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'queueMicrotask'],
          ...['AbortController', 'AbortSignal', 'TextEncoder', 'TextDecoder', 'crypto', 'Atomics', 'SharedArrayBuffer'],
          ...['globalThis', 'document', 'window', 'localStorage', 'navigator', 'self', 'caches', 'Response', 'Request'],
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['frontend/**/*.ts', 'libs/ui/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/prefer-inject': 'error',
      '@angular-eslint/prefer-standalone': 'error',
      // without zone.js and with signals the default strategy is already the frugal one
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
    },
  },
  {
    files: ['frontend/**/*.html', 'libs/ui/**/*.html'],
    ignores: ['**/index.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/button-has-type': 'error',
      '@angular-eslint/template/no-positive-tabindex': 'error',
      '@angular-eslint/template/no-any': 'error',
    },
  },
);
