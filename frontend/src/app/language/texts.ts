import { computed, inject, Injectable, REQUEST_CONTEXT, signal, DOCUMENT } from '@angular/core';
import type { Language } from '@mondee/kernel';
import { formatText, type MessageParams } from '@mondee/messages/format';
import type { RenderContext } from '../graphql/render-context';

type Catalogue = { readonly [key: string]: string | Catalogue };
export type TextParams = MessageParams;

/** One file a language; the page loads its own only. */
const CATALOGUES: Record<Language, () => Promise<Catalogue>> = {
  fr: () => import('./fr'),
  en: () => import('./en'),
};

/** The sentences of the interface, in the language of the page. The language changes with the address, by a new page. */
@Injectable({ providedIn: 'root' })
export class Texts {
  private readonly document = inject(DOCUMENT);
  readonly language: Language =
    inject<RenderContext | null>(REQUEST_CONTEXT, { optional: true })?.language ??
    (this.document.documentElement.lang === 'en' ? 'en' : 'fr');
  private readonly catalogue = signal<Catalogue>({});
  readonly locale = computed(() => (this.language === 'fr' ? 'fr-FR' : 'en-GB'));

  /** Once, before the application shows anything. */
  async load(): Promise<void> {
    this.document.documentElement.lang = this.language;
    this.catalogue.set(await CATALOGUES[this.language]());
  }

  /** The sentence of a key, with its figures and names put in. A key nobody wrote shows itself. */
  say(key: string, params: TextParams = {}): string {
    const text = this.find(key);
    return text === undefined ? key : formatText(this.language, text, params);
  }

  /** True when somebody wrote this key. */
  has(key: string): boolean {
    return this.find(key) !== undefined;
  }

  private find(key: string): string | undefined {
    let at: string | Catalogue | undefined = this.catalogue();
    for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined;
    return typeof at === 'string' ? at : undefined;
  }
}
