import { inLanguage, LANGUAGES, type Language } from '@mondee/kernel';
import agendaEn from '../agenda/en.json';
import agendaFr from '../agenda/fr.json';
import ballotsEn from '../ballots/en.json';
import ballotsFr from '../ballots/fr.json';
import consultationsEn from '../consultations/en.json';
import consultationsFr from '../consultations/fr.json';
import documentCheckEn from '../document-check/en.json';
import documentCheckFr from '../document-check/fr.json';
import en from '../en.json';
import fr from '../fr.json';
import officeEn from '../office/en.json';
import officeFr from '../office/fr.json';
import openDataEn from '../open-data/en.json';
import openDataFr from '../open-data/fr.json';
import proposalsEn from '../proposals/en.json';
import proposalsFr from '../proposals/fr.json';
import { formatText, type MessageParams } from './format';

export { formatText, type MessageParams } from './format';

export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** One catalogue, a file for each language. Adding a language is adding a file, and its line here. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  fr: [officeFr, agendaFr, consultationsFr, documentCheckFr, ballotsFr, openDataFr, proposalsFr].reduce<Catalogue>(
    both,
    fr,
  ),
  en: [officeEn, agendaEn, consultationsEn, documentCheckEn, ballotsEn, openDataEn, proposalsEn].reduce<Catalogue>(
    both,
    en,
  ),
};

/** The catalogue lies in more files than one only so that browsers can load the others when they are needed. */
function both(one: Catalogue, other: Catalogue): Catalogue {
  const merged: Record<string, string | Catalogue> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const here = merged[key];
    merged[key] = typeof here === 'object' && typeof value === 'object' ? both(here, value) : value;
  }
  return merged;
}

const reworded = new Map<Language, Readonly<Record<string, string>>>();

/** From now on these texts stand for those of the catalogue, in this process: what a territory has said otherwise. */
export function reword(texts: Readonly<Record<Language, Readonly<Record<string, string>>>>): void {
  for (const language of LANGUAGES) reworded.set(language, texts[language]);
}

/** The text of a key as the catalogue has it, whatever was reworded. */
export function originalMessage(language: Language, key: string): string | undefined {
  return lookUp(CATALOGUES[language], key);
}

/** The text of a key as reworded here, or as written in the catalogue: of the language, else French; nothing when there is none. */
export function rawMessage(language: Language, key: string): string | undefined {
  const own = reworded.get(language);
  if (own && Object.hasOwn(own, key)) return own[key];
  const french = lookUp(CATALOGUES.fr, key);
  return french === undefined ? undefined : inLanguage({ fr: french, en: lookUp(CATALOGUES.en, key) }, language);
}

export function hasMessage(key: string): boolean {
  return rawMessage('fr', key) !== undefined;
}

/**
 * The sentence of a key. A key that nobody wrote gives itself back, and a sentence whose params are missing gives
 * its text: the gap is seen and nothing breaks.
 */
export function message(language: Language, key: string, params: MessageParams = {}): string {
  const text = rawMessage(language, key);
  if (text === undefined) return key;
  try {
    return formatText(language, text, params);
  } catch {
    return text;
  }
}

function lookUp(catalogue: Catalogue, key: string): string | undefined {
  let at: string | Catalogue | undefined = catalogue;
  for (const part of key.split('.')) at = typeof at === 'object' && Object.hasOwn(at, part) ? at[part] : undefined;
  return typeof at === 'string' ? at : undefined;
}
