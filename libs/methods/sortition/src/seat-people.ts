import type { Panel } from './panels';
import type { Model } from './pool';

/**
 * Names the people of each panel: those of a cell sit in turn, so that in the end no two of them differ by more than
 * one panel, and never two of one household together.
 */
export function seatPeople(model: Model, tickets: readonly Panel[]): string[][] {
  const { pool, cells } = model;
  const sat = new Int32Array(pool.people.length);
  const order = cells.map(({ people }) =>
    [...people].sort((a, b) => (pool.people[a]!.id < pool.people[b]!.id ? -1 : 1)),
  );
  return tickets.map((panel) => {
    const seated: string[] = [];
    const taken = new Set<string>();
    // Where cells share households, the fullest cells choose first.
    const turn = cells
      .map((_, cell) => cell)
      .filter((cell) => panel[cell]! > 0)
      .sort((a, b) => panel[b]! / cells[b]!.people.length - panel[a]! / cells[a]!.people.length || a - b);
    for (const cell of turn) {
      const waiting = order[cell]!.filter((person) => !taken.has(householdOf(model, person))).sort(
        (a, b) => sat[a]! - sat[b]!,
      );
      let wanted = panel[cell]!;
      for (const person of waiting) {
        if (wanted === 0) break;
        if (taken.has(householdOf(model, person))) continue;
        taken.add(householdOf(model, person));
        sat[person]!++;
        seated.push(pool.people[person]!.id);
        wanted--;
      }
      if (wanted > 0) throw new Error('Households leave too few people for this panel');
    }
    return seated.sort();
  });
}

const householdOf = ({ pool }: Model, person: number): string => pool.people[person]!.household ?? `\u0000${person}`;
