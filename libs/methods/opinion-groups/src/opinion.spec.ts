import fc from 'fast-check';
import { documentOf, feed, readText } from '@mondee/methods/tallying';
import { describe, expect, it } from 'vitest';
import {
  adjustedRand,
  matrixOf,
  NO_FLAGS,
  opinion,
  opinionMethods,
  voteReader,
  type CastVote,
  type Vote,
} from './index';
import { bestGrouping } from './grouping';
import { consensus, groupAware, representatives, twoProportions } from './statistics';

/** A repeatable chance for made-up people. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** People of some camps: each camp has its own opinion of each statement, and people differ from it a little. */
function camps(sizes: readonly number[], statements: number, own: number, seed = 1): CastVote[] {
  const random = chance(seed);
  const cast: CastVote[] = [];
  let person = 0;
  sizes.forEach((size, camp) => {
    for (let i = 0; i < size; i++, person++)
      for (let statement = 0; statement < statements; statement++) {
        if (random() < 0.15) continue;
        const of = (statement + camp) % sizes.length === 0 ? 1 : -1;
        const vote = (random() < own ? of : random() < 0.3 ? 0 : -of) as Vote;
        cast.push({ person: `${person}`, statement: `${statement}`, vote, at: 0 });
      }
  });
  return cast;
}

