// Parses the catalogue for the screens, part by part: `fr.json` and `en.json` are everybody's, each folder beside them
// comes with the screens that ask for it. `node libs/messages/codegen/run.ts` writes language/compiled/*.generated.ts.
import { mkdirSync, readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parsed } from '../src/parse.ts';

type Catalogue = { readonly [key: string]: string | Catalogue };

const here = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const to = resolve(here, '../../frontend/src/app/language/compiled');
const LANGUAGES = ['fr', 'en'];
/** Their sentences arrive with the answers, already said. */
const SAID_BY_THE_SERVER =
  'bodyRules facts hops indicators letters mails meetings minutes platform refusals settings'.split(' ');

/** Of everybody's sentences, those that only the screens of their room say. */
const OF_A_ROOM: Readonly<Record<string, readonly string[]>> = {
  people: ['cast', 'confirm', 'device', 'mandates', 'organisations', 'signIn'],
};
/** Rooms whose sentences come with their own screens, all but these, which other pages say too. */
const WHOLE_BUT: Readonly<Record<string, readonly string[]>> = {
  home: ['title', 'late'],
  journal: ['title', 'older'],
  notifications: ['title'],
};
/** Names of pages that lead there from anywhere. */
const ANYWHERE = { people: { organisations: ['title'] } } as const;

/** Of ballots: sentences of those who prepare, keep and count them; and those that the server says. */
const KEPT = ['booth', 'form', 'paper', 'stop', 'tellers'];
const BALLOTS_SAID = ['rule', 'said'];

const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(here, entry.name, 'fr.json')))
  .map(({ name }) => name)
  .sort();

mkdirSync(to, { recursive: true });
const parts = new Set<string>();
for (const language of LANGUAGES) {
  const texts = textsOf(`${language}.json`, SAID_BY_THE_SERVER) as Record<string, Record<string, Catalogue>>;
  const wholes = Object.entries(WHOLE_BUT).map(
    ([room, but]) => [room, Object.keys(texts[room]!).filter((name) => !but.includes(name))] as const,
  );
  for (const [room, names] of [...Object.entries(OF_A_ROOM), ...wholes]) {
    const own = Object.fromEntries(names.map((name) => [name, texts[room]![name]!]));
    const left = Object.entries(texts[room]!).flatMap(([name, value]) =>
      names.includes(name) ? partLeft(room, name, value) : [[name, value] as const],
    );
    texts[room] = Object.fromEntries(left);
    write(`${room}.${language}`, { [room]: own });
    parts.add(room);
  }
  write(`everybody.${language}`, texts);
  for (const folder of folders)
    for (const [part, texts] of partsOf(
      folder,
      textsOf(join(folder, `${language}.json`), folder === 'office' ? [] : SAID_BY_THE_SERVER),
    )) {
      write(`${part}.${language}`, texts);
      parts.add(part);
    }
}
const line = (part: string) =>
  `  ${JSON.stringify(part)}: { ${LANGUAGES.map((one) => `${one}: () => import('./${part}.${one}.generated')`).join(', ')} },`;
keep('parts', `export const PARTS = {\n${['everybody', ...parts].map(line).join('\n')}\n} as const;\n`);

function partLeft(room: string, name: string, texts: Catalogue): (readonly [string, Catalogue])[] {
  const kept = (ANYWHERE as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>)[room]?.[name] ?? [];
  return kept.length ? [[name, Object.fromEntries(kept.map((key) => [key, texts[key]!]))]] : [];
}

function textsOf(file: string, without: readonly string[] = []): object {
  const catalogue = JSON.parse(readFileSync(join(here, file), 'utf8')) as Catalogue;
  return compiled(Object.fromEntries(Object.entries(catalogue).filter(([name]) => !without.includes(name))));
}

/** The office is a part for each room: a page that shows a log needs no sentence of the settings. */
function partsOf(folder: string, texts: object): (readonly [part: string, texts: object])[] {
  if (folder === 'ballots') return partsOfBallots(texts as { readonly ballots: Catalogue });
  if (folder !== 'office') return [[folder, texts]];
  return Object.entries(texts).map(([room, own]) => [`office-${room}`, { [room]: own as object }] as const);
}

/** Who reads a result or votes needs no word of those who keep the booth, but for the names of their pages. */
function partsOfBallots({ ballots, ...rest }: { readonly ballots: Catalogue }): (readonly [string, object])[] {
  const of = (kept: boolean) =>
    Object.entries(ballots).filter(([name]) => !BALLOTS_SAID.includes(name) && KEPT.includes(name) === kept);
  const titles = of(true).map(([name, own]) => [name, { title: (own as Catalogue)['title'] ?? '' }] as const);
  return [
    ['ballots', { ...rest, ballots: Object.fromEntries([...of(false), ...titles]) }],
    ['ballots-keeping', { ballots: Object.fromEntries(of(true)) }],
  ];
}

function compiled(catalogue: Catalogue): object {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, value]) => [key, typeof value === 'string' ? parsed(value) : compiled(value)]),
  );
}

function write(name: string, texts: object): void {
  keep(
    name,
    `import type { Texts } from '../catalogue';\n\nconst texts: Texts = ${JSON.stringify(texts)};\nexport default texts;\n`,
  );
}

/** Only when it says something else: a build that watches sees no change where there is none. */
function keep(name: string, text: string): void {
  const file = join(to, `${name}.generated.ts`);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
