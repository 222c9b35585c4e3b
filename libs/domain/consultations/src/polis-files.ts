import type { CastVote } from '@mondee/methods/opinion-groups';
import type { MapOfOpinions } from './opinion-map';

export interface ExportedStatement {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly at: string;
  readonly state: 'waiting' | 'online' | 'refused';
}

/**
 * The five files that Polis gives out, so that others can count again. People are numbers that mean nothing elsewhere,
 * in an order that tells nothing; whose a statement is stays unsaid, and instants are those of the day.
 */
export function polisFiles(
  { topic, url, description }: { readonly topic: string; readonly url: string; readonly description: string },
  statements: readonly ExportedStatement[],
  cast: readonly CastVote[],
  map: MapOfOpinions,
): Record<string, string> {
  const listed = [...statements].sort((a, b) => a.number - b.number);
  const people = [...new Set(cast.map(({ person }) => person))].sort();
  const number = new Map(people.map((person, at) => [person, at]));
  const statementNumber = new Map(listed.map(({ id, number: n }) => [id, n - 1]));
  const latest = new Map<string, CastVote>();
  for (const one of [...cast].sort((a, b) => a.at - b.at)) latest.set(`${one.person} ${one.statement}`, one);
  const votes = [...latest.values()].filter(({ statement }) => statementNumber.has(statement));
  const of = (key: 'person' | 'statement', id: string, vote?: number) =>
    votes.filter((one) => one[key] === id && (vote === undefined || one.vote === vote)).length;
  const letterOf = new Map(map.places.map(({ person, letter }) => [person, letter]));
  const letters = map.groups.map(({ letter }) => letter);
  const online = listed.filter(({ state }) => state === 'online');
  const day = (at: number) => Date.parse(new Date(at).toISOString().slice(0, 10));
  return {
    'summary.csv': csv([
      ['topic', topic],
      ['url', url],
      ['voters', people.length],
      ['voters-in-conv', map.places.length],
      ['commenters', ''],
      ['comments', listed.length],
      ['groups', map.groups.length],
      ['conversation-description', description],
    ]),
    'comments.csv': csv([
      ['timestamp', 'datetime', 'comment-id', 'author-id', 'agrees', 'disagrees', 'moderated', 'comment-body'],
      ...listed.map(({ id, number: n, text, at, state }) => [
        ...[day(Date.parse(at)), at.slice(0, 10), n - 1, '', of('statement', id, 1), of('statement', id, -1)],
        ...[{ online: 1, waiting: 0, refused: -1 }[state], text],
      ]),
    ]),
    'votes.csv': csv([
      ['timestamp', 'datetime', 'comment-id', 'voter-id', 'vote'],
      ...votes
        .map(({ person, statement, vote, at }) => [
          ...[
            day(at),
            new Date(at).toISOString().slice(0, 10),
            statementNumber.get(statement)!,
            number.get(person)!,
            vote,
          ],
        ])
        .sort((a, b) => Number(a[3]) - Number(b[3]) || Number(a[2]) - Number(b[2])),
    ]),
    'participants-votes.csv': csv([
      [
        ...['participant', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree'],
        ...listed.map(({ number: n }) => n - 1),
      ],
      ...people.map((person) => [
        ...[
          number.get(person)!,
          letters.indexOf(letterOf.get(person) ?? '') + 1 ? letters.indexOf(letterOf.get(person)!) : '',
        ],
        ...['', of('person', person), of('person', person, 1), of('person', person, -1)],
        ...listed.map(({ id }) => latest.get(`${person} ${id}`)?.vote ?? ''),
      ]),
    ]),
    'comment-groups.csv': csv([
      [
        ...['comment-id', 'comment', 'total-votes', 'total-agrees', 'total-disagrees', 'total-passes'],
        ...letters.flatMap((letter) =>
          ['votes', 'agrees', 'disagrees', 'passes'].map((what) => `group-${letter.toLowerCase()}-${what}`),
        ),
      ],
      ...online.map(({ id, number: n, text }) => [
        ...[n - 1, text, of('statement', id), of('statement', id, 1), of('statement', id, -1), of('statement', id, 0)],
        ...letters.flatMap((letter) => {
          const own = votes.filter((one) => one.statement === id && letterOf.get(one.person) === letter);
          return [own.length, ...[1, -1, 0].map((vote) => own.filter((one) => one.vote === vote).length)];
        }),
      ]),
    ]),
  };
}

/** Quoted where needed; a text that a spreadsheet would run is made plain. */
function csv(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
