import { JsonValue } from '../reading/json';
import { clip, Unreadable } from '../reading/unreadable';
import type { Delegation, DelegationInput } from './delegation';

/** Reads `{members, delegations: [{from, to, scope, scopeId}], directVoters, issue: {id, area, unit}}`. */
export function readDelegation(text: string): DelegationInput {
  const root = JsonValue.parse(text).only('members', 'delegations', 'directVoters', 'issue');
  const members = different(root.get('members').list());
  const known = new Set(members);
  const directVoters = different(root.get('directVoters').list());
  for (const voter of directVoters)
    if (!known.has(voter)) throw new Unreadable('UnknownMember', `“${clip(voter)}” votes and is no member`);
  const issue = root.get('issue');
  const optional = (value: JsonValue) => (value.missing ? null : value.id());
  const seen = new Set<string>();
  const delegations = root
    .get('delegations')
    .list()
    .map((one): Delegation => {
      const [from, to] = [one.get('from').id(), optional(one.get('to'))];
      const scope = one.get('scope').oneOf(['issue', 'area', 'unit'], 'unit');
      const scopeId = optional(one.get('scopeId'));
      if (scopeId === null && scope !== 'unit') throw one.get('scopeId').wrong('is an id');
      const key = JSON.stringify([from, scope, scopeId]);
      if (seen.has(key)) throw new Unreadable('DelegationTwice', `${one.path}: “${clip(from)}” has this one already`);
      seen.add(key);
      return { from, to, scope, scopeId };
    });
  return {
    members,
    directVoters,
    delegations,
    issue: { id: issue.get('id').id(), area: optional(issue.get('area')), unit: optional(issue.get('unit')) },
  };
}

function different(values: readonly JsonValue[]): string[] {
  const seen = new Set<string>();
  for (const value of values) {
    // A member may be written as an id, or as an object that has one.
    const id = (typeof value.value === 'object' && value.value !== null ? value.get('id') : value).id();
    if (seen.has(id)) throw new Unreadable('MemberTwice', `${value.path}: “${clip(id)}” is there twice`);
    seen.add(id);
  }
  return [...seen];
}
