import { isSource, isSpec, links, placeOf, type Floor } from '../places';
import type { Rule, Violation } from '../source-tree';

/** Imports only point down. What a floor may stand on, itself included. */
const BELOW: Readonly<Record<Floor, readonly Floor[]>> = {
  kernel: ['kernel'],
  methods: ['kernel', 'methods'],
  domain: ['kernel', 'methods', 'domain'],
  messages: ['kernel', 'messages'],
  contract: ['kernel', 'contract'],
  ui: ['kernel', 'messages', 'ui'],
  testing: ['kernel', 'methods', 'domain', 'messages', 'workspace', 'testing'],
  workspace: ['kernel', 'methods', 'domain', 'messages', 'contract', 'testing', 'workspace'],
  backend: ['kernel', 'methods', 'domain', 'messages', 'contract', 'testing', 'workspace', 'backend'],
  frontend: ['kernel', 'methods', 'domain', 'messages', 'contract', 'ui', 'testing', 'frontend'],
  e2e: ['kernel', 'methods', 'domain', 'messages', 'testing', 'workspace', 'e2e'],
};

const FRAMEWORK =
  /^(@nestjs\/|@angular\/|@apollo\/|typeorm$|typeorm\/|graphql$|graphql[-/]|pg$|pg-|express$|rxjs$|rxjs\/|node:)/;
const FRAMEWORK_FREE: readonly Floor[] = ['kernel', 'methods', 'domain'];

/** The floors of the house: nothing looks up, below the apps no framework is named, plumbing knows no room. */
export const floors: Rule = (tree) => [
  ...lookingUp(tree),
  ...frameworks(tree),
  ...plumbing(tree),
  ...propsInside(tree),
];

const lookingUp: Rule = (tree) =>
  [...links(tree)]
    .filter(({ from, to }) => !BELOW[from.floor].includes(to.floor))
    // the catalogue is proved whole by asking each room what it may refuse
    .filter(({ file, to }) => !(file === 'libs/messages/src/messages.spec.ts' && to.floor === 'domain'))
    .map(({ file, from, to, specifier }) => ({ file, says: `${from.floor} looks up to ${to.floor}: "${specifier}"` }));

const frameworks: Rule = (tree) =>
  tree.paths.filter(isSource).flatMap((file): Violation[] => {
    const floor = placeOf(file)?.floor;
    if (floor === undefined || !FRAMEWORK_FREE.includes(floor) || isSpec(file)) return [];
    return tree
      .imports(file)
      .filter(({ specifier }) => FRAMEWORK.test(specifier))
      .map(({ specifier }) => ({ file, says: `${floor} names a framework: "${specifier}"` }));
  });

/** `platform` is plumbing without a word of the domain: the rooms stand on it, it stands on none of them. */
const plumbing: Rule = (tree) =>
  [...links(tree)]
    .filter(({ from, to }) => from.floor === 'backend' && from.folder === 'platform' && to.room !== undefined)
    .filter(({ file }) => !isSpec(file) && !file.includes('/testing/'))
    .map(({ file, specifier }) => ({ file, says: `the platform knows a room: "${specifier}"` }));

/** The cast and the database harness are for seeds and specs, never for what visitors run. */
const propsInside: Rule = (tree) =>
  [...links(tree)]
    .filter(({ from, to }) => ['backend', 'frontend'].includes(from.floor) && to.floor === 'testing')
    .filter(({ file }) => !isSpec(file) && !/\.seed\.ts$|\/testing\//.test(file))
    .map(({ file, specifier }) => ({ file, says: `only specs and seeds take from the testing floor: "${specifier}"` }));
