/** What somebody said of a statement: 1 agrees, −1 disagrees, 0 passes. */
export type Vote = -1 | 0 | 1;

/** Who voted what. Nothing stands where nobody voted. */
export interface VoteMatrix {
  readonly people: readonly string[];
  readonly statements: readonly string[];
  /** By person, then by statement. */
  readonly votes: readonly ReadonlyMap<number, Vote>[];
}

/** What the facilitator said of a statement. */
export interface Flags {
  /** Taken out: its whole column counts as 0, and as cast. */
  readonly out: ReadonlySet<string>;
  /** About the conversation itself, not its subject. */
  readonly meta: ReadonlySet<string>;
}

export const NO_FLAGS: Flags = { out: new Set(), meta: new Set() };

/** Statements that take no part: taken out, or about the conversation itself. */
export const isOut = ({ out, meta }: Flags, statement: string): boolean => out.has(statement) || meta.has(statement);

/** One vote as it came. */
export interface CastVote {
  readonly person: string;
  readonly statement: string;
  readonly vote: Vote;
  /** Later ones replace earlier ones; equal ones by their order. */
  readonly at: number;
}

/** Puts votes into a matrix: the latest vote of a person on a statement counts; ids in their natural order. */
export function matrixOf(cast: readonly CastVote[], known: Iterable<string> = []): VoteMatrix {
  const people = inOrder(new Set(cast.map(({ person }) => person)));
  const statements = inOrder(new Set([...known, ...cast.map(({ statement }) => statement)]));
  const personAt = new Map(people.map((id, at) => [id, at]));
  const statementAt = new Map(statements.map((id, at) => [id, at]));
  const votes = people.map(() => new Map<number, Vote>());
  const latest = [...cast].sort((a, b) => a.at - b.at);
  for (const { person, statement, vote } of latest)
    votes[personAt.get(person)!]!.set(statementAt.get(statement)!, vote);
  return { people, statements, votes };
}

/** Whole numbers by size, then texts. */
function inOrder(ids: ReadonlySet<string>): string[] {
  const number = (id: string) => (/^\d{1,15}$/.test(id) ? Number(id) : Infinity);
  return [...ids].sort((a, b) => compare(number(a), number(b)) || (a < b ? -1 : a > b ? 1 : 0)).map(String);
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
