import { CsvReader, type CsvRow } from './csv';
import { clip, count, Unreadable, type LineReader } from './unreadable';

/** A CSV of ballots: a column for each option, identical rows together. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly voters: bigint;
}

export interface TableRow {
  readonly cells: readonly string[];
  readonly count: bigint;
  readonly line: number;
}

const VOTER =
  /^$|^(voter|voter[ _]?id|ballot|ballot[ _]?id|id|participant|bulletin|électeur|electeur|votant|person|member)$/i;
const WEIGHT = /^(count|weight|ballots|poids|nombre|bulletins)$/i;

/**
 * Reads a CSV of ballots. A first column called voter, id, ballot… (or nothing) names the voter and may hold no name
 * twice; a column called count, weight, poids… says how many such ballots there are. All others are options.
 */
export class TableReader implements LineReader<Table> {
  private columns: string[] = [];
  private voterAt = -1;
  private weightAt = -1;
  private width = 0;
  private readonly voterIds = new Set<string>();
  private readonly groups = new Map<string, { cells: string[]; count: bigint; line: number }>();
  private readonly csv = new CsvReader((row) => (this.width ? this.row(row) : this.header(row)));

  line(text: string, number: number): void {
    this.csv.line(text, number);
  }

  private header({ cells, line }: CsvRow): void {
    this.width = cells.length;
    if (cells.length > 1 && VOTER.test(cells[0]!)) this.voterAt = 0;
    this.weightAt = cells.findIndex((name, i) => i !== this.voterAt && cells.length > 1 && WEIGHT.test(name));
    this.columns = this.data(cells);
    const twice = this.columns.find((name, i) => this.columns.indexOf(name) < i);
    if (twice !== undefined) throw new Unreadable('CandidateTwice', `Two columns are called “${clip(twice)}”`, line);
    if (this.columns.includes('')) throw new Unreadable('BadHeader', 'A column has no name', line);
  }

  private row({ cells, line }: CsvRow): void {
    if (cells.length !== this.width)
      throw new Unreadable('RaggedRow', `${cells.length} cells where the first row has ${this.width}`, line);
    const voter = cells[this.voterAt];
    if (voter) {
      if (this.voterIds.has(voter)) throw new Unreadable('VoterTwice', `“${clip(voter)}” is there twice`, line);
      this.voterIds.add(voter);
    }
    const data = this.data(cells);
    const ballots = this.weightAt < 0 ? 1n : count(cells[this.weightAt]!, line);
    const key = JSON.stringify(data);
    const group = this.groups.get(key);
    if (group) group.count += ballots;
    else this.groups.set(key, { cells: data, count: ballots, line });
  }

  private data(cells: readonly string[]): string[] {
    return cells.filter((_, i) => i !== this.voterAt && i !== this.weightAt);
  }

  end(): Table {
    this.csv.end();
    if (!this.columns.length) throw new Unreadable('BadHeader', 'The first row names no option', 1);
    const rows = [...this.groups.values()];
    return { columns: this.columns, rows, voters: rows.reduce((total, row) => total + row.count, 0n) };
  }
}
