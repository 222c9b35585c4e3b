import type { Localized } from '@mondee/kernel';

/** Under which terms a file may be used again: public data, or what people contributed. */
export type Licence = 'etalab-2.0' | 'CC-BY-SA-4.0';

/** A column as readers of the file understand it; its name is a promise, as those of the API are. */
export interface OpenColumn {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime';
  readonly meaning: Localized;
  /** True for a path on this site: it leaves as a whole address. */
  readonly onSite?: true;
}

/**
 * What a room gives away of itself, for open-data to publish: words, and one SELECT of what everybody may read anyway.
 * The SELECT has an `id` (uuid, unique) and every column declared; it is cut into pages on that id.
 */
export interface OpenFile {
  readonly title: Localized;
  readonly about: Localized;
  readonly licence: Licence;
  readonly columns: readonly OpenColumn[];
  readonly select: string;
}

/** Declares a column in both languages. */
export function column(name: string, type: OpenColumn['type'], fr: string, en: string): OpenColumn {
  return { name, type, meaning: { fr, en } };
}
