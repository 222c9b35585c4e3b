import { Unreadable } from '@mondee/methods/tallying';

/** One record of a file, with the line it begins on (1-based). */
export interface FileRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * Cuts semicolon-separated text into records. Pabulib files are no CSV (three sections of different widths, quotes
 * inside unquoted fields), so a CSV reader refuses many real ones. A field that begins with a quote runs to the closing
 * quote over semicolons and line breaks, `""` within it is one quote; a quote anywhere else is a character.
 */
export function records(text: string): FileRecord[] {
  const found: FileRecord[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const begin = line;
    const fields: string[] = [];
    for (;;) {
      if (text[at] === '"') {
        const end = closingQuote(text, at + 1, begin);
        const value = text.slice(at + 1, end).replaceAll('""', '"');
        for (const character of value) if (character === '\n') line++;
        fields.push(value);
        at = end + 1;
        // What stands between the closing quote and the next separator belongs to nothing.
        while (at < text.length && text[at] !== ';' && text[at] !== '\n') at++;
      } else {
        let end = at;
        while (end < text.length && text[end] !== ';' && text[end] !== '\n') end++;
        fields.push(text.slice(at, end).replace(/\r$/, ''));
        at = end;
      }
      if (text[at] === ';') {
        at++;
        continue;
      }
      at++;
      line++;
      break;
    }
    if (fields.length > 1 || fields[0]!.trim() !== '') found.push({ line: begin, fields });
  }
  return found;
}

function closingQuote(text: string, from: number, line: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) throw new Unreadable('UnclosedQuote', 'A quote is opened and never closed.', line);
    if (text[at + 1] !== '"') return at;
  }
}
