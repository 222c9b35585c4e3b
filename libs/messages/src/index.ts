import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '@mondee/kernel';
import en from '../en.json';
import fr from '../fr.json';

type Texts = { readonly [key: string]: string | Texts };
export type MessageParams = Readonly<Record<string, string | number | Date>>;

const catalogues: Record<Language, Texts> = { fr, en };
const compiled = new Map<string, IntlMessageFormat>();

/** The text of a key as written in the catalogue: of the language, else French; nothing when there is none. */
export function rawMessage(language: Language, key: string): string | undefined {
  for (const texts of [catalogues[language], catalogues.fr]) {
    let at: string | Texts | undefined = texts;
    for (const part of key.split('.')) at = typeof at === 'object' && Object.hasOwn(at, part) ? at[part] : undefined;
    if (typeof at === 'string') return at;
  }
  return undefined;
}

export function hasMessage(key: string): boolean {
  return rawMessage('fr', key) !== undefined;
}

/** The sentence of a key. A key that nobody wrote gives itself back, so that the gap is seen and nothing breaks. */
export function message(language: Language, key: string, params: MessageParams = {}): string {
  const text = rawMessage(language, key);
  if (text === undefined) return key;
  const name = `${language} ${key}`;
  let format = compiled.get(name);
  if (!format) compiled.set(name, (format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true })));
  try {
    return String(format.format(params as Record<string, string>));
  } catch {
    return text;
  }
}
