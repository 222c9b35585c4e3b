import { Unreadable, type LineReader } from './unreadable';

export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Reads CSV (RFC 4180): the first row says which of comma, semicolon and tab parts the cells; a quoted cell may hold
 * all of them, quotes written twice, and line breaks. Empty lines are passed over; a row gives its cells trimmed.
 */
export class CsvReader implements LineReader<void> {
  private open = '';
  private openedAt = 0;
  private comma = ',';
  private first = true;

  constructor(private readonly row: (row: CsvRow) => void) {}

  line(text: string, number: number): void {
    const whole = this.openedAt ? `${this.open}\n${text}` : text;
    if (!this.openedAt && !text.trim()) return;
    if ((whole.split('"').length - 1) % 2 === 1) {
      this.open = whole;
      this.openedAt ||= number;
      return;
    }
    const line = this.openedAt || number;
    this.openedAt = 0;
    if (this.first) this.comma = separator(whole);
    this.first = false;
    this.row({ cells: cellsOf(whole, this.comma), line });
  }

  end(): void {
    if (this.openedAt) throw new Unreadable('Unfinished', 'A quote is opened and never closed', this.openedAt);
    if (this.first) throw new Unreadable('Empty', 'The file is empty', 1);
  }
}

function separator(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const times = (mark: string) => bare.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}

function cellsOf(text: string, comma: string): string[] {
  if (!text.includes('"')) return text.split(comma).map((cell) => cell.trim());
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted && c === '"' && text[i + 1] === '"') cell += text[++i];
    else if (c === '"') quoted = !quoted;
    else if (c === comma && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += c;
  }
  return [...cells, cell.trim()];
}
