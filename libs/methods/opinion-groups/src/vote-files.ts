import { CsvReader, Unreadable, wholeText, type LineReader } from '@mondee/methods/tallying';
import { matrixOf, NO_FLAGS, type CastVote, type Flags, type Vote, type VoteMatrix } from './votes';

/**
 * Reads votes: Polis `votes.csv` (a line per vote), `participants-votes.csv` (a line per person, a column per
 * statement), or a JSON list of votes. In all of them 1 agrees and −1 disagrees. @throws Unreadable
 */
export function voteReader(): LineReader<VoteMatrix> {
  let inner: LineReader<VoteMatrix> | undefined;
  return {
    line(text, number) {
      if (!inner && text.trim() === '') return;
      inner ??= /^\s*[[{]/.test(text) ? wholeText(fromJson) : new TableOfVotes();
      inner.line(text, number);
    },
    end() {
      if (!inner) throw new Unreadable('Empty', 'The file is empty', 1);
      return inner.end();
    },
  };
}

function voteOf(text: string | undefined, line: number): Vote {
  const found = ([-1, 0, 1] as const).find((one) => String(one) === text?.trim());
  if (found === undefined)
    throw new Unreadable('NotAVote', `“${(text ?? '').slice(0, 20)}” is no vote: 1, 0 or -1`, line);
  return found;
}

/** Both CSV forms; the header tells which. */
class TableOfVotes implements LineReader<VoteMatrix> {
  private header: readonly string[] | undefined;
  private readonly cast: CastVote[] = [];
  private readonly csv = new CsvReader(({ cells, line }) => {
    if (this.header) this.row(cells, line);
    else this.header = cells.map((cell) => cell.toLowerCase());
  });

  line(text: string, number: number): void {
    this.csv.line(text, number);
  }

  end(): VoteMatrix {
    this.csv.end();
    if (this.isLong()) return matrixOf(this.cast);
    if (this.at(['participant']) < 0)
      throw new Unreadable(
        'MissingColumn',
        'Votes need the columns comment-id, voter-id and vote, or participant and one per statement',
        1,
      );
    return matrixOf(
      this.cast,
      this.statementColumns().map((at) => this.header![at]!),
    );
  }

  private at(names: readonly string[]): number {
    return (this.header ?? []).findIndex((name) => names.includes(name));
  }

  private isLong(): boolean {
    return this.at(['vote']) >= 0;
  }

  private statementColumns(): number[] {
    return (this.header ?? []).flatMap((name, at) => (/^\d+$/.test(name) ? [at] : []));
  }

  private row(cells: readonly string[], line: number): void {
    if (this.isLong()) {
      const [person, statement, time] = [
        this.at(['voter-id', 'participant', 'participant_id', 'pid']),
        this.at(['comment-id', 'statement', 'statement_id', 'tid']),
        this.at(['timestamp', 'modified']),
      ];
      if (person < 0 || statement < 0)
        throw new Unreadable('MissingColumn', 'A list of votes needs the columns comment-id, voter-id and vote', 1);
      const vote = voteOf(cells[this.at(['vote'])], line);
      this.cast.push({
        person: named(cells[person], line),
        statement: named(cells[statement], line),
        vote,
        at: Number(cells[time]) || 0,
      });
      return;
    }
    const person = named(cells[Math.max(0, this.at(['participant']))], line);
    for (const column of this.statementColumns())
      if (cells[column])
        this.cast.push({ person, statement: this.header![column]!, vote: voteOf(cells[column], line), at: 0 });
  }
}

function named(id: string | undefined, line: number): string {
  if (!id) throw new Unreadable('NoId', 'A vote names no person or no statement', line);
  return id;
}

function fromJson(text: string): VoteMatrix {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new Unreadable('NotJson', 'This is not readable JSON', 1);
  }
  if (!Array.isArray(read)) throw new Unreadable('NotVotes', 'The votes are a JSON list', 1);
  return matrixOf(
    read.map((one: Record<string, unknown>, at): CastVote => {
      const person = one?.['participant_id'] ?? one?.['pid'];
      const statement = one?.['statement_id'] ?? one?.['tid'];
      const raw = one?.['vote'];
      if (!isId(person) || !isId(statement) || (raw !== 0 && raw !== 1 && raw !== -1))
        throw new Unreadable(
          'NotAVote',
          `Vote ${at + 1} of the list has no person, no statement or no vote of 1, 0 or -1`,
          1,
        );
      return {
        person: String(person),
        statement: String(statement),
        vote: raw,
        at: Number(one['modified']) || 0,
      };
    }),
  );
}

const isId = (id: unknown): boolean =>
  (typeof id === 'number' && Number.isSafeInteger(id)) || (typeof id === 'string' && id !== '');

/** Groups given from outside: `participant,group`. Who has no group is left out. */
export function groupReader(): LineReader<ReadonlyMap<string, string>> {
  const groups = new Map<string, string>();
  return table(
    ['participant', 'voter-id', 'participant_id'],
    ['group', 'group-id', 'group_id'],
    (person, group) => {
      if (group !== '') groups.set(person, group);
    },
    () => groups,
  );
}

/** What was said of statements: `statement,moderated,meta`; moderated −1 takes out. */
export function flagReader(): LineReader<Flags> {
  const flags = { out: new Set<string>(), meta: new Set<string>() };
  let header: readonly string[] | undefined;
  const csv = new CsvReader(({ cells }) => {
    if (!header) {
      header = cells.map((cell) => cell.toLowerCase());
      return;
    }
    const cell = (...names: string[]) => cells[header!.findIndex((name) => names.includes(name))] ?? '';
    const statement = cell('statement', 'comment-id', 'statement_id', 'tid');
    if (cell('moderated', 'mod') === '-1') flags.out.add(statement);
    if (/^(true|1|yes|oui)$/i.test(cell('meta', 'is_meta'))) flags.meta.add(statement);
  });
  return { line: (text, number) => csv.line(text, number), end: () => (csv.end(), flags) };
}

function table<T>(
  first: readonly string[],
  second: readonly string[],
  row: (a: string, b: string) => void,
  end: () => T,
): LineReader<T> {
  let columns: readonly [number, number] | undefined;
  const csv = new CsvReader(({ cells, line }) => {
    if (columns) return row(cells[columns[0]] ?? '', cells[columns[1]] ?? '');
    const lower = cells.map((cell) => cell.toLowerCase());
    columns = [lower.findIndex((one) => first.includes(one)), lower.findIndex((one) => second.includes(one))];
    if (columns.some((at) => at < 0))
      throw new Unreadable('MissingColumn', `The columns are ${first[0]} and ${second[0]}`, line);
  });
  return { line: (text, number) => csv.line(text, number), end: () => (csv.end(), end()) };
}

export { NO_FLAGS };
