import type { Day, Id } from '@mondee/kernel';

/** Where a role counts: everywhere, or for one commune (its INSEE code), one process or one body (their ids). */
export const SCOPES = ['territory', 'commune', 'process', 'body'] as const;
export type ScopeKind = (typeof SCOPES)[number];

export interface RoleScope {
  readonly kind: ScopeKind;
  /** Nothing for the territory, which is one. */
  readonly id?: string;
}

export const WHOLE_TERRITORY: RoleScope = { kind: 'territory' };

export function sameScope(a: RoleScope, b: RoleScope): boolean {
  return a.kind === b.kind && (a.id ?? '') === (b.id ?? '');
}

/** One role of one person, since when, until when, given by whom and why. */
export interface RoleGrant<Role extends string = string> {
  readonly role: Role;
  readonly scope: RoleScope;
  readonly from: Day;
  /** Its last day, included. */
  readonly until?: Day;
  readonly givenBy?: Id;
  readonly reason?: string;
}
