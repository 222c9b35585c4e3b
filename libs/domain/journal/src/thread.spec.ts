import { newId, type Id } from '@mondee/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, shownOf, toldInOrder, type ThreadStep, type ThreadWay } from './thread';

const id = () => newId(1);
const [proposal, decision, commitment, indicator, answer] = [id(), id(), id(), id(), id()];
const step = (
  to: Id,
  way: ThreadWay,
  via: Id,
  depth: number,
  relation: ThreadStep['relation'] = 'answers',
): ThreadStep => ({ id: to, kind: 'x', relation, way, via, depth });
const story = [
  step(decision, 'after', proposal, 1),
  step(answer, 'after', proposal, 1),
  step(commitment, 'after', decision, 2),
  step(indicator, 'aim', commitment, 3, 'aims-at'),
];
const all = new Set([proposal, decision, commitment, indicator, answer]);
const without = (...hidden: Id[]) => new Set([...all].filter((one) => !hidden.includes(one)));

describe('what of a thread is shown', () => {
  it('is everything, when everything may be seen', () => {
    expect(shownOf(story, proposal, all)).toEqual(all);
  });

  it('is nothing, when the thing asked may not be seen', () => {
    expect(shownOf(story, proposal, without(proposal)).size).toBe(0);
  });

  it('leaves out what stands only behind a hidden thing', () => {
    expect(shownOf(story, proposal, without(decision))).toEqual(new Set([proposal, answer]));
  });

  it('keeps what another visible thing leads to', () => {
    const twice = [...story, step(commitment, 'after', answer, 2)];
    expect(shownOf(twice, proposal, without(decision))).toEqual(new Set([proposal, answer, commitment, indicator]));
  });

  it('does not reach up through a thing that was only reached down', () => {
    const mixed = [step(decision, 'after', proposal, 1), step(answer, 'before', decision, 2)];
    expect(shownOf(mixed, proposal, all)).toEqual(new Set([proposal, decision]));
  });

  it('holds, for any walk, only visible things that a chain of visible things leads to', () => {
    const node = fc.integer({ min: 0, max: 7 });
    const ids = Array.from({ length: 8 }, id);
    const edges = fc.array(fc.tuple(node, node), { maxLength: 20 });
    fc.assert(
      fc.property(edges, fc.array(node), (links, hidden) => {
        const visible = new Set(ids.filter((_, n) => n === 0 || !hidden.includes(n)));
        // The walk as the database makes it: a row for each link at each depth.
        const steps: ThreadStep[] = [];
        for (let depth = 1, edge = new Set([0]); depth <= 8; depth++) {
          const next = new Set<number>();
          for (const [from, to] of links)
            if (edge.has(from) && to !== 0) {
              steps.push(step(ids[to]!, 'after', ids[from]!, depth));
              next.add(to);
            }
          edge = next;
        }
        // The oracle: what can be reached when hidden things are taken out beforehand.
        const oracle = new Set([ids[0]!]);
        for (let round = 0; round < 8; round++)
          for (const [from, to] of links) if (oracle.has(ids[from]!) && visible.has(ids[to]!)) oracle.add(ids[to]!);
        expect(shownOf(steps, ids[0]!, visible)).toEqual(oracle);
      }),
    );
  });
});

describe('a thread that is too long', () => {
  it('keeps the nearest, and says that it was cut', () => {
    const { steps, truncated } = nearest([...story].reverse(), proposal, { depth: 12, hops: 3 });
    expect(steps.map((one) => one.depth)).toEqual([1, 1]);
    expect(truncated).toBe(true);
    expect(nearest(story, proposal).truncated).toBe(false);
  });

  it('is cut where it reaches too far, unless what lies further is already on it', () => {
    expect(nearest(story, proposal, { depth: 2, hops: 9 })).toMatchObject({ truncated: true });
    const round = [...story.slice(0, 3), step(answer, 'after', commitment, 3)];
    expect(nearest(round, proposal, { depth: 2, hops: 9 })).toMatchObject({ truncated: false });
  });
});

describe('the order of a thread', () => {
  const days = (...pairs: [Id, number][]) => new Map(pairs);

  it('is that of the instants', () => {
    const at = days([indicator, 50], [commitment, 40], [decision, 30], [answer, 20], [proposal, 10]);
    expect(toldInOrder(proposal, story, at)).toEqual([proposal, answer, decision, commitment, indicator]);
  });

  it('puts nothing before what it answers, from whichever of the two it is asked', () => {
    const at = days([answer, 1], [proposal, 2]);
    expect(toldInOrder(proposal, [step(answer, 'after', proposal, 1)], at)).toEqual([proposal, answer]);
    expect(toldInOrder(answer, [step(proposal, 'before', answer, 1)], at)).toEqual([proposal, answer]);
  });

  it('leaves an indicator where it was last measured, after what aims at it', () => {
    const at = days([indicator, 9], [commitment, 2]);
    expect(toldInOrder(commitment, [step(indicator, 'before', commitment, 1, 'aims-at')], at)).toEqual([
      commitment,
      indicator,
    ]);
  });

  it('ends on links that run in a circle', () => {
    const circle = [step(answer, 'after', proposal, 1), step(answer, 'before', proposal, 1)];
    expect(toldInOrder(proposal, circle, days([proposal, 2], [answer, 1]))).toHaveLength(2);
  });
});
