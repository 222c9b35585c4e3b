import {
  defaultSeed,
  hashLines,
  method,
  readText,
  Unreadable,
  type DoorMethod,
  type Printed,
} from '@mondee/methods/tallying';
import { poolOf, quotasOf, TableReader, type Table } from './pool-file';
import type { Pool } from './pool';
import type { Solver } from './programs';
import { drawPanel, sortition } from './sortition';

/** The method for the door `mondee tally`: the pool as input, the quotas as input2. */
export function sortitionMethods(solver: () => Solver): readonly DoorMethod[] {
  return [
    method({
      id: 'sortition',
      source:
        'Flanigan, Gölz, Gupta, Hennig, Procaccia: Fair algorithms for selecting citizens’ assemblies, Nature 2021',
      options: (from) => ({
        k: from.whole('k', 1),
        rule: from.oneOf('rule', ['leximin', 'maximin'], 'leximin'),
        seed: from.text('seed'),
      }),
      reader: () => new TableReader(),
      count(table: Table, { k, rule, seed }, { input2 }) {
        if (k === undefined) throw new Unreadable('BadOption', 'Option “k” says how many people the panel has');
        if (input2 === undefined)
          throw new Unreadable('BadArguments', 'The quotas stand in --input2: category,name,min,max');
        const pool = poolOf(table, quotasOf(readText(input2, new TableReader())), Number(k));
        const result = sortition(pool, rule, solver());
        const inputHash = hashOf(pool);
        const drawnFrom = seed ?? defaultSeed(inputHash);
        const draw = result.feasible ? drawPanel(result.lottery, drawnFrom) : undefined;
        const panel = draw?.panel ?? [];
        return {
          outcome: {
            result,
            trace: [{ cells: result.cells, ticket: draw?.ticket ?? null }],
            ties: [],
            method: 'sortition',
            version: 1,
            inputHash,
          },
          options: pool.people.map(({ id }) => ({ id, name: id })),
          voters: BigInt(pool.people.length),
          own: {
            feasible: result.feasible,
            winners: panel,
            probabilities: result.probabilities,
            lottery: result.lottery as unknown as Printed,
            panel,
            seed: drawnFrom,
            relaxation: (result.relaxation ?? null) as unknown as Printed,
          },
        };
      },
    }),
  ];
}

/** Same people in another order, same hash. */
function hashOf({ people, quotas, seats }: Pool): string {
  return hashLines([
    `seats ${seats}`,
    ...quotas.map((quota) => JSON.stringify(quota)).sort(),
    ...people.map(({ id, values, household }) => JSON.stringify([id, values, household ?? null])).sort(),
  ]);
}
