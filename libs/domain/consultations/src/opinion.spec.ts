import { newId, unwrap, type Act, type Id } from '@mondee/kernel';
import { voteReader, type CastVote, type Vote } from '@mondee/methods/opinion-groups';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addStatement,
  giveOpinion,
  keptLetters,
  mapOfOpinions,
  nextStatements,
  polisFiles,
  reviewStatement,
} from './index';
import type { OpenProcess, OpinionContext, Statement } from './index';

const now = '2026-11-22T09:00:00.000Z';
const [irene, jeanne] = [newId(1), newId(2)] as [Id, Id];
const process: OpenProcess = {
  ...{ id: newId(3), by: irene, createdAt: now, openedAt: now, revision: 2, state: 'open' },
  invitation: {
    ...{ title: 'L’eau', summary: '…', owner: 'La CC', level: 'concertation', open: '…', settled: '…', decider: '…' },
    ...{ answerDue: '2027-01-14', residence: 'none', offline: { path: '…' }, visibility: 'public' },
    phases: [{ place: 0, kind: 'opinion', from: '2026-11-01T00:00:00.000Z', until: '2026-12-01T00:00:00.000Z' }],
  },
};
const ctx = (person: Id, roles: OpinionContext['viewer']['roles'] = [], written = 0) => ({
  ...{ viewer: { person, roles, mandates: [] }, zone: 'Europe/Paris', invited: false, written, given: 0 },
});
const act = (person: Id, at = now): Act => ({ id: newId(4), actor: { kind: 'person', person }, channel: 'web', at });
const code = (result: { ok: boolean }) => ('refusal' in result ? (result.refusal as { code: string }).code : 'ok');
const said = { id: newId(5), number: 1, text: 'Réparer les fuites avant tout.', seed: false };

describe('statements', () => {
  it('of participants are read first, and never by who wrote them; those of the holder begin the talk', () => {
    const { state, facts } = unwrap(addStatement(process, said, act(jeanne), ctx(jeanne)));
    expect([state.state, facts[0]?.public]).toEqual(['waiting', false]);
    expect(code(reviewStatement(process, state, { accept: true }, act(jeanne), ctx(jeanne)))).toBe(
      'consultations.NotFacilitator',
    );
    const holder = ctx(irene, ['facilitator']);
    expect(unwrap(reviewStatement(process, state, { accept: true }, act(irene), holder)).state.state).toBe('online');
    expect(code(reviewStatement(process, state, { accept: false }, act(irene), holder))).toBe('consultations.Missing');
    const own: Statement = { ...state, author: irene };
    expect(code(reviewStatement(process, own, { accept: true }, act(irene), holder))).toBe(
      'consultations.OwnStatement',
    );
    expect(unwrap(addStatement(process, { ...said, seed: true }, act(irene), holder)).state.state).toBe('online');
    expect(code(addStatement(process, { ...said, seed: true }, act(jeanne), ctx(jeanne)))).toBe(
      'consultations.NotFacilitator',
    );
    expect(code(addStatement(process, said, act(jeanne), ctx(jeanne, [], 5)))).toBe('consultations.EnoughStatements');
  });

  it('are answered while the phase runs; the first answer is a fact, and what it was is in none', () => {
    const online: Statement = {
      ...unwrap(addStatement(process, said, act(jeanne), ctx(jeanne))).state,
      state: 'online',
    };
    const { facts } = unwrap(giveOpinion(process, online, act(jeanne), ctx(jeanne)));
    expect(facts).toMatchObject([{ kind: 'OpinionGiven', data: {}, public: false }]);
    expect(unwrap(giveOpinion(process, online, act(jeanne), { ...ctx(jeanne), given: 3 })).facts).toEqual([]);
    const late = act(jeanne, '2026-12-01T00:00:00.000Z');
    expect(code(giveOpinion(process, online, late, ctx(jeanne)))).toBe('consultations.PhaseOver');
    expect(code(giveOpinion(process, undefined, act(jeanne), ctx(jeanne)))).toBe('consultations.StatementNotFound');
  });
});

/** Repeatable chance. */
function chance(seed: number): () => number {
  let state = seed + 1;
  return () => ((state = (state * 48_271) % 2_147_483_647) % 1_000_000) / 1_000_000;
}

const STATEMENTS = Array.from({ length: 24 }, (_, at) => `s${at}`);

/** Camps that mostly vote alike on two statements of three, and everybody alike on the rest. */
function camps(sizes: readonly number[], seed: number): CastVote[] {
  const random = chance(seed);
  return sizes.flatMap((size, camp) =>
    Array.from({ length: size }).flatMap((_, person) =>
      STATEMENTS.flatMap((statement, at): CastVote[] => {
        if (random() < 0.2) return [];
        const own: Vote = at % 4 === 3 ? 1 : (at + camp) % sizes.length === 0 ? 1 : -1;
        const vote = random() < 0.12 ? ((-own || 0) as Vote) : own;
        return [{ person: `p${camp}-${person}`, statement, vote, at: 0 }];
      }),
    ),
  );
}

