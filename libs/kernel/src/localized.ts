export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that people wrote in one or more languages; French is what is always there. */
export type Localized = { readonly fr: string } & { readonly [L in Exclude<Language, 'fr'>]?: string };

export function inLanguage(text: Localized, language: Language): string {
  return text[language] ?? text.fr;
}
