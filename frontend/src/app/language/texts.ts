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
import type { formatText, MessageParams } from '@mondee/messages/format';
import { formatParsed, type Parsed } from '@mondee/messages/parsed';
import type { RenderContext } from '../graphql/render-context';
import type { Texts as Catalogue } from './catalogue';
import { PARTS } from './compiled/parts.generated';

export type TextParams = MessageParams;
/** A folder of `libs/messages`: sentences that come with the screens that ask for them. */
export type TextsPart = keyof typeof PARTS;
export const TEXT_PARTS = Object.keys(PARTS) as TextsPart[];

const REWORDED = makeStateKey<Readonly<Record<string, string>>>('reworded texts');

/** The sentences of the interface, in the language of the page. The language changes with the address, by a new page. */
@Injectable({ providedIn: 'root' })
export class Texts {
  private readonly document = inject(DOCUMENT);
  private readonly rendering = inject<RenderContext | null>(REQUEST_CONTEXT, { optional: true });
  readonly language: Language = this.rendering?.language ?? (this.document.documentElement.lang === 'en' ? 'en' : 'fr');
  private readonly parts = signal<ReadonlyMap<TextsPart, Catalogue>>(new Map());
  /** Reads what a territory worded itself: no page carries a parser for sentences that nobody changed. */
  private format?: typeof formatText;
  /** What this territory says otherwise; the page brings it along when there is some, and nothing when there is none. */
  private readonly reworded = signal(this.own());
  readonly locale = computed(() => (this.language === 'fr' ? 'fr-FR' : 'en-GB'));

  /** Once, before the application shows anything. */
  async load(): Promise<void> {
    this.document.documentElement.lang = this.language;
    if (Object.keys(this.reworded()).length) await this.loadParser();
    await this.bring('everybody');
  }

  /** Before a screen is shown that says more than everybody's sentences. */
  async bring(part: TextsPart): Promise<void> {
    if (this.parts().has(part)) return;
    const { default: texts } = await PARTS[part][this.language]();
    this.parts.update((before) => new Map(before).set(part, texts));
  }

  /** The sentence of a key, with its figures and names put in. A key nobody wrote shows itself. */
  say(key: string, params: TextParams = {}): string {
    const own = this.reworded()[key];
    if (own !== undefined && this.format) return this.format(this.language, own, params);
    const text = this.find(key);
    return text === undefined ? key : formatParsed(this.language, text, params);
  }

  /** True when somebody wrote this key. */
  has(key: string): boolean {
    return this.find(key) !== undefined;
  }

  /** From now on this page says it so: what an act has just answered. */
  async reword(key: string, text: string): Promise<void> {
    await this.loadParser();
    this.reworded.update((texts) => ({ ...texts, [key]: text }));
  }

  private own(): Readonly<Record<string, string>> {
    const state = inject(TransferState);
    const told = this.rendering?.texts;
    if (told && Object.keys(told).length) state.set(REWORDED, told);
    return told ?? state.get(REWORDED, {});
  }

  private async loadParser(): Promise<void> {
    this.format = (await import('./parser')).formatText;
  }

  private find(key: string): Parsed | undefined {
    for (const catalogue of this.parts().values()) {
      const text = textIn(catalogue, key);
      if (text !== undefined) return text;
    }
    return undefined;
  }
}

function textIn(catalogue: Catalogue, key: string): Parsed | undefined {
  let at: Parsed | Catalogue | undefined = catalogue;
  for (const part of key.split('.'))
    at = typeof at === 'object' && !Array.isArray(at) && Object.hasOwn(at, part) ? (at as Catalogue)[part] : undefined;
  return typeof at === 'string' || Array.isArray(at) ? (at as Parsed) : undefined;
}
