import { dayIn, ok, refuse, type Act, type Day, type Id, type Result } from '@mondee/kernel';
import { sameScope, type RoleScope } from './role-scope';

export const ROLES = ['administrator', 'facilitator', 'moderator', 'decider', 'agent', 'helper'] as const;
export type Role = (typeof ROLES)[number];

export interface ViewerMandate {
  readonly id: Id;
  readonly organisation: Id;
  readonly from: Day;
  readonly until?: Day;
  /** Speaks when the delegate cannot. */
  readonly alternate?: boolean;
}

/** A role held for one commune, process or body only. */
export interface ScopedRole {
  readonly role: Role;
  readonly scope: RoleScope;
}

/** All that a policy may know of who is looking: nobody (no `person`), or a person with roles and mandates. */
export interface PolicyViewer {
  readonly person?: Id;
  /** Those held today for the whole territory. */
  readonly roles: readonly Role[];
  /** Those held today for a part of it. */
  readonly scopedRoles?: readonly ScopedRole[];
  readonly mandates: readonly ViewerMandate[];
}

/** What every rule receives beside its state and its act. The zone says which day an instant falls on. */
export interface RuleContext {
  readonly viewer: PolicyViewer;
  readonly zone: string;
}

export const NOBODY: PolicyViewer = { roles: [], mandates: [] };

/** Those who receive people at a desk: they may write by another channel and for a helped person. */
export const HELPING_ROLES = ['agent', 'helper', 'facilitator', 'administrator'] as const satisfies readonly Role[];

export function hasRole(viewer: PolicyViewer, ...roles: readonly Role[]): boolean {
  return viewer.roles.some((role) => roles.includes(role));
}

/** A role for the whole territory, or for this part of it. */
export function hasRoleIn(viewer: PolicyViewer, scope: RoleScope | undefined, ...roles: readonly Role[]): boolean {
  if (hasRole(viewer, ...roles)) return true;
  const held = viewer.scopedRoles ?? [];
  return !!scope && held.some((one) => roles.includes(one.role) && sameScope(one.scope, scope));
}

/** The one commune that all of several things are about; nothing when they are of several, or of the territory. */
export function oneCommune(communes: readonly (string | undefined)[]): string | undefined {
  return communes.every((one) => one === communes[0]) ? communes[0] : undefined;
}

/** Both ends belong to the mandate: it holds on its last day. */
export function mandateHolds(mandate: { readonly from: Day; readonly until?: Day }, on: Day): boolean {
  return mandate.from <= on && (mandate.until === undefined || on <= mandate.until);
}

/** For a screen that is not an act yet: is somebody signed in at all? */
export function signedIn(viewer: PolicyViewer): Result<true> {
  return viewer.person ? ok(true) : refuse('people.SignInNeeded');
}

/** Only those who receive people may look for, register and act for a person without a screen. */
export function canHelp(viewer: PolicyViewer): Result<true> {
  if (!viewer.person) return refuse('people.SignInNeeded');
  return hasRole(viewer, ...HELPING_ROLES) || deskOf(viewer) ? ok(true) : refuse('people.HelpNotYours');
}

/** The commune whose desk a person keeps, when they keep that one only. */
export function deskOf(viewer: PolicyViewer): string | undefined {
  const helping: readonly Role[] = HELPING_ROLES;
  return viewer.scopedRoles?.find(({ role, scope }) => scope.kind === 'commune' && helping.includes(role))?.scope.id;
}

/** The communes whose residents a viewer receives: `all` for a role of the territory, none who receives nobody. */
export function receives(viewer: PolicyViewer): 'all' | readonly string[] {
  if (!viewer.person) return [];
  if (hasRole(viewer, ...HELPING_ROLES)) return 'all';
  const helping: readonly Role[] = HELPING_ROLES;
  const held = (viewer.scopedRoles ?? []).filter(({ role }) => helping.includes(role));
  return held.flatMap(({ scope }) => (scope.kind === 'commune' && scope.id ? [scope.id] : []));
}

/** Whether somebody of this commune is one whom the viewer receives; nobody of no commune is a single commune's. */
export function receivesFrom(viewer: PolicyViewer, commune: string | undefined): boolean {
  const communes = receives(viewer);
  return communes === 'all' || (commune !== undefined && communes.includes(commune));
}

/**
 * Whether the viewer may act *in this way*: as themselves, by this channel, for this person or this organisation.
 * Every rule asks it first; what the act does is then the rule's own business.
 */
export function mayAct({ viewer, zone }: RuleContext, act: Act): Result<true> {
  if (act.actor.kind !== 'person' || viewer.person !== act.actor.person) return refuse('people.SignInNeeded');
  const here = act.place ? ({ kind: 'commune', id: act.place } as const) : undefined;
  const helps = hasRoleIn(viewer, here, ...HELPING_ROLES);
  const desk = !helps && (act.channel !== 'web' || act.behalf?.kind === 'person') ? deskOf(viewer) : undefined;
  if (desk && act.channel !== 'offline') return refuse('people.DeskOfCommune', { params: { commune: desk } });
  if (act.channel !== 'web' && act.channel !== 'offline' && !helps) return refuse('people.ChannelNotYours');
  if (!act.behalf) return ok(true);
  if (act.behalf.kind === 'person') return helps ? ok(true) : refuse('people.HelpNotYours');
  const { mandate: id, organisation } = act.behalf;
  const mandate = viewer.mandates.find((one) => one.id === id && one.organisation === organisation);
  if (!mandate) return refuse('people.NoMandate');
  const today = dayIn(act.at, zone);
  if (today < mandate.from) return refuse('people.MandateNotBegun', { params: { date: mandate.from } });
  if (!mandateHolds(mandate, today)) return refuse('people.MandateEnded', { params: { date: mandate.until ?? today } });
  return ok(true);
}
