import { AbifReader } from './abif';
import type { ScoreBallots } from './score-ballots';
import { TableReader } from './table';
import { clip, Unreadable, type LineReader } from './unreadable';

/** What a cell says: a whole number, or nothing. */
export type ReadCell = (text: string, line: number) => bigint | null;

export const isAbif = (line: string): boolean => /^(\{|=|\[|\d+\s*:)/.test(line);

/** Reads grades: a CSV with a column for each option, or ABIF with ratings. */
export class ScoreReader implements LineReader<ScoreBallots> {
  private readonly waiting: [string, number][] = [];
  private reader?: LineReader<ScoreBallots>;

  constructor(private readonly cell: ReadCell = wholeCell) {}

  line(text: string, number: number): void {
    if (this.reader) return this.reader.line(text, number);
    this.waiting.push([text, number]);
    const trimmed = text.trim();
    if (!trimmed || trimmed.startsWith('#')) return;
    this.reader = isAbif(trimmed) ? abifScores() : tableScores(this.cell);
    const lines =
      this.reader instanceof AbifReader ? this.waiting : this.waiting.filter(([one]) => !one.startsWith('#'));
    for (const line of lines) this.reader.line(...line);
  }

  end(): ScoreBallots {
    if (!this.reader) throw new Unreadable('Empty', 'The file holds no ballot', 1);
    return this.reader.end();
  }
}

function abifScores(): LineReader<ScoreBallots> {
  const abif = new AbifReader();
  return { line: (text, number) => abif.line(text, number), end: () => abif.end().scored() };
}

function tableScores(cell: ReadCell): LineReader<ScoreBallots> {
  const table = new TableReader();
  return {
    line: (text, number) => table.line(text, number),
    end() {
      const { columns, rows, voters } = table.end();
      return {
        options: columns.map((name) => ({ id: name, name })),
        papers: rows.map(({ cells, count, line }) => ({ count, line, scores: cells.map((one) => cell(one, line)) })),
        voters,
      };
    },
  };
}

const BLANK = /^(|-|na|n\/a|blank|blanc)$/i;

export const wholeCell: ReadCell = (text, line) => {
  if (BLANK.test(text)) return null;
  if (!/^[+-]?\d{1,30}(\.0+)?$/.test(text))
    throw new Unreadable('NotAScore', `“${clip(text)}” is not a whole number`, line);
  return BigInt(text.replace(/^\+|\.0+$/g, ''));
};

const MARKED = /^(1|1\.0|x|yes|y|true|oui|o|✓|approved?)$/i;
const UNMARKED = /^(|0|0\.0|no|n|false|non|-|blank|blanc)$/i;

/** A mark: one or nothing. */
export const markCell: ReadCell = (text, line) => {
  if (MARKED.test(text)) return 1n;
  if (UNMARKED.test(text)) return 0n;
  throw new Unreadable('NotAMark', `“${clip(text)}” is neither a mark (1, x, yes, oui) nor none (0, no, non)`, line);
};
