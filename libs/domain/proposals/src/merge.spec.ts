import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId, unwrap, type Act } from '@mondee/kernel';
import type { PolicyViewer } from '@mondee/domain/people';
import { mergeProposals, undoMerge } from './merge';
import type { Proposal, Published } from './proposal';

const irene = newId(1);
const at = '2026-11-22T09:00:00.000Z';
const act: Act = { id: newId(2), actor: { kind: 'person', person: irene }, channel: 'web', at };
const facilitator: PolicyViewer = { person: irene, roles: ['facilitator'], mandates: [] };
const base = { viewer: facilitator, zone: 'Europe/Paris', holding: [], supportCount: 0, threshold: 5, reached: false };

function published(number: number, supportCount = 0): Published {
  return {
    ...{ state: 'published', id: newId(1000 + number), number, author: { person: newId(3) }, channel: 'web' },
    ...{ createdAt: at, submittedAt: at, publishedAt: at, revision: 1, supportCount },
    text: { title: 'Une navette', need: 'n', idea: 'i', axis: newId(4), commune: null },
  } as Published;
}

describe('merging', () => {
  const target = published(1);
  const part = published(2);

  it('is for facilitators', () => {
    const viewer: PolicyViewer = { ...facilitator, roles: ['moderator'] };
    expect(mergeProposals(target, [part], act, { ...base, viewer })).toMatchObject({
      refusal: { code: 'proposals.NotFacilitator' },
    });
  });

  it('takes neither nothing, nor twice the same, nor itself, nor what is not on line, nor one that holds others', () => {
    const merge = (parts: Proposal[], more = {}) => mergeProposals(target, parts, act, { ...base, ...more });
    const no = (code: string) => ({ ok: false, refusal: { code: `proposals.${code}` } });
    expect(merge([])).toMatchObject(no('NothingToMerge'));
    expect(merge([part, part])).toMatchObject(no('MergedWithItself'));
    expect(merge([target])).toMatchObject(no('MergedWithItself'));
    expect(merge([{ ...part, state: 'submitted' } as Proposal])).toMatchObject(no('NotPublished'));
    expect(merge([{ ...part, state: 'merged', mergedInto: newId(9), mergedAt: at }])).toMatchObject(no('Merged'));
    expect(merge([part], { holding: [part.id] })).toMatchObject(no('HoldsOthers'));
    expect(undoMerge(target, part, act, base)).toMatchObject(no('NotMerged'));
  });

  it('says once that the supports of all together oblige to answer', () => {
    const kinds = (more: object) =>
      unwrap(mergeProposals(target, [part], act, { ...base, ...more })).facts.map((f) => f.kind);
    expect(kinds({ supportCount: 5 })).toEqual(['ProposalsMerged', 'SupportThresholdReached']);
    expect(kinds({ supportCount: 5, reached: true })).toEqual(['ProposalsMerged']);
  });

  it('is undone to what was, whatever was given or taken back in between', () => {
    const person = fc.integer({ min: 0, max: 9 });
    const supporters = fc.uniqueArray(person, { maxLength: 8 });
    const between = fc.array(fc.tuple(person, fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(supporters, { minLength: 2, maxLength: 5 }), between, (given, changes) => {
        // what stands in `support`: never moved by a merge
        const rows = given.map((persons) => new Set(persons));
        const before = given.map((persons, n) => published(n, persons.length));
        const distinct = (of: readonly Set<number>[]) => new Set(of.flatMap((set) => [...set])).size;
        const merged = unwrap(
          mergeProposals(before[0]!, before.slice(1), act, { ...base, supportCount: distinct(rows) }),
        );
        expect(merged.target.supportCount).toBe(new Set(given.flat()).size);
        const asked = new Set<number>();
        for (const [who, wanted] of changes) {
          asked.add(who);
          if (wanted && !rows.some((set) => set.has(who))) rows[0]!.add(who);
          if (!wanted) for (const set of rows) set.delete(who);
        }
        let whole: Proposal = merged.target;
        const after = merged.parts.map((part, n) => {
          const rest = rows.filter((_, index) => index !== n + 1 && (index === 0 || index > n + 1));
          const own = { ...part, supportCount: rows[n + 1]!.size };
          const undone = unwrap(undoMerge(whole, own, act, { ...base, supportCount: distinct(rest) }));
          whole = undone.target;
          return undone.part;
        });
        // a person who asked for nothing in between stands exactly where they stood
        for (const [n, persons] of given.entries())
          for (const who of persons) if (!asked.has(who)) expect(rows[n]!.has(who)).toBe(true);
        expect([whole, ...after]).toEqual(before.map((one, n) => ({ ...one, supportCount: rows[n]!.size })));
        if (!changes.length) expect([whole, ...after]).toEqual(before);
      }),
    );
  });
});
