import type { Language } from '@mondee/kernel';
import template from './letter.mjml';

/** What a letter shows; every text of it is written out by us, nothing in it is HTML. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  readonly title: string;
  readonly territory?: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly { readonly label: string; readonly text: string; readonly url: string }[];
  readonly button?: { readonly label: string; readonly url: string };
  readonly foot: readonly string[];
  readonly stop?: { readonly label: string; readonly url: string };
}

/** The HTML part of a letter: the template with its blocks repeated and its places filled. */
export function letterHtml(letter: Letter): string {
  const { language, subject, title, territory = '' } = letter;
  const preview = letter.items[0]?.text ?? letter.paragraphs[0] ?? '';
  const blocks: Record<string, readonly Record<string, string>[]> = {
    paragraph: letter.paragraphs.map((text) => ({ text })),
    item: letter.items,
    button: letter.button ? [letter.button] : [],
    foot: letter.foot.map((text) => ({ text })),
    stop: letter.stop ? [letter.stop] : [],
  };
  const repeated = template.replace(/<!--each (\w+)-->([\s\S]*?)<!--end \1-->/g, (_, name: string, block: string) =>
    (blocks[name] ?? []).map((values) => filled(block, values)).join(''),
  );
  return filled(repeated, { language, subject, title, territory, preview });
}

/** An address that is not one of the web is no link: what people write never becomes one. */
function filled(block: string, values: Readonly<Record<string, string>>): string {
  return block.replace(/\[\[(\w+)\]\]/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return name === 'url' && !/^https?:\/\//.test(value) ? '#' : escaped(value);
  });
}

/** Also the brackets of a place to fill: a title may hold «[[url]]» and stays a title. */
function escaped(text: string): string {
  return text.replace(/[&<>"'[\]]/g, (c) => `&#${c.charCodeAt(0)};`).replaceAll('\n', '<br>');
}
