import fc from 'fast-check';
import loadHighs from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawPanel, highsSolver, sortition, TICKETS, type Pool, type Solver } from './index';

let solve: Solver;
beforeAll(async () => {
  solve = highsSolver(await loadHighs());
});

/** Every panel of persons that keeps the quotas and the households: for a few people, all subsets. */
function allPanels({ people, quotas, features, seats }: Pool): number[][] {
  const panels: number[][] = [];
  for (let set = 0; set < 1 << people.length; set++) {
    const panel = people.map((_, at) => at).filter((at) => set & (1 << at));
    const houses = panel.map((at) => people[at]!.household).filter(Boolean);
    const count = (feature: string, value: string) =>
      panel.filter((at) => people[at]!.values[features.indexOf(feature)] === value).length;
    if (panel.length !== seats || new Set(houses).size !== houses.length) continue;
    if (quotas.every((q) => count(q.feature, q.value) >= q.min && count(q.feature, q.value) <= q.max))
      panels.push(panel);
  }
  return panels;
}

/** LEXIMIN by definition: raise the least, and fix whoever cannot be raised by trying each alone. */
function naiveLeximin(pool: Pool): number[] {
  const panels = allPanels(pool);
  const fixed = new Map<number, number>();
  const chance = (person: number) =>
    panels.map((panel, at) => (panel.includes(person) ? `+ l${at} ` : '')).join('') || '+ 0 l0 ';
  const program = (objective: string, rows: string[]) =>
    solve(
      [
        'Maximize',
        ` obj: ${objective}`,
        'Subject To',
        ...rows,
        ` s: ${panels.map((_, at) => `+ l${at}`).join(' ')} = 1`,
        'Bounds',
        ' 0 <= t <= 1',
        'End',
      ].join('\n'),
    )!;
  while (fixed.size < pool.people.length) {
    const rows = (t: (person: number) => string) =>
      pool.people.map((_, person) => {
        const at = fixed.get(person);
        return at === undefined ? t(person) : ` c${person}: ${chance(person)}>= ${Math.max(0, at - 1e-9)}`;
      });
    const least = program(
      't',
      rows((person) => ` c${person}: ${chance(person)}- t >= 0`),
    ).value;
    const before = fixed.size;
    for (let person = 0; person < pool.people.length; person++) {
      if (fixed.has(person)) continue;
      const most = program(
        chance(person),
        rows((one) => ` c${one}: ${chance(one)}>= ${Math.max(0, least - 1e-9)}`),
      ).value;
      if (most <= least + 1e-7) fixed.set(person, least);
    }
    if (fixed.size === before) throw new Error('nobody could be fixed');
  }
  return pool.people.map((_, person) => fixed.get(person)!);
}

const pools = fc
  .record({
    people: fc.array(
      fc.record({ a: fc.nat(1), b: fc.nat(2), house: fc.option(fc.nat(3), { freq: 2, nil: undefined }) }),
      { minLength: 3, maxLength: 8 },
    ),
    seats: fc.integer({ min: 1, max: 4 }),
    bounds: fc.array(fc.tuple(fc.nat(2), fc.nat(4)), { minLength: 5, maxLength: 5 }),
  })
  .map(({ people, seats, bounds }): Pool => ({
    features: ['a', 'b'],
    seats,
    people: people.map(({ a, b, house }, at) => ({
      id: `p${at}`,
      values: [`a${a}`, `b${b}`],
      ...(house !== undefined && { household: `h${house}` }),
    })),
    quotas: ['a0', 'a1', 'b0', 'b1', 'b2'].map((value, at) => ({
      feature: value[0]!,
      value,
      min: Math.min(...bounds[at]!),
      max: Math.max(...bounds[at]!),
    })),
  }));

