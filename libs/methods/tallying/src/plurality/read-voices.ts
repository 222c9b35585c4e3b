import { isPairwise, RankedReader } from '../reading/ranked';
import type { RankedBallots } from '../reading/ranked-ballots';
import { isAbif, markCell } from '../reading/scores';
import { TableReader, type Table } from '../reading/table';
import { clip, count, Unreadable, type LineReader } from '../reading/unreadable';
import type { Voices } from './plurality';

const CHOICE = /^(choice|vote|option|candidate|choix|candidat|proposition|proposal|answer)$/i;
const VOTES = /^(votes|voix|count)$/i;

/**
 * Reads one voice each: a column `choice`; a table `option,votes`; a column for each option with at most one mark a
 * row; or ranked ballots (BLT, ABIF, PrefLib), of which the first place counts (several in it: spoilt).
 */
export class VoicesReader implements LineReader<Voices> {
  private reader?: LineReader<Voices>;
  private readonly waiting: [string, number][] = [];

  line(text: string, number: number): void {
    if (this.reader) return this.reader.line(text, number);
    this.waiting.push([text, number]);
    const trimmed = text.trim();
    if (!trimmed) return;
    this.reader = trimmed.startsWith('#') || isAbif(trimmed) || /^\d+(\s+\d+|$)/.test(trimmed) ? ranked() : table();
    for (const line of this.waiting) this.reader.line(...line);
  }

  end(): Voices {
    if (!this.reader) throw new Unreadable('Empty', 'The file holds no ballot', 1);
    return this.reader.end();
  }
}

function ranked(): LineReader<Voices> {
  const reader = new RankedReader();
  return {
    line: (text, number) => reader.line(text, number),
    end() {
      const input = reader.end();
      if (isPairwise(input))
        throw new Unreadable('BallotsNeeded', 'This method needs ballots, not a table of pairs', 1);
      return firstPlaces(input);
    },
  };
}

function firstPlaces({ options, papers, voters }: RankedBallots): Voices {
  const votes = options.map(() => 0n);
  let [spoilt, given] = [0n, 0n];
  for (const { order, ranks, count: n } of papers) {
    if (!order.length) continue;
    given += n;
    if (ranks && ranks[0]! > 1) spoilt += n;
    else votes[order[0]!]! += n;
  }
  return { options, votes, blank: voters - given, spoilt };
}

function table(): LineReader<Voices> {
  const reader = new TableReader();
  return {
    line: (text, number) => reader.line(text, number),
    end() {
      const read = reader.end();
      const [first, second] = read.columns;
      if (CHOICE.test(first!) && (read.columns.length === 1 || (read.columns.length === 2 && VOTES.test(second!))))
        return choices(read);
      return marks(read);
    },
  };
}

function choices({ columns, rows }: Table): Voices {
  const votes = new Map<string, bigint>();
  let blank = 0n;
  for (const { cells, count: times, line } of rows) {
    const voices = columns.length === 2 ? count(cells[1]!, line) * times : times;
    const id = cells[0]!;
    if (/^(|blank|blanc)$/i.test(id)) blank += voices;
    else votes.set(id, (votes.get(id) ?? 0n) + voices);
  }
  // The file has no order of its own: by id, so that the order of the rows changes nothing.
  const options = [...votes.keys()].sort().map((id) => ({ id, name: id }));
  return { options, votes: options.map(({ id }) => votes.get(id)!), blank, spoilt: 0n };
}

function marks({ columns, rows }: Table): Voices {
  const votes = columns.map(() => 0n);
  let [blank, spoilt] = [0n, 0n];
  for (const { cells, count: n, line } of rows) {
    const marked = cells.flatMap((cell, i) => (mark(cell, line, columns[i]!) ? [i] : []));
    if (marked.length > 1) spoilt += n;
    else if (marked.length === 0) blank += n;
    else votes[marked[0]!]! += n;
  }
  return { options: columns.map((name) => ({ id: name, name })), votes, blank, spoilt };
}

function mark(cell: string, line: number, column: string): boolean {
  try {
    return markCell(cell, line) === 1n;
  } catch {
    throw new Unreadable('NotAMark', `“${clip(cell)}” under “${clip(column)}” is neither a mark nor none`, line);
  }
}
