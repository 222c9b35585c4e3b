import { TableReader, type Table } from '../reading/table';
import { clip, count, Unreadable, type LineReader } from '../reading/unreadable';
import type { Profiles } from './majority-judgment';

const OPTION = /^(option|candidate|candidat|proposition|proposal|projet|project|name|nom)$/i;
const BLANK = /^(|-|na|blank|blanc)$/i;
const WHOLE = /^-?\d{1,9}$/;

/**
 * Reads ballots (a column for each option, a grade in each cell) or profiles (a row for each option, a column for each
 * grade, the first column called `option`).
 *
 * @param grades words from the best to the worst; whole numbers, in any order (greater is better); or nothing: then
 *   the whole numbers in the file are the grades, 1 the worst possible, and 0 is a blank
 */
export function profilesReader(grades: readonly string[] | undefined): LineReader<Profiles> {
  const table = new TableReader();
  return {
    line: (text, number) => table.line(text, number),
    end() {
      const read = table.end();
      const [first, ...rest] = read.columns;
      const asked = grades && bestFirst(grades);
      const whole =
        rest.length > 0 &&
        OPTION.test(first!) &&
        (!asked || rest.every((one) => asked.includes(one) || BLANK.test(one)));
      return whole ? profiles(read, asked ?? bestFirst(rest.filter((one) => !BLANK.test(one)))) : ballots(read, asked);
    },
  };
}

const bestFirst = (grades: readonly string[]): string[] =>
  grades.every((one) => WHOLE.test(one)) ? [...grades].sort((a, b) => Number(b) - Number(a)) : [...grades];

function ballots({ columns, rows }: Table, asked: readonly string[] | undefined): Profiles {
  const grades = asked ?? numbersOf(rows);
  const place = new Map(grades.map((grade, i) => [grade, i]));
  const counts = columns.map(() => grades.map(() => 0n));
  const blanks = columns.map(() => 0n);
  for (const { cells, count: n, line } of rows)
    cells.forEach((cell, option) => {
      const grade = place.get(cell) ?? place.get(cell.replace(/^\+|\.0+$/g, ''));
      if (grade !== undefined) counts[option]![grade]! += n;
      else if (BLANK.test(cell) || cell === '0') blanks[option]! += n;
      else
        throw new Unreadable(
          'UnknownGrade',
          `“${clip(cell)}” is not one of the grades (${clip(grades.join(', '))})`,
          line,
        );
    });
  return { options: columns.map((name) => ({ id: name, name })), grades, counts, blanks };
}

/** The whole numbers from the greatest in the file down to 1, or to the least where one is below zero. */
function numbersOf(rows: Table['rows']): string[] {
  let [most, least] = [1, 1];
  for (const { cells, line } of rows)
    for (const cell of cells) {
      if (BLANK.test(cell) || cell === '0') continue;
      if (!WHOLE.test(cell))
        throw new Unreadable(
          'UnknownGrade',
          `“${clip(cell)}” is no whole number: say which grades there are (option “grades”)`,
          line,
        );
      most = Math.max(most, Number(cell));
      least = Math.min(least, Number(cell));
    }
  if (most - least > 1_000) throw new Unreadable('BadGrades', `Grades from ${least} to ${most} are too many`);
  return Array.from({ length: most - least + 1 }, (_, i) => String(most - i));
}

function profiles({ columns, rows }: Table, grades: readonly string[]): Profiles {
  const names = new Set<string>();
  const at = grades.map((grade) => columns.indexOf(grade));
  const blank = columns.findIndex((one, i) => i > 0 && BLANK.test(one));
  const cell = (text: string | undefined, line: number) => (text === undefined || text === '' ? 0n : count(text, line));
  return {
    options: rows.map(({ cells, line, count: times }) => {
      if (times > 1n || names.has(cells[0]!))
        throw new Unreadable('CandidateTwice', `“${clip(cells[0]!)}” is there twice`, line);
      names.add(cells[0]!);
      return { id: cells[0]!, name: cells[0]! };
    }),
    grades,
    counts: rows.map(({ cells, line }) => at.map((i) => cell(cells[i], line))),
    blanks: rows.map(({ cells, line }) => (blank < 0 ? 0n : cell(cells[blank], line))),
  };
}
