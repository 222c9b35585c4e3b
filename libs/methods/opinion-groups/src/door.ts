import { hashLines, method, readText, type DoorMethod, type Printed } from '@mondee/methods/tallying';
import { opinion, type OpinionGroup } from './opinion';
import { flagReader, groupReader, NO_FLAGS, voteReader } from './vote-files';
import type { Flags, VoteMatrix } from './votes';

const printable = (value: unknown): Printed => value as Printed;

/** The method for the door `mondee tally`: votes as input, groups as input2, what was said of statements as input3. */
export const opinionMethods: readonly DoorMethod[] = [
  method({
    id: 'opinion',
    source:
      'Small, Bjorkegren, Erkkilä, Shaw, Megill: Polis: Scaling Deliberation by Mapping High Dimensional Opinion Spaces, RECERCA 2021',
    options: (from) => ({ maxK: Number(from.whole('maxK', 2) ?? 5n) }),
    reader: voteReader,
    count(matrix: VoteMatrix, { maxK }, { input2, input3 }) {
      const flags: Flags = input3 === undefined ? NO_FLAGS : readText(input3, flagReader());
      const given = input2 === undefined ? undefined : groupsOf(matrix, readText(input2, groupReader()));
      const result = opinion(matrix, flags, { maxK, ...(given && { given }) });
      const { statements, people } = matrix;
      const byStatement = (values: readonly number[]) =>
        new Map(statements.map((id, at) => [id, values[at]!] as const));
      return {
        outcome: { result, trace: [], ties: [], method: 'opinion', version: 1, inputHash: hashOf(matrix, flags) },
        options: statements.map((id) => ({ id, name: id })),
        voters: BigInt(people.length),
        own: {
          statements,
          components: printable(result.map.components),
          centre: result.map.centre,
          projection: printable(new Map(people.map((id, at) => [id, result.map.projection[at]!] as const))),
          groups: result.groups.map(({ id, members }) => ({
            id,
            members: members.map((at) => people[at]!),
            size: members.length,
          })),
          silhouette: result.silhouette,
          evidence: printable(result.evidence),
          repness: printable(new Map(result.groups.map(({ id }, at) => [id, result.repness[at]!] as const))),
          consensus: printable(result.consensus),
          groupAware: byStatement(result.groupAware),
          priorities: byStatement(result.priorities),
        },
      };
    },
  }),
];

function groupsOf({ people }: VoteMatrix, groupOf: ReadonlyMap<string, string>): OpinionGroup[] {
  const members = new Map<string, number[]>();
  people.forEach((person, at) => {
    const group = groupOf.get(person);
    if (group !== undefined) members.set(group, [...(members.get(group) ?? []), at]);
  });
  return [...members].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, list]) => ({ id, members: list }));
}

/** Same votes in another order, same hash. */
function hashOf({ people, statements, votes }: VoteMatrix, { out, meta }: Flags): string {
  return hashLines([
    ...people.map((person, at) => {
      const cast = [...votes[at]!]
        .sort(([a], [b]) => a - b)
        .map(([statement, vote]) => `${statements[statement]}:${vote}`);
      return `${JSON.stringify(person)} ${cast.join(' ')}`;
    }),
    `out ${[...out].sort().join(' ')}`,
    `meta ${[...meta].sort().join(' ')}`,
  ]);
}