describe('groups', { timeout: 60_000 }, () => {
  it('are found where there are three camps of two hundred people, and the evidence says three', () => {
    const sizes = [80, 70, 50];
    const { groups, evidence } = opinion(matrixOf(camps(sizes, 30, 0.85)), NO_FLAGS);
    const camp = (person: number) => (person < 80 ? 0 : person < 150 ? 1 : 2);
    const found = groups.flatMap(({ members }, at) => members.map((person) => [person, at] as const));
    expect(
      adjustedRand(
        found.map(([person]) => camp(person)),
        found.map(([, at]) => at),
      ),
    ).toBeGreaterThan(0.95);
    expect(evidence).toMatchObject({ groups: 3, byChance: 0 });
    expect(evidence.stability).toBeGreaterThan(0.8);
  });

  it('of twelve who differ by nothing but chance are honestly one, though the best two are still told', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const random = chance(seed);
      const cast = Array.from({ length: 12 }, (_, person) =>
        Array.from({ length: 15 }, (_, statement): CastVote => ({
          person: `${person}`,
          statement: `${statement}`,
          vote: (random() < 0.6 ? 1 : random() < 0.5 ? -1 : 0) as Vote,
          at: 0,
        })),
      ).flat();
      const { groups, evidence } = opinion(matrixOf(cast), NO_FLAGS);
      expect(evidence.groups).toBe(1);
      expect(groups.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('are the same each time, whatever the order of votes', () => {
    const cast = camps([20, 15], 20, 0.8);
    const one = opinion(matrixOf(cast), NO_FLAGS);
    const other = opinion(matrixOf([...cast].reverse()), NO_FLAGS);
    expect(other.groups).toEqual(one.groups);
    expect(other.evidence).toEqual(one.evidence);
  });

  it('need two different places', () => {
    expect(
      bestGrouping(
        [
          [0, 0],
          [0, 0],
        ],
        [0, 1],
        5,
      ),
    ).toBeUndefined();
  });

  it('agree wholly with themselves, and with chance not at all', () => {
    const labels = fc.array(fc.nat(3), { minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(labels, (one) => {
        expect(adjustedRand(one, one)).toBeCloseTo(1);
      }),
    );
    const random = chance(3);
    const [a, b] = [0, 1].map(() => Array.from({ length: 3000 }, () => Math.floor(random() * 3)));
    expect(Math.abs(adjustedRand(a!, b!))).toBeLessThan(0.02);
  });
});

describe('the map', () => {
  const votes = fc.array(
    fc.record({
      person: fc.nat(9).map(String),
      statement: fc.nat(5).map(String),
      vote: fc.constantFrom<Vote>(-1, 0, 1),
      at: fc.nat(3),
    }),
    { minLength: 1, maxLength: 80 },
  );

  it('lies along axes of length one, at right angles, along which people differ most', () => {
    fc.assert(
      fc.property(votes, (cast) => {
        const matrix = matrixOf(cast);
        const { components, centre } = opinion(matrix, NO_FLAGS).map;
        const [a, b] = components;
        const dot = (x: readonly number[], y: readonly number[]) => x.reduce((sum, at, i) => sum + at * y[i]!, 0);
        const length = dot(a, a);
        expect(length < 1e-9 || Math.abs(length - 1) < 1e-9).toBe(true);
        expect(Math.abs(dot(a, b))).toBeLessThan(1e-7);
        const spread = (axis: readonly number[]) =>
          matrix.votes.reduce(
            (sum, row) => sum + [...row].reduce((all, [at, vote]) => all + (vote - centre[at]!) * axis[at]!, 0) ** 2,
            0,
          );
        // No axis of one statement spreads people more than the first.
        matrix.statements.forEach((_, at) => {
          const single = matrix.statements.map((_, i) => (i === at ? 1 : 0));
          expect(spread(single)).toBeLessThanOrEqual(spread(a) + 1e-6);
        });
      }),
    );
  });

  it('puts a statement taken out at nothing', () => {
    const matrix = matrixOf(camps([10, 10], 8, 0.9));
    const { map, repness } = opinion(matrix, { out: new Set(['3']), meta: new Set() });
    expect(map.centre[3]).toBe(0);
    expect(map.components[0][3]).toBeCloseTo(0);
    expect(repness.flat().some(({ statement }) => statement === '3')).toBe(false);
  });

  it('counts the latest vote of a person', () => {
    const { votes: rows } = matrixOf([
      { person: 'a', statement: 's', vote: -1, at: 2 },
      { person: 'a', statement: 's', vote: 1, at: 1 },
    ]);
    expect(rows[0]!.get(0)).toBe(-1);
  });
});

describe('statistics', () => {
  // Two groups on one statement: four of four agree here, one of five there.
  const cast = [1, 1, 1, 1, 1, -1, -1, -1, -1].map((vote, at): CastVote => ({
    person: `${at}`,
    statement: '0',
    vote: vote as Vote,
    at: 0,
  }));
  const matrix = matrixOf(cast);
  const groups = [
    [0, 1, 2, 3],
    [4, 5, 6, 7, 8],
  ];

  it('tell what represents a group in the figures of the paper', () => {
    const first = representatives(matrix, NO_FLAGS, groups)[0]![0]!;
    expect(first.side).toBe('agree');
    expect(first.p).toBeCloseTo(5 / 6);
    expect(first.pTest).toBeCloseTo(2 * Math.sqrt(5) * 0.5);
    expect(first.repness).toBeCloseTo(5 / 6 / (2 / 7));
    expect(first.repnessTest).toBeCloseTo(twoProportions(4, 4, 1, 5));
  });

  it('find no difference where all agree everywhere', () => {
    expect(twoProportions(4, 4, 5, 5)).toBe(0);
  });

  it('find what unites all, and multiply agreement over groups', () => {
    const all = matrixOf(
      Array.from({ length: 9 }, (_, at) => ({ person: `${at}`, statement: '0', vote: 1 as Vote, at: 0 })),
    );
    expect(consensus(all, NO_FLAGS).agree).toMatchObject([{ statement: '0', n: 9, seen: 9 }]);
    expect(groupAware(all, groups)[0]).toBeCloseTo((5 / 6) * (6 / 7));
  });
});

describe('the door', () => {
  const LONG = 'timestamp,datetime,comment-id,voter-id,vote\n1,x,0,a,1\n2,x,0,b,-1\n3,x,1,a,0\n';
  const ask = (text: string, more: object = {}, options: object = {}) => {
    const counting = opinionMethods[0]!.begin(options);
    const lines = feed(counting);
    lines.chunk(text);
    lines.end();
    return JSON.parse(
      documentOf(counting.finish(more), { options: counting.options, sha256: '', elapsedMs: 0 }),
    ) as Record<string, unknown>;
  };

  it('reads lists, tables and JSON alike', () => {
    const wide = 'participant,group-id,n-votes,0,1\na,0,2,1,0\nb,1,1,-1,\n';
    const json = JSON.stringify([
      { pid: 'a', tid: 0, vote: 1 },
      { pid: 'b', tid: 0, vote: -1 },
      { pid: 'a', tid: 1, vote: 0 },
    ]);
    const [one, ...others] = [LONG, wide, json].map((text) => readText(text, voteReader()));
    for (const other of others) expect(other).toEqual(one);
  });

  it('tells all that METHODS lists, and takes groups from outside', () => {
    const told = ask(LONG, {
      input2: 'participant,group\na,red\nb,blue\n',
      input3: 'statement,moderated,meta\n1,1,true\n',
    });
    for (const key of [
      'statements',
      'components',
      'centre',
      'projection',
      'groups',
      'silhouette',
      'evidence',
      'repness',
      'consensus',
      'groupAware',
      'priorities',
    ])
      expect(told).toHaveProperty(key);
    expect(told['groups']).toEqual([
      { id: 'blue', members: ['b'], size: 1 },
      { id: 'red', members: ['a'], size: 1 },
    ]);
    expect(told['priorities']).toMatchObject({ 1: 49 });
  });

  it.each([
    ['', 'Empty'],
    ['a,b\n1,2\n', 'MissingColumn'],
    ['comment-id,voter-id,vote\n1,a,2\n', 'NotAVote'],
    ['comment-id,voter-id,vote\n,a,1\n', 'NoId'],
    ['[{"pid":1}]', 'NotAVote'],
    ['[', 'NotJson'],
  ])('refuses %j', (text, code) => {
    expect(() => ask(text)).toThrow(expect.objectContaining({ code }));
  });
});