describe('the map', { timeout: 60_000 }, () => {
  it('finds three camps of 66, what unites them and what divides them', () => {
    const map = mapOfOpinions(camps([66, 66, 66], 1), STATEMENTS, 5);
    expect(map.groups.map(({ letter }) => letter)).toEqual(['A', 'B', 'C']);
    expect(map.unites.length).toBeGreaterThan(0);
    expect(map.unites.every(({ statement }) => Number(statement.slice(1)) % 4 === 3)).toBe(true);
    expect(map.divides.length).toBeGreaterThan(0);
    expect(map.places).toHaveLength(198);
  });

  it('says one group when twelve people answer at random, or when a group would be too small to be shown', () => {
    const random = chance(7);
    const cast = Array.from({ length: 12 }).flatMap((_, person) =>
      STATEMENTS.map((statement): CastVote => {
        const vote = (Math.floor(random() * 3) - 1) as Vote;
        return { person: `p${person}`, statement, vote, at: 0 };
      }),
    );
    expect(mapOfOpinions(cast, STATEMENTS, 5).groups).toHaveLength(1);
    expect(mapOfOpinions(camps([66, 66], 3), STATEMENTS, 67).groups).toHaveLength(1);
  });

  it('counts nobody in public among fewer people than a cell', () => {
    const cast = camps([3], 1);
    const map = mapOfOpinions(cast, STATEMENTS, 5);
    expect(map.statements.every(({ all, groups }) => all === null && groups.every((one) => one === null))).toBe(true);
    expect(mapOfOpinions([], STATEMENTS, 5)).toMatchObject({ people: 0, unites: [], places: [] });
  });

  it('keeps the letters of people as answers come in, and is the same for the same answers', () => {
    const cast = camps([16, 14, 12], 5);
    const first = mapOfOpinions(cast, STATEMENTS, 5);
    const letters = new Map(first.places.map(({ person, letter }) => [person, letter]));
    const more: CastVote[] = [...cast, ...camps([1, 1, 12], 9).map((one) => ({ ...one, person: `new-${one.person}` }))];
    const second = mapOfOpinions(more, STATEMENTS, 5, letters);
    const kept = second.places.filter(({ person, letter }) => letters.get(person) === letter);
    expect(kept.length / letters.size).toBeGreaterThan(0.9);
    expect(JSON.stringify(mapOfOpinions([...more].reverse(), STATEMENTS, 5, letters))).toBe(JSON.stringify(second));
  });

  it('gives every group one letter, each a different one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ maxLength: 3 }), { maxLength: 6 }), { minLength: 1, maxLength: 5 }),
        fc.dictionary(fc.string({ maxLength: 3 }), fc.constantFrom('A', 'B', 'C', 'D', 'E')),
        (groups, before) => {
          const letters = keptLetters(groups, new Map(Object.entries(before)));
          expect([...letters].sort()).toEqual([...'ABCDE'].slice(0, groups.length));
        },
      ),
    );
  });
});

describe('what one is asked next', () => {
  it('is each statement once, the wanted ones sooner, not the same for all', () => {
    const waiting = STATEMENTS.map((statement, at) => ({ statement, priority: at === 0 ? 50 : 1 }));
    const first = Array.from({ length: 200 }, (_, person) => {
      const random = chance(person * 7919);
      const draws = new Map(STATEMENTS.map((statement) => [statement, random()]));
      const order = nextStatements(waiting, (statement) => draws.get(statement)!);
      expect([...order].sort()).toEqual([...STATEMENTS].sort());
      return order[0];
    });
    const wanted = first.filter((one) => one === 's0').length;
    expect(wanted).toBeGreaterThan(80);
    expect(wanted).toBeLessThan(200);
  });
});

describe('the files', () => {
  it('are read again by the method, and give the same votes', () => {
    const cast = camps([12, 9], 3);
    const map = mapOfOpinions(cast, STATEMENTS, 5);
    const statements = STATEMENTS.map((id, at) => ({
      ...{ id, number: at + 1, text: at ? `Dire « oui », ou "non"` : '=1+1', at: now, state: 'online' as const },
    }));
    const files = polisFiles({ topic: 'L’eau', url: 'https://example.org', description: '' }, statements, cast, map);
    expect(Object.keys(files)).toEqual([
      ...['summary.csv', 'comments.csv', 'votes.csv', 'participants-votes.csv', 'comment-groups.csv'],
    ]);
    const read = (name: string) => {
      const reader = voteReader();
      for (const [at, line] of files[name]!.split('\r\n').entries()) reader.line(line, at + 1);
      return reader.end();
    };
    const counted = (name: string) => read(name).votes.map((votes) => [...votes].sort(([a], [b]) => a - b));
    expect(counted('votes.csv')).toEqual(counted('participants-votes.csv'));
    expect(counted('votes.csv').flat()).toHaveLength(cast.length);
    expect(files['comments.csv']).toContain("'=1+1");
    expect(Object.values(files).join('')).not.toContain('p0-');
  });
});
