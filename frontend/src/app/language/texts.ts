import {
  computed,
  DOCUMENT,
  inject,
  Injectable,
  makeStateKey,
  REQUEST_CONTEXT,
  signal,
  TransferState,
} from '@angular/core';
import type { Language } from '@mondee/kernel';
import { formatText, type MessageParams } from '@mondee/messages/format';
import type { RenderContext } from '../graphql/render-context';

export type Catalogue = { readonly [key: string]: string | Catalogue };
export type TextParams = MessageParams;

const REWORDED = makeStateKey<Readonly<Record<string, string>>>('reworded texts');

/** One file a language; the page loads its own only. */
const CATALOGUES: Record<Language, () => Promise<Catalogue>> = {
  fr: () => import('./fr'),
  en: () => import('./en'),
};

/** What those who keep the platform read beside it: loaded with their screens. */
const OFFICE: Record<Language, () => Promise<{ readonly default: Catalogue }>> = {
  fr: () => import('./office-fr'),
  en: () => import('./office-en'),
};

/** The sentences of the interface, in the language of the page. The language changes with the address, by a new page. */
@Injectable({ providedIn: 'root' })
export class Texts {
  private readonly document = inject(DOCUMENT);
  private readonly rendering = inject<RenderContext | null>(REQUEST_CONTEXT, { optional: true });
  readonly language: Language = this.rendering?.language ?? (this.document.documentElement.lang === 'en' ? 'en' : 'fr');
  private readonly catalogue = signal<Catalogue>({});
  private readonly office = signal<Catalogue>({});
  /** What this territory says otherwise; the page brings it along when there is some, and nothing when there is none. */
  private readonly reworded = signal(this.own());
  readonly locale = computed(() => (this.language === 'fr' ? 'fr-FR' : 'en-GB'));

  /** Once, before the application shows anything. */
  async load(): Promise<void> {
    this.document.documentElement.lang = this.language;
    this.catalogue.set(await CATALOGUES[this.language]());
  }

  /** Before a screen of those who keep the platform is shown. */
  async loadOffice(): Promise<void> {
    this.add((await OFFICE[this.language]()).default);
  }

  /** Before the screens of a room that brings its own sentences are shown. */
  add(part: Catalogue): void {
    this.office.update((before) => ({ ...before, ...part }));
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

  /** From now on this page says it so: what an act has just answered. */
  reword(key: string, text: string): void {
    this.reworded.update((texts) => ({ ...texts, [key]: text }));
  }

  private own(): Readonly<Record<string, string>> {
    const state = inject(TransferState);
    const told = this.rendering?.texts;
    if (told && Object.keys(told).length) state.set(REWORDED, told);
    return told ?? state.get(REWORDED, {});
  }

  private find(key: string): string | undefined {
    const own = this.reworded();
    if (Object.hasOwn(own, key)) return own[key];
    return textIn(this.catalogue(), key) ?? textIn(this.office(), key);
  }
}

function textIn(catalogue: Catalogue, key: string): string | undefined {
  let at: string | Catalogue | undefined = catalogue;
  for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'string' ? at : undefined;
}