// Programs are solved by the hundred: on a busy machine the usual five seconds are short.
describe('LEXIMIN', { timeout: 60_000 }, () => {
  it('finds the chances that the definition gives, and says when no panel exists', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const result = sortition(pool, 'leximin', solve);
        const possible = allPanels(pool).length > 0;
        expect(result.feasible).toBe(possible);
        if (!possible) return;
        const sorted = (list: number[]) => list.sort((x, y) => x - y);
        const [ours, naive] = [sorted([...result.probabilities.values()]), sorted(naiveLeximin(pool))];
        ours.forEach((chance, at) => expect(chance).toBeCloseTo(naive[at]!, 5));
      }),
      { numRuns: 25 },
    );
  });

  it('publishes thousandths that keep each person within one of their chance, each panel within the quotas', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const { feasible, lottery, probabilities } = sortition(pool, 'leximin', solve);
        if (!feasible) return;
        expect(lottery.reduce((sum, { thousandths }) => sum + thousandths, 0)).toBe(TICKETS);
        const possible = new Set(
          allPanels(pool).map((panel) =>
            panel
              .map((at) => `p${at}`)
              .sort()
              .join(),
          ),
        );
        for (const { panel } of lottery) expect(possible).toContain(panel.join());
        for (const [id, chance] of probabilities) {
          const times = lottery
            .filter(({ panel }) => panel.includes(id))
            .reduce((sum, line) => sum + line.thousandths, 0);
          expect(Math.abs(times / TICKETS - chance)).toBeLessThanOrEqual(0.001 + 1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not look at the order of people', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const one = sortition(pool, 'leximin', solve);
        const other = sortition({ ...pool, people: [...pool.people].reverse() }, 'leximin', solve);
        for (const [id, chance] of one.probabilities) expect(other.probabilities.get(id)).toBeCloseTo(chance, 5);
      }),
      { numRuns: 30 },
    );
  });

  it('gives hundreds of people in many groups their chances, proved by whole panels', () => {
    const pool = city(600, 60);
    const { feasible, lottery, probabilities, cells } = sortition(pool, 'leximin', solve);
    expect(feasible).toBe(true);
    expect(cells).toBeGreaterThan(60);
    const sat = new Map<string, number>();
    for (const { panel, thousandths } of lottery) {
      expect(panel).toHaveLength(60);
      for (const id of panel) sat.set(id, (sat.get(id) ?? 0) + thousandths);
    }
    for (const [id, chance] of probabilities)
      expect(Math.abs((sat.get(id) ?? 0) / TICKETS - chance)).toBeLessThanOrEqual(0.001 + 1e-6);
  });
});

describe('MAXIMIN', { timeout: 60_000 }, () => {
  it('raises the least chance as high as LEXIMIN does', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const least = (rule: 'leximin' | 'maximin') => Math.min(...sortition(pool, rule, solve).probabilities.values());
        if (sortition(pool, 'maximin', solve).feasible) expect(least('maximin')).toBeCloseTo(least('leximin'), 5);
      }),
      { numRuns: 30 },
    );
  });
});

describe('quotas that no panel keeps', () => {
  const people = Array.from({ length: 6 }, (_, at) => ({ id: `p${at}`, values: [at < 5 ? 'f' : 'm'] }));
  it('yield the smallest relaxation, and no error', () => {
    const quotas = [
      { feature: 'sex', value: 'f', min: 2, max: 2 },
      { feature: 'sex', value: 'm', min: 2, max: 2 },
    ];
    const { feasible, relaxation } = sortition({ features: ['sex'], people, quotas, seats: 4 }, 'leximin', solve);
    expect(feasible).toBe(false);
    const bent = relaxation!.reduce((sum, r) => sum + (r.min - r.suggestedMin) + (r.suggestedMax - r.max), 0);
    expect(bent).toBe(2);
  });
  it('yield nothing to bend when there are too few people', () => {
    expect(sortition({ features: ['sex'], people, quotas: [], seats: 7 }, 'leximin', solve)).toMatchObject({
      feasible: false,
      lottery: [],
    });
  });
});

describe('the draw', () => {
  const lines = [
    { panel: ['a'], thousandths: 400 },
    { panel: ['b'], thousandths: 600 },
  ];
  it('is the same for the same seed, and reads the lottery from the top', () => {
    for (const seed of ['one', 'two', 'three', 'four']) {
      const { ticket, panel } = drawPanel(lines, seed);
      expect(drawPanel(lines, seed)).toEqual({ ticket, panel });
      expect(panel).toEqual(ticket < 400 ? ['a'] : ['b']);
    }
  });
});

/** A pool with five features, made the same each time. */
function city(size: number, seats: number): Pool {
  const counts = { sex: 2, age: 4, place: 4, work: 3 } as const;
  const features = Object.keys(counts) as (keyof typeof counts)[];
  let state = 7;
  const next = (n: number) => {
    state = (Math.imul(state, 48271) >>> 0) % 2147483647;
    return Math.floor((state / 2147483647) ** 1.6 * n);
  };
  const people = Array.from({ length: size }, (_, at) => ({
    id: `p${at}`,
    values: features.map((feature) => `${feature}${next(counts[feature])}`),
  }));
  const quotas = features.flatMap((feature) =>
    Array.from({ length: counts[feature] }, (_, value) => {
      const even = seats / counts[feature];
      return { feature, value: `${feature}${value}`, min: Math.floor(even * 0.8), max: Math.ceil(even * 1.2) };
    }),
  );
  return { features, people, quotas, seats };
}
