import { LANGUAGES, type Localized } from '@mondee/kernel';
import type { OpenFile } from '../platform/rooms/open-file';
import { LICENCES } from './data-package';

/** Words of the catalogue vocabularies, as both forms below shorten them. */
const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A resource by its address, words in a language, or a literal of a type. */
type Value =
  { readonly '@id': string } | { readonly '@value': string; readonly '@language'?: string; readonly '@type'?: string };

/** One thing of the catalogue: JSON-LD as it stands, and written as Turtle without another model. */
export interface Node {
  readonly '@id': string;
  readonly '@type': string;
  readonly [property: string]: string | readonly Value[];
}

const iri = (id: string): Value => ({ '@id': id });
const localized = (words: Localized): Value[] =>
  LANGUAGES.flatMap((language) => {
    const text = words[language];
    return text === undefined ? [] : [{ '@value': text, '@language': language }];
  });

const MEDIA = 'https://www.iana.org/assignments/media-types/';
const LANGUAGE = 'http://publications.europa.eu/resource/authority/language/';
const CONTINUOUS = 'http://publications.europa.eu/resource/authority/frequency/CONT';
const TABLE_SCHEMA = 'https://specs.frictionlessdata.io/data-package/';

/** The catalogue after DCAT-AP 3: who publishes, each dataset, each of its files. */
export function catalogueOf(site: string, publisher: string, files: ReadonlyMap<string, OpenFile>): Node[] {
  const here = `${site}/open-data`;
  const agent = `${site}/#publisher`;
  const title = { fr: `Données ouvertes : ${publisher}`, en: `Open data: ${publisher}` };
  const about = {
    fr: 'Propositions, réponses, décisions, engagements et mesures, tels que chacun peut les lire sur le site.',
    en: 'Proposals, answers, decisions, commitments and measurements, as anybody may read them on the site.',
  };
  return [
    {
      ...{ '@id': `${here}/catalog`, '@type': 'dcat:Catalog' },
      ...{ 'dct:title': localized(title), 'dct:description': localized(about) },
      ...{ 'dct:publisher': [iri(agent)], 'foaf:homepage': [iri(`${site}/donnees`)] },
      'dct:language': [iri(`${LANGUAGE}FRA`), iri(`${LANGUAGE}ENG`)],
      'dcat:dataset': [...files.keys()].map((name) => iri(`${here}/${name}`)),
    },
    { '@id': agent, '@type': 'foaf:Agent', 'foaf:name': [{ '@value': publisher }], 'foaf:homepage': [iri(`${site}/`)] },
    ...[...files].flatMap(([name, file]) => datasetOf(here, agent, name, file)),
  ];
}

function datasetOf(here: string, agent: string, name: string, { title, about, licence }: OpenFile): Node[] {
  const at = `${here}/${name}`;
  const forms = [
    { ending: 'csv', media: 'text/csv' },
    { ending: 'json', media: 'application/json' },
  ];
  return [
    {
      ...{ '@id': at, '@type': 'dcat:Dataset', 'dct:identifier': [{ '@value': name }] },
      ...{ 'dct:title': localized(title), 'dct:description': localized(about), 'dct:publisher': [iri(agent)] },
      ...{ 'dct:accrualPeriodicity': [iri(CONTINUOUS)], 'dct:license': [iri(LICENCES[licence].path)] },
      'dcat:landingPage': [iri(`${here.replace(/\/open-data$/, '')}/donnees`)],
      'dcat:distribution': forms.map(({ ending }) => iri(`${at}/${name}.${ending}`)),
    },
    ...forms.map(({ ending, media }): Node => ({
      ...{ '@id': `${at}/${name}.${ending}`, '@type': 'dcat:Distribution', 'dct:title': localized(title) },
      ...{ 'dcat:accessURL': [iri(`${at}/${name}.${ending}`)], 'dcat:downloadURL': [iri(`${at}/${name}.${ending}`)] },
      ...{ 'dcat:mediaType': [iri(MEDIA + media)], 'dct:license': [iri(LICENCES[licence].path)] },
      'dct:conformsTo': [iri(TABLE_SCHEMA)],
    })),
  ];
}

/** As JSON-LD, with its words explained inside: no reader has to fetch anything. */
export const asJsonLd = (nodes: readonly Node[]): string =>
  `${JSON.stringify({ '@context': PREFIXES, '@graph': nodes }, null, 2)}\n`;

/** As Turtle. */
export function asTurtle(nodes: readonly Node[]): string {
  const prefixes = Object.entries(PREFIXES).map(([short, long]) => `@prefix ${short}: <${long}> .`);
  return `${[...prefixes, '', ...nodes.map(block)].join('\n')}\n`;
}

function block({ '@id': id, '@type': type, ...properties }: Node): string {
  const lines = Object.entries(properties).map(
    ([property, values]) => `  ${property} ${(values as readonly Value[]).map(term).join(', ')}`,
  );
  return `<${id}> a ${type} ;\n${lines.join(' ;\n')} .\n`;
}

function term(value: Value): string {
  if ('@id' in value) return `<${value['@id'].replace(/[<>"{}|^`\\\s]/g, encodeURIComponent)}>`;
  const { '@value': text, '@language': language } = value;
  // JSON's escapes of a string are Turtle's
  return `${JSON.stringify(text)}${language ? `@${language}` : ''}`;
}
