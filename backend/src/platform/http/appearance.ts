import type { Language } from '@mondee/kernel';

/** What a page asks of the room that knows how this territory looks and speaks. */
export abstract class Appearance {
  /** The style that stands after ours; empty while nothing was set, and then it costs nothing. */
  abstract css(): string;
  /** The languages of the site, the first one first: what a visitor reads who asks for none. */
  abstract languages(): readonly Language[];
  /** The texts said otherwise than the catalogue; empty while none was. */
  abstract texts(language: Language): Readonly<Record<string, string>>;
}
