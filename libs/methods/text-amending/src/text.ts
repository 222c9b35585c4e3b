import { diffArrays } from 'diff';

/** A heading, which begins an article, or a paragraph (a list, a table, a quotation: whatever stands between blank lines). */
export interface Part {
  /** Given once and never again, whatever happens around it. */
  readonly id: string;
  readonly kind: 'article' | 'paragraph';
  /** Where it stands now: `2` for an article, `2.3` for its third paragraph; `0.1` before the first article. */
  readonly number: string;
  /** Its Markdown, without the blank lines around it. */
  readonly text: string;
}

export interface AmendableText {
  readonly title: string;
  readonly parts: readonly Part[];
}

const HEADING = /^#{1,6}\s+\S/;
const FENCE = /^\s*(```|~~~)/;

/**
 * Splits Markdown into numbered articles and paragraphs. A first heading of the first level is the title.
 * @param before an earlier form: what stands unchanged, in the same order, keeps its ids
 * @example textFrom('# Charte\n\n## L’eau\n\nElle est à tous.').parts[1] // { id: 'p2', kind: 'paragraph', number: '1.1', text: 'Elle est à tous.' }
 */
export function textFrom(markdown: string, before?: AmendableText): AmendableText {
  const blocks = blocksOf(markdown);
  const titled = /^#\s+\S/.test(blocks[0] ?? '');
  const title = titled ? blocks[0]!.replace(/^#\s+/, '').trim() : (before?.title ?? '');
  const texts = titled ? blocks.slice(1) : blocks;
  const ids = idsFor(texts, before?.parts ?? []);
  return { title, parts: numbered(texts.map((text, at) => ({ id: ids[at]!, text }))) };
}

/** The whole text in Markdown again. */
export function toMarkdown({ title, parts }: AmendableText): string {
  return [...(title ? [`# ${title}`] : []), ...parts.map(({ text }) => text)].join('\n\n') + '\n';
}

/** What stands between blank lines; a fenced block is one, and a heading stands alone whatever touches it. */
export function blocksOf(markdown: string): string[] {
  const blocks: string[] = [];
  let open: string[] = [];
  let fence = '';
  const close = () => {
    const text = open.join('\n').trimEnd();
    if (text.trim()) blocks.push(text.replace(/^\n+/, ''));
    open = [];
  };
  for (const line of markdown.replace(/\r\n?/g, '\n').split('\n')) {
    const mark = FENCE.exec(line)?.[1] ?? '';
    if (fence) {
      open.push(line);
      if (mark === fence) fence = '';
      continue;
    }
    if (mark) fence = mark;
    if (!line.trim()) close();
    else if (HEADING.test(line)) {
      close();
      open.push(line.trim());
      close();
    } else open.push(line);
  }
  close();
  return blocks;
}

/** Numbers follow the order; ids do not move. */
export function numbered(parts: readonly Pick<Part, 'id' | 'text'>[]): Part[] {
  let article = 0;
  let paragraph = 0;
  return parts.map(({ id, text }) => {
    if (HEADING.test(text)) {
      article++;
      paragraph = 0;
      return { id, kind: 'article', number: String(article), text };
    }
    paragraph++;
    return { id, kind: 'paragraph', number: `${article}.${paragraph}`, text };
  });
}

function idsFor(texts: readonly string[], before: readonly Part[]): string[] {
  let last = Math.max(0, ...before.map(({ id }) => Number(/^p(\d+)$/.exec(id)?.[1] ?? 0)));
  const ids: string[] = [];
  let from = 0;
  for (const { value, added, removed } of diffArrays(
    before.map(({ text }) => text),
    [...texts],
  )) {
    if (removed) from += value.length;
    else for (const _ of value) ids.push(added ? `p${++last}` : before[from++]!.id);
  }
  return ids;
}
