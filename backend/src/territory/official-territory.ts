import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Commune } from '@mondee/domain/territory';

const PACKAGE = '@etalab/decoupage-administratif';

/** An intercommunality as the State counts it. */
export interface OfficialTerritory {
  readonly siren: string;
  readonly name: string;
  readonly communes: readonly Commune[];
}

interface OfficialGroup {
  readonly code: string;
  readonly nom: string;
  readonly membres: readonly { readonly code: string; readonly nom: string; readonly populationTotale: number }[];
}

interface OfficialCommune {
  readonly code: string;
  readonly type: string;
  readonly codesPostaux?: readonly string[];
}

/** Where the figures come from, with their year: the package's number counts the years from 2020. */
export async function officialSource(): Promise<string> {
  const { version } = JSON.parse(await readFile(folder('package.json'), 'utf8')) as { version: string };
  const year = 2020 + Number(version.split('.')[0]);
  return `Insee et DGCL, millésime ${year} (${PACKAGE} ${version})`;
}

/**
 * The territory of a SIREN, with the total population of each commune; `undefined` when no intercommunality has it.
 * The two files weigh 12 MB: they are read for this once and let go.
 */
export async function officialTerritory(siren: string): Promise<OfficialTerritory | undefined> {
  const group = (await dataOf<OfficialGroup>('epci')).find(({ code }) => code === siren);
  if (!group) return undefined;
  const postcodes = new Map(group.membres.map(({ code }) => [code, [] as readonly string[]]));
  for (const { code, type, codesPostaux } of await dataOf<OfficialCommune>('communes'))
    if (type === 'commune-actuelle' && postcodes.has(code)) postcodes.set(code, codesPostaux ?? []);
  return {
    siren,
    name: fullName(group.nom),
    communes: group.membres.map(({ code, nom, populationTotale }) => ({
      code,
      name: nom,
      population: populationTotale,
      postcodes: postcodes.get(code) ?? [],
    })),
  };
}

const KINDS: Readonly<Record<string, string>> = {
  CC: 'Communauté de communes',
  CA: 'Communauté d’agglomération',
  CU: 'Communauté urbaine',
};

/** «CC du Royans-Vercors» in full; a métropole already is. */
function fullName(name: string): string {
  return name.replace(/^(CC|CA|CU)(?= )/, (kind) => KINDS[kind]!);
}

async function dataOf<T>(name: string): Promise<readonly T[]> {
  return JSON.parse(await readFile(folder('data', `${name}.json`), 'utf8')) as T[];
}

function folder(...path: readonly string[]): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`)), ...path);
}
