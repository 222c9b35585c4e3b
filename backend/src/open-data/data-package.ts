import type { Licence, OpenFile } from '../platform/rooms/open-file';

/** The terms by their short names. */
export const LICENCES: Readonly<Record<Licence, { name: string; title: string; path: string }>> = {
  'etalab-2.0': {
    name: 'etalab-2.0',
    title: 'Licence Ouverte 2.0',
    path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
  },
  'CC-BY-SA-4.0': {
    name: 'CC-BY-SA-4.0',
    title: 'Creative Commons Attribution-ShareAlike 4.0',
    path: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
};

/** What one has to know to read the files, as Frictionless Data writes it: French first, English beside it. */
export function dataPackageOf(name: string, file: OpenFile): object {
  const schema = {
    ...(file.columns.some(({ name }) => name === 'id') && { primaryKey: 'id' }),
    missingValues: [''],
    fields: file.columns.map(({ name, type, meaning }) => ({
      ...{ name, type, description: meaning.fr },
      translations: { en: { description: meaning.en } },
    })),
  };
  const resource = { encoding: 'utf-8', profile: 'tabular-data-resource', schema };
  return {
    ...{ name, profile: 'tabular-data-package', title: file.title.fr, description: file.about.fr },
    translations: { en: { title: file.title.en, description: file.about.en } },
    licenses: [LICENCES[file.licence]],
    resources: [
      { name, path: `${name}.csv`, format: 'csv', mediatype: 'text/csv', dialect: { delimiter: ',' }, ...resource },
      { name: `${name}-json`, path: `${name}.json`, format: 'json', mediatype: 'application/json', ...resource },
    ],
  };
}
