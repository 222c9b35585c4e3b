import { matrixOf, opinion, type CastVote, type VoteMatrix } from '@mondee/methods/opinion-groups';

/** Agrees, disagrees, passes; nothing where so few answered that one could be told. */
export interface Split {
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

export interface MapGroup {
  /** A, B, C: the same people keep their letter as answers come in. */
  readonly letter: string;
  readonly size: number;
  /** What sets it apart from the others, most telling first. */
  readonly says: readonly { readonly statement: string; readonly side: 'agree' | 'disagree'; readonly share: number }[];
}

export interface MapStatement {
  readonly statement: string;
  readonly all: Split | null;
  readonly groups: readonly (Split | null)[];
  /** How much it is wanted before people, METHODS section 7. */
  readonly priority: number;
}

export interface MapPlace {
  readonly person: string;
  readonly x: number;
  readonly y: number;
  readonly letter: string;
}

/** What everybody may read of the answers of a process. One group when they support no more. */
export interface MapOfOpinions {
  readonly people: number;
  readonly answers: number;
  readonly groups: readonly MapGroup[];
  readonly statements: readonly MapStatement[];
  /** Statements on which most of every group agree, or disagree; the surest first. */
  readonly unites: readonly { readonly statement: string; readonly side: 'agree' | 'disagree' }[];
  readonly divides: readonly string[];
  readonly places: readonly MapPlace[];
}

const SHOWN = 5;
/** A statement divides when two groups are this far apart in their agreement. */
const APART = 0.4;
const AGREES = 0.6;

/**
 * The map of a process: the method decides whether there are groups, and a group smaller than a cell that may be shown
 * is none. The same votes and the same earlier letters give the same map.
 * @param smallest fewer people than this are never counted in public
 */
export function mapOfOpinions(
  cast: readonly CastVote[],
  online: readonly string[],
  smallest: number,
  before: ReadonlyMap<string, string> = new Map(),
): MapOfOpinions {
  const known = new Set(online);
  const matrix = matrixOf(
    cast.filter(({ statement }) => known.has(statement)),
    online,
  );
  const everybody = matrix.people.map((_, at) => at);
  const found = matrix.people.length ? opinion(matrix, { out: new Set(), meta: new Set() }) : undefined;
  const supported =
    found && found.evidence.groups > 1 && found.groups.every(({ members }) => members.length >= smallest);
  const members = supported ? found.groups.map((group) => group.members) : [everybody];
  const letters = keptLetters(
    members.map((group) => group.map((at) => matrix.people[at]!)),
    before,
  );
  const order = members.map((_, at) => at).sort((a, b) => (letters[a]! < letters[b]! ? -1 : 1));
  const statements = matrix.statements.map((statement, at): MapStatement => ({
    statement,
    all: split(matrix, everybody, at, smallest),
    groups: order.map((group) => split(matrix, members[group]!, at, smallest)),
    priority: found?.priorities[at] ?? 1,
  }));
  const groupOf = new Map(members.flatMap((group, at) => group.map((person) => [person, letters[at]!] as const)));
  return {
    people: matrix.people.length,
    answers: matrix.votes.reduce((sum, votes) => sum + votes.size, 0),
    groups: order.map((group) => ({
      letter: letters[group]!,
      size: members[group]!.length,
      says: supported
        ? found.repness[group]!.filter(({ seen }) => seen >= smallest).map(({ statement, side, n, seen }) => ({
            ...{ statement, side, share: n / seen },
          }))
        : [],
    })),
    statements,
    unites: uniting(statements),
    divides: supported ? dividing(statements) : [],
    places: matrix.people.flatMap((person, at) => {
      const [x, y] = found?.map.projection[at] ?? [0, 0];
      const letter = groupOf.get(at);
      return letter ? [{ person, x, y, letter }] : [];
    }),
  };
}

function split({ votes }: VoteMatrix, people: readonly number[], at: number, smallest: number): Split | null {
  const cast = people.flatMap((person) => votes[person]!.get(at) ?? []);
  if (cast.length < smallest) return null;
  const of = (vote: number) => cast.filter((one) => one === vote).length;
  return { agree: of(1), disagree: of(-1), pass: of(0) };
}

const seenOf = ({ agree, disagree, pass }: Split): number => agree + disagree + pass;
const shareOf = (one: Split, side: 'agree' | 'disagree'): number => one[side] / seenOf(one);

/** What most of every group say alike: by the group that says it least. */
function uniting(statements: readonly MapStatement[]): MapOfOpinions['unites'] {
  const sides = ['agree', 'disagree'] as const;
  return statements
    .flatMap(({ statement, groups }) =>
      sides.flatMap((side) => {
        const shares = groups.map((one) => (one ? shareOf(one, side) : 0));
        const least = Math.min(...shares);
        return least >= AGREES ? [{ statement, side, least }] : [];
      }),
    )
    .sort((a, b) => b.least - a.least)
    .slice(0, SHOWN)
    .map(({ statement, side }) => ({ statement, side }));
}

function dividing(statements: readonly MapStatement[]): string[] {
  return statements
    .flatMap(({ statement, groups }) => {
      const shares = groups.flatMap((one) => (one ? [shareOf(one, 'agree')] : []));
      const apart = shares.length > 1 ? Math.max(...shares) - Math.min(...shares) : 0;
      return apart >= APART ? [{ statement, apart }] : [];
    })
    .sort((a, b) => b.apart - a.apart)
    .slice(0, SHOWN)
    .map(({ statement }) => statement);
}

/** The letters of groups: each takes the one that most of its people had, the largest overlap first; new ones the next free. */
export function keptLetters(groups: readonly (readonly string[])[], before: ReadonlyMap<string, string>): string[] {
  const pairs = groups.flatMap((people, group) => {
    const had = new Map<string, number>();
    for (const person of people) {
      const letter = before.get(person);
      if (letter) had.set(letter, (had.get(letter) ?? 0) + 1);
    }
    return [...had].map(([letter, n]) => ({ group, letter, n }));
  });
  pairs.sort((a, b) => b.n - a.n || a.group - b.group || (a.letter < b.letter ? -1 : 1));
  const letters: (string | undefined)[] = groups.map(() => undefined);
  for (const { group, letter } of pairs)
    if (!letters[group] && !letters.includes(letter) && letter < LETTERS[groups.length]!) letters[group] = letter;
  for (const [group] of groups.entries()) letters[group] ??= [...LETTERS].find((one) => !letters.includes(one))!;
  return letters as string[];
}
const LETTERS = 'ABCDEFGH';

/**
 * The order in which a person meets the statements that they have not answered: the more wanted ones sooner, but not
 * the same for all, or the first few would get every answer. The draw is of the person and the statement.
 * @param draw a number between 0 and 1, always the same for this person and this statement
 */
export function nextStatements(
  waiting: readonly { readonly statement: string; readonly priority: number }[],
  draw: (statement: string) => number,
): string[] {
  const key = ({ statement, priority }: (typeof waiting)[number]) =>
    -Math.log(Math.max(1e-9, draw(statement))) / Math.max(1e-6, priority);
  return [...waiting]
    .sort((a, b) => key(a) - key(b) || (a.statement < b.statement ? -1 : 1))
    .map((one) => one.statement);
}
