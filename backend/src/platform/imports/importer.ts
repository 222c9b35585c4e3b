import type { Act, Id, Result } from '@mondee/kernel';
import type { Viewer } from '../access/viewer';
import type { Tx } from '../database/database';
import type { Outcome } from '../facts/acts';
import type { Table } from './read-table';

/** A column that an import reads. Its title on screen is `imports.<room>.<kind>.<name>` of the catalogue. */
export interface ImportColumn {
  readonly name: string;
  readonly required?: true;
  /** Titles under which files of others have it, in small letters without accents. */
  readonly aliases: readonly string[];
}

/** A line of a table by the names of its columns; empty cells are not there. */
export type ImportRow = Readonly<Record<string, string | undefined>>;

/** Takes the lines of a table into a room, by the same rule as its form. */
export interface Importer {
  /** True when what came before is read again: a line then changes what it names. */
  readonly renews?: true;
  /** Reads a file that is no spreadsheet. */
  read?(bytes: Buffer, now: string): Result<Table>;
  readonly columns: readonly ImportColumn[];
  /** What makes a line the same thing when the file comes again; nothing when the line is too poor to say. */
  keyOf(row: ImportRow): string | undefined;
  /** Once before the lines: may this viewer, and what all lines need. */
  prepare(viewer: Viewer): Promise<Result<true>>;
  /** Stores one line; a refusal stores nothing. */
  take(tx: Tx, act: Act, viewer: Viewer, row: ImportRow): Promise<Result<Outcome<Id>>>;
}
