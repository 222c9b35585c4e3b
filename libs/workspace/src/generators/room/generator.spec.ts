import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FsTree } from 'nx/src/generators/tree';
import ts from 'typescript';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readTree, workspaceRoot } from '../../house/source-tree';
import room from './generator';
import { singular, wordsOf } from './words';

const root = workspaceRoot();

/** What the generator would write over the real house, which stays as it is. */
async function written(name: string): Promise<Record<string, string>> {
  const tree = new FsTree(root, false);
  await room(tree, { name, after: 'proposals' });
  return Object.fromEntries(tree.listChanges().map(({ path, content }) => [path, content?.toString('utf8') ?? '']));
}

describe.each(['parking-places', 'parking'])('nx g workspace:room %s', (name) => {
  let texts: Record<string, string>;
  beforeAll(async () => {
    texts = await written(name);
  });

  it('writes the slice on the three floors', () => {
    const { thing } = wordsOf(name);
    expect(Object.keys(texts)).toEqual(
      expect.arrayContaining([
        `libs/domain/${name}/README.md`,
        `libs/domain/${name}/src/open.ts`,
        `libs/domain/${name}/src/open.spec.ts`,
        `backend/src/${name}/${name}.module.ts`,
        `backend/src/${name}/${name}.manifest.ts`,
        `backend/src/${name}/open-${thing}.ts`,
        `frontend/src/app/${name}/${name}.routes.ts`,
        `frontend/src/app/${name}/${thing}-page/${thing}-page.ts`,
      ]),
    );
    expect(Object.values(texts).join('')).not.toMatch(/<%|%>|__\w+__/);
  });

  it('breaks no wall of the house', async () => {
    vi.resetModules();
    vi.doMock('../../house/rooms.json', () => ({
      default: JSON.parse(texts['libs/workspace/src/house/rooms.json'] ?? ''),
    }));
    const { RULES } = await import('../../house/rules');
    const tree = readTree(root, texts);
    const ours = Object.values(RULES).flatMap((rule) => rule(tree).filter(({ file }) => file in texts));
    vi.doUnmock('../../house/rooms.json');
    expect(ours).toEqual([]);
  });

  it('is accepted by TypeScript', () => {
    expect(faults(texts)).toEqual([]);
  });
});

describe('the names of a room', () => {
  it.each([
    ['ballots', 'ballot'],
    ['parties', 'party'],
    ['parking', 'parking'],
    ['progress', 'progress'],
  ])('one of %s is a %s', (name, thing) => expect(singular(name)).toBe(thing));

  it('are in kebab-case', () => expect(() => wordsOf('ParkingPlaces')).toThrow('kebab-case'));

  it('are taken once', async () => {
    await expect(written('proposals')).rejects.toThrow('already');
  });
});

it('is found by its name on the command line', () => {
  const output = execFileSync(
    process.execPath,
    [join(root, 'node_modules/nx/dist/bin/nx.js'), 'g', 'workspace:room', 'parking', '--dry-run'],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false' },
    },
  );
  expect(output).toContain('CREATE libs/domain/parking/src/open.ts');
});

/** What the compiler says of the new files, read from memory beside the real ones. */
function faults(texts: Readonly<Record<string, string>>): string[] {
  const { config } = ts.parseConfigFileTextToJson('tsconfig.base.json', texts['tsconfig.base.json'] ?? '');
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root);
  const inMemory = new Map(Object.entries(texts).map(([path, text]) => [join(root, path), text]));
  const host = ts.createCompilerHost({ ...options, types: ['node'] }, true);
  const { fileExists, readFile, getSourceFile, directoryExists } = host;
  host.fileExists = (path) => inMemory.has(path) || fileExists(path);
  host.readFile = (path) => inMemory.get(path) ?? readFile(path);
  host.directoryExists = (path) =>
    [...inMemory.keys()].some((file) => file.startsWith(`${path}/`)) || !!directoryExists?.(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = inMemory.get(path);
    return text === undefined ? getSourceFile(path, version, ...rest) : ts.createSourceFile(path, text, version, true);
  };
  const sources = [...inMemory.keys()].filter((path) => path.endsWith('.ts'));
  const program = ts.createProgram(sources, { ...options, types: ['node'] }, host);
  return sources.flatMap((path) => {
    const file = program.getSourceFile(path);
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(
      ({ messageText }) => `${path.slice(root.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
}

it('leaves the house as it was', () => {
  expect(readFileSync(join(root, 'libs/workspace/src/house/rooms.json'), 'utf8')).not.toContain('parking');
});
