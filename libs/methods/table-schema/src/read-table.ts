import { CsvReader, feed, Unreadable } from '@mondee/methods/tallying';

/** A file read with patience. */
export interface ReadTable {
  readonly columns: readonly string[];
  /** Cells as they stand, trimmed; the row a spreadsheet would show. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly row: number }[];
  /** What the reader forgave, and the format does not. */
  readonly forgiven: readonly { readonly code: 'encoding' | 'separator'; readonly message: string }[];
}

/**
 * Reads a table as people send them: with or without byte order mark, UTF-8 or Latin-1, comma, semicolon or tab, line
 * breaks in cells. @throws Unreadable when it is no table: a web page, an image, an office document, nothing
 */
export function readTable(bytes: Uint8Array): ReadTable {
  const forgiven: { code: 'encoding' | 'separator'; message: string }[] = [];
  let content: string;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    content = new TextDecoder('windows-1252').decode(bytes);
    forgiven.push({ code: 'encoding', message: 'Le fichier n’est pas en UTF-8 ; il a été lu comme du Latin-1.' });
  }
  refuseOthers(content);
  const records: { cells: readonly string[]; row: number }[] = [];
  const csv = new CsvReader(({ cells }) => records.push({ cells, row: records.length + 1 }));
  const lines = feed(csv);
  lines.chunk(content);
  lines.end();
  csv.end();
  const [header, ...rows] = records;
  const separator = separatorOf(content, header!.cells.length);
  if (separator !== ',')
    forgiven.push({
      code: 'separator',
      message: `Le séparateur est « ${separator === '\t' ? 'tabulation' : separator} » ; c’est la virgule.`,
    });
  return { columns: header!.cells.map((cell) => cell.trim()), rows, forgiven };
}

function refuseOthers(content: string): void {
  const head = content.slice(0, 1_000).trimStart();
  if (head === '') throw new Unreadable('Empty', 'Le fichier est vide.', 1);
  if (content.includes('\u0000') || head.startsWith('%PDF') || head.startsWith('PK\u0003\u0004'))
    throw new Unreadable('NotATable', 'Ce fichier n’est pas du texte : enregistrez le tableau en CSV.', 1);
  if (/^<(!doctype|html|\?xml|head|body)/i.test(head))
    throw new Unreadable(
      'NotATable',
      'C’est une page web, pas un fichier CSV : vérifiez l’adresse du téléchargement.',
      1,
    );
  if (/^[[{]/.test(head)) throw new Unreadable('NotATable', 'C’est du JSON, pas un fichier CSV.', 1);
}

/** Which mark parts the first line; a single column has none to blame. */
function separatorOf(content: string, columns: number): string {
  if (columns < 2) return ',';
  const first =
    content
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .find((line) => line.trim() !== '') ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  return [',', ';', '\t'].reduce(
    (best, mark) => (bare.split(mark).length > bare.split(best).length ? mark : best),
    ',',
  );
}
