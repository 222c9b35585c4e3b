import { hashLines } from '../counting/input-hash';
import type { Outcome } from '../counting/outcome';

export type Scope = 'issue' | 'area' | 'unit';

/** To nobody: switches a wider delegation off. */
export interface Delegation {
  readonly from: string;
  readonly to: string | null;
  readonly scope: Scope;
  /** Nothing on a unit: the only one there is. */
  readonly scopeId: string | null;
}

export interface DelegationInput {
  readonly members: readonly string[];
  readonly delegations: readonly Delegation[];
  readonly directVoters: readonly string[];
  readonly issue: { readonly id: string; readonly area: string | null; readonly unit: string | null };
}

export interface Lost {
  readonly member: string;
  readonly because: 'loop' | 'non-voter';
}

export interface DelegationResult {
  /** Of each direct voter, one's own voice included. */
  readonly weights: ReadonlyMap<string, bigint>;
  /** From the member to where the voice ends; a loop ends at the first who comes twice. */
  readonly chains: ReadonlyMap<string, readonly string[]>;
  readonly lost: readonly Lost[];
}

const WIDTH: Readonly<Record<Scope, number>> = { issue: 0, area: 1, unit: 2 };

/**
 * Transitive delegation (as in LiquidFeedback: Behrens, Kistner, Nitsche & Swierczek, “The Principles of
 * LiquidFeedback”, 2014). Of a member's delegations that fit the issue the narrowest holds (issue, area, unit); one to
 * nobody switches the wider ones off; a direct vote suspends one's own. The chain is followed to the first direct
 * voter; a loop, and a chain that ends at somebody who does not vote, lose the voice. Everybody is either in
 * `weights` or in `lost`: the sum of both is the number of members.
 *
 * Each member is followed once: what is known of the next is known of who stands before.
 */
export function delegation(input: DelegationInput): Outcome<DelegationResult> {
  const members = new Set(input.members);
  const voters = new Set(input.directVoters);
  const next = nextOf(input, members);
  const weights = new Map(input.directVoters.map((voter) => [voter, 0n]));
  const ends = new Map<string, Lost['because'] | { readonly voter: string }>();
  for (const member of input.members) {
    const path: string[] = [];
    const on = new Set<string>();
    let at: string | null | undefined = member;
    let end: Lost['because'] | { readonly voter: string } | undefined;
    while (!end) {
      const known: Lost['because'] | { readonly voter: string } | undefined = at == null ? 'non-voter' : ends.get(at);
      if (known || at == null) end = known ?? 'non-voter';
      else if (voters.has(at)) end = { voter: at };
      else if (on.has(at)) end = 'loop';
      else {
        path.push(at);
        on.add(at);
        at = next.get(at) ?? null;
      }
    }
    for (const one of [...path, member]) ends.set(one, end);
  }
  const lost: Lost[] = [];
  for (const member of input.members) {
    const end = ends.get(member)!;
    if (typeof end === 'string') lost.push({ member, because: end });
    else weights.set(end.voter, weights.get(end.voter)! + 1n);
  }
  const result = { weights, lost, chains: new Map(input.members.map((one) => [one, chain(one, next, voters)])) };
  return { result, trace: [], ties: [], method: 'delegation', version: 1, inputHash: hashOf(input) };
}

function nextOf({ delegations, issue }: DelegationInput, members: ReadonlySet<string>): Map<string, string | null> {
  const fitting = delegations
    .filter(({ from, scope, scopeId }) => {
      const at = { issue: issue.id, area: issue.area, unit: issue.unit }[scope];
      return members.has(from) && (scopeId === at || (scope === 'unit' && scopeId === null));
    })
    .sort((a, b) => WIDTH[b.scope] - WIDTH[a.scope]);
  // The narrowest is set last; who is no member votes for nobody here.
  return new Map(fitting.map(({ from, to }) => [from, to !== null && members.has(to) ? to : null]));
}

function chain(member: string, next: ReadonlyMap<string, string | null>, voters: ReadonlySet<string>): string[] {
  const path = [member];
  const on = new Set(path);
  for (let at = member; !voters.has(at);) {
    const to = next.get(at) ?? null;
    if (to === null) break;
    path.push(to);
    if (on.has(to)) break;
    on.add(to);
    at = to;
  }
  return path;
}

function hashOf({ members, delegations, directVoters, issue }: DelegationInput): string {
  return hashLines([
    `delegation ${JSON.stringify([issue.id, issue.area, issue.unit])}`,
    ...[...members].sort().map((one) => `member ${JSON.stringify(one)}`),
    ...[...directVoters].sort().map((one) => `votes ${JSON.stringify(one)}`),
    ...delegations.map(({ from, to, scope, scopeId }) => JSON.stringify([from, to, scope, scopeId])).sort(),
  ]);
}
