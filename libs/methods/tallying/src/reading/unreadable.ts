/** Said of an input or of an option that cannot be read: `code` for programs, the message for people. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(
    readonly code: string,
    message: string,
    /** Counted from 1; nothing where no line is to blame. */
    readonly line?: number,
  ) {
    super(message);
  }
}

/** Reads a file line by line, so that a million ballots need not be in memory as text. */
export interface LineReader<T> {
  /** @param text without its line end and byte order mark @param number counted from 1 */
  line(text: string, number: number): void;
  end(): T;
}

/** Cuts chunks of text into lines (LF or CRLF) for a reader, and drops a byte order mark. */
export function feed(reader: Pick<LineReader<unknown>, 'line'>): { chunk(text: string): void; end(): void } {
  let rest = '';
  let number = 0;
  const give = (line: string) => {
    number++;
    const text = number === 1 && line.startsWith('\uFEFF') ? line.slice(1) : line;
    reader.line(text.endsWith('\r') ? text.slice(0, -1) : text, number);
  };
  return {
    chunk(text) {
      const lines = (rest + text).split('\n');
      rest = lines.pop()!;
      for (const line of lines) give(line);
    },
    end() {
      if (rest) give(rest);
      rest = '';
    },
  };
}

/** Reads a whole text at once. */
export function readText<T>(text: string, reader: LineReader<T>): T {
  const lines = feed(reader);
  lines.chunk(text);
  lines.end();
  return reader.end();
}

/** A reader that needs the whole text, such as JSON. */
export function wholeText<T>(parse: (text: string) => T): LineReader<T> {
  const lines: string[] = [];
  return { line: (text) => void lines.push(text), end: () => parse(lines.join('\n')) };
}

const COUNT = /^\d{1,40}$/;

/** A whole number of ballots or voters, exact. */
export function count(text: string, line: number): bigint {
  const digits = text.trim();
  if (!COUNT.test(digits)) throw new Unreadable('NotACount', `“${clip(text)}” is not a whole number`, line);
  return BigInt(digits);
}

/** What somebody sent, short enough to be quoted back. */
export const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
