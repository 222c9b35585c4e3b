import { AbifReader } from './abif';
import { BltReader } from './blt';
import { PairwiseReader, type Pairwise } from './pairwise';
import { PreflibReader } from './preflib';
import type { RankedBallots } from './ranked-ballots';
import { Unreadable, type LineReader } from './unreadable';

const PREFLIB = /^#\s*(FILE NAME|TITLE|DESCRIPTION|DATA TYPE|MODIFICATION|RELATE|PUBLICATION|NUMBER|ALTERNATIVE)/i;

export type RankedInput = RankedBallots | Pairwise;
export const isPairwise = (input: RankedInput): input is Pairwise => 'over' in input;

/** Knows the format of ranked ballots from its first line that says anything: BLT, ABIF, PrefLib or a table of pairs. */
export class RankedReader implements LineReader<RankedInput> {
  private readonly waiting: [string, number][] = [];
  private reader?: LineReader<RankedInput>;

  line(text: string, number: number): void {
    if (this.reader) return this.reader.line(text, number);
    this.waiting.push([text, number]);
    this.reader = readerFor(text.trim());
    if (this.reader) for (const line of this.waiting.splice(0)) this.reader.line(...line);
  }

  end(): RankedInput {
    if (!this.reader) throw new Unreadable('Empty', 'The file holds no ballot', 1);
    return this.reader.end();
  }
}

function readerFor(line: string): LineReader<RankedInput> | undefined {
  if (PREFLIB.test(line)) return new PreflibReader();
  if (!line || line.startsWith('#')) return undefined;
  if (/^\d+\s+\d+/.test(line)) return new BltReader();
  if (/^\d+$/.test(line)) return new PreflibReader();
  if (/^"?over"?\s*[,;\t]\s*"?under"?\s*[,;\t]\s*"?votes"?$/i.test(line)) return new PairwiseReader();
  return abifRanked();
}

function abifRanked(): LineReader<RankedBallots> {
  const abif = new AbifReader();
  return { line: (text, number) => abif.line(text, number), end: () => abif.end().ranked() };
}
