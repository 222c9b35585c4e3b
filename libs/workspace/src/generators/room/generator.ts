import { join } from 'node:path';
import { formatFiles, generateFiles, readJson, updateJson, type GeneratorCallback, type Tree } from '@nx/devkit';
import { wordsOf, type RoomWords } from './words';

export interface RoomOptions {
  readonly name: string;
  readonly thing?: string;
  readonly after?: string;
}

interface Rooms {
  readonly river: readonly string[];
  readonly bank: readonly string[];
}

const ROOMS = 'libs/workspace/src/house/rooms.json';
const MIGRATIONS = 'backend/src/platform/database/migrations';

/**
 * Writes the slice of a room on its three floors, with one act and its spec, and its place on the river.
 * Three lists stay in the hands of people, for their order means something: they are printed at the end.
 */
export default async function room(tree: Tree, options: RoomOptions): Promise<GeneratorCallback> {
  const words = wordsOf(options.name, options.thing);
  placeOnRiver(tree, words.room, options.after);
  const files = join(import.meta.dirname, 'files');
  const migration = nextMigration(tree, words);
  generateFiles(tree, join(files, 'domain'), `libs/domain/${words.room}`, { ...words });
  generateFiles(tree, join(files, 'backend'), `backend/src/${words.room}`, { ...words });
  generateFiles(tree, join(files, 'frontend'), `frontend/src/app/${words.room}`, { ...words });
  generateFiles(tree, join(files, 'migration'), MIGRATIONS, { ...words, ...migration });
  updateJson(tree, 'tsconfig.base.json', (settings) => {
    settings.compilerOptions.paths[`@mondee/domain/${words.room}`] = [`./libs/domain/${words.room}/src/index.ts`];
    return settings;
  });
  say(tree, 'fr', words);
  say(tree, 'en', words);
  await formatFiles(tree);
  return () => console.log(whatIsLeft(words, migration));
}

function placeOnRiver(tree: Tree, name: string, after: string | undefined): void {
  const { river, bank } = readJson<Rooms>(tree, ROOMS);
  if (river.includes(name) || bank.includes(name)) throw new Error(`There is a room «${name}» already.`);
  const at = river.indexOf(after ?? river.at(-1) ?? '');
  if (at < 0) throw new Error(`«${after}» is no room of the river: ${river.join(' → ')}.`);
  if (at < river.indexOf('people')) throw new Error('A room whose acts are of people lies after `people`.');
  updateJson(tree, ROOMS, () => ({ river: [...river.slice(0, at + 1), name, ...river.slice(at + 1)], bank }));
}

/** The number after the last one, and the stamp that TypeORM sorts by. */
function nextMigration(tree: Tree, { room }: RoomWords): { number: string; stamp: string; file: string } {
  const numbers = tree.children(MIGRATIONS).map((file) => Number(/^(\d{4})-/.exec(file)?.[1] ?? 0));
  const next = Math.max(0, ...numbers) + 1;
  const number = String(next).padStart(4, '0');
  return { number, stamp: String(1_700_000_000_000 + next), file: `${number}-${room}` };
}

/** The sentences of the two refusals and of the screen, to be said better than a generator can. */
function say(tree: Tree, language: 'fr' | 'en', { room, words }: RoomWords): void {
  const texts = {
    fr: {
      refusals: {
        TitleMissing: 'Il manque un titre de trois caractères au moins. Écrivez-le, puis recommencez.',
        TitleTooLong: 'Ce titre est trop long\u00a0: {most} caractères au plus. Raccourcissez-le, puis recommencez.',
      },
      screen: { title: `(${words})`, none: 'Il n’y a rien ici pour le moment.' },
    },
    en: {
      refusals: {
        TitleMissing: 'A title of at least three characters is missing. Write one, then try again.',
        TitleTooLong: 'This title is too long: {most} characters at most. Shorten it, then try again.',
      },
      screen: { title: words, none: 'There is nothing here yet.' },
    },
  }[language];
  updateJson<Texts>(tree, `libs/messages/${language}.json`, (all) => {
    const refusals = typeof all['refusals'] === 'object' ? all['refusals'] : {};
    return sorted({ ...all, [room]: texts.screen, refusals: { ...refusals, [room]: texts.refusals } });
  });
}

/** A catalogue: sentences, in folders of folders. */
interface Texts {
  [key: string]: string | Texts;
}

function sorted(texts: Texts): Texts {
  const entries = Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, typeof inner === 'string' ? inner : sorted(inner)]));
}

function whatIsLeft(words: RoomWords, { file, stamp }: { file: string; stamp: string }): string {
  return [
    '',
    `The room «${words.room}» stands. Three lists are yours to write in, at the place that suits it:`,
    `  backend/src/app.module.ts               ${words.roomCamel}Room, ${words.Room}Module`,
    `  frontend/src/app/app.routes.ts          ${words.roomCamel}Routes`,
    `  ${MIGRATIONS}/index.ts  ${words.Room}${stamp} (./${file})`,
    `Then say its words: libs/domain/${words.room}/README.md, libs/messages/fr.json.`,
    '',
  ].join('\n');
}
