import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delegation, type Delegation, type DelegationInput, type Lost } from '../index';
import { refused, tally } from '../random-ballots.fixture';

const issue = { id: 'piste-12', area: 'mobilité', unit: 'cc' };
const to = (from: string, whom: string | null, scope: Delegation['scope'] = 'unit'): Delegation => ({
  from,
  to: whom,
  scope,
  scopeId: { issue: issue.id, area: issue.area, unit: issue.unit }[scope],
});
const input = (members: string, direct: string, delegations: readonly Delegation[]): DelegationInput => ({
  members: [...members],
  directVoters: [...direct],
  delegations,
  issue,
});

/** Follows each chain by itself, step by step. */
function naive({ members, directVoters, delegations }: DelegationInput) {
  const weights = new Map(directVoters.map((one) => [one, 0n]));
  const lost: Lost[] = [];
  for (const member of members) {
    let at: string = member;
    for (let step = 0; ; step++) {
      if (directVoters.includes(at)) {
        weights.set(at, weights.get(at)! + 1n);
        break;
      }
      const holds = (['issue', 'area', 'unit'] as const)
        .map((scope) =>
          delegations.find((one) => one.from === at && one.scope === scope && one.scopeId === issueId(scope)),
        )
        .find((one) => one);
      if (!holds?.to || step > members.length) {
        lost.push({ member, because: holds?.to ? 'loop' : 'non-voter' });
        break;
      }
      at = holds.to;
    }
  }
  return { weights, lost };
}
const issueId = (scope: Delegation['scope']) => ({ issue: issue.id, area: issue.area, unit: issue.unit })[scope];

const people = fc.constantFrom(...'abcdef');
const anyInput = fc
  .tuple(
    fc.uniqueArray(people, { minLength: 6, maxLength: 6 }),
    fc.uniqueArray(people, { maxLength: 3 }),
    fc.uniqueArray(
      fc.tuple(
        people,
        fc.option(people),
        fc.constantFrom('issue' as const, 'area' as const, 'unit' as const),
        fc.boolean(),
      ),
      { maxLength: 12, selector: ([from, , scope]) => from + scope },
    ),
  )
  .map(([members, directVoters, rows]) => ({
    members,
    directVoters,
    issue,
    delegations: rows.map(([from, whom, scope, other]) =>
      other ? { ...to(from, whom, scope), scopeId: 'elsewhere' } : to(from, whom, scope),
    ),
  }));

describe('delegation', () => {
  it('gives the weights that following each chain gives, and nobody is forgotten', () =>
    fc.assert(
      fc.property(anyInput, (some) => {
        const { weights, lost } = delegation(some).result;
        expect({ weights, lost }).toEqual(naive(some));
        const all = [...weights.values()].reduce((a, b) => a + b, 0n) + BigInt(lost.length);
        expect(all).toBe(BigInt(some.members.length));
      }),
      { numRuns: 500 },
    ));

  it('the narrowest holds, and one to nobody switches the wider off', () => {
    const some = [to('a', 'c', 'unit'), to('a', 'b', 'area'), to('d', 'c', 'unit'), to('d', null, 'issue')];
    const { weights, lost } = delegation(input('abcd', 'bc', some)).result;
    expect(Object.fromEntries(weights)).toEqual({ b: 2n, c: 1n });
    expect(lost).toEqual([{ member: 'd', because: 'non-voter' }]);
  });

  it('a direct vote suspends one’s own delegation', () => {
    const { weights } = delegation(input('abc', 'ab', [to('a', 'b'), to('c', 'a')])).result;
    expect(Object.fromEntries(weights)).toEqual({ a: 2n, b: 1n });
  });

  it('a circle loses its voices, and who leads into it too; they see the chain', () => {
    const { lost, chains } = delegation(input('abcd', 'd', [to('a', 'b'), to('b', 'c'), to('c', 'b')])).result;
    expect(lost.map(({ member, because }) => `${member} ${because}`)).toEqual(['a loop', 'b loop', 'c loop']);
    expect(chains.get('a')).toEqual(['a', 'b', 'c', 'b']);
  });

  it('a chain of five hundred is followed to its end', () => {
    const members = Array.from({ length: 500 }, (_, i) => `m${i}`);
    const delegations = members.slice(1).map((one, i) => to(one, members[i]!));
    const few = { members, delegations, directVoters: ['m0'], issue };
    expect(delegation(few).result.weights.get('m0')).toBe(500n);
  });

  it('reads JSON, and says what is wrong with it', () => {
    const text = (more: object) =>
      JSON.stringify({ members: ['a', 'b'], delegations: [], directVoters: ['b'], issue: { id: '1' }, ...more });
    expect(tally('delegation', text({})).own!['weights']).toEqual(new Map([['b', 1n]]));
    expect(refused(() => tally('delegation', text({ directVoters: ['z'] }))).code).toBe('UnknownMember');
    expect(refused(() => tally('delegation', text({ members: ['b', 'b'] }))).code).toBe('MemberTwice');
    expect(refused(() => tally('delegation', '{\n"members": [\n')).code).toBe('NotJson');
    expect(refused(() => tally('delegation', '')).code).toBe('Empty');
  });
});
