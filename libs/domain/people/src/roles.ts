import { ok, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import { aboutPerson, type PeopleFact } from './people-facts';
import { hasRole, mayAct, ROLES, type PolicyViewer, type Role, type RuleContext } from './viewer';

export function canGiveRoles(viewer: PolicyViewer): Result<true> {
  return hasRole(viewer, 'administrator') ? ok(true) : refuse('people.NotAdministrator');
}

export interface RoleContext extends RuleContext {
  readonly person: Id;
  readonly administrators: number;
}

type Changed = Result<{ state: readonly Role[]; facts: PeopleFact[] }>;

export function giveRole(roles: readonly Role[], role: unknown, act: Act, ctx: RoleContext): Changed {
  const asked = askedRole(role, act, ctx);
  if (!asked.ok) return asked;
  if (roles.includes(asked.value)) return ok({ state: roles, facts: [] });
  return ok({
    state: [...roles, asked.value],
    facts: [aboutPerson('RoleGiven', ctx.person, { role: asked.value })],
  });
}

/** The last administrator stays: a platform that nobody can open again is lost for everybody. */
export function takeRole(roles: readonly Role[], role: unknown, act: Act, ctx: RoleContext): Changed {
  const asked = askedRole(role, act, ctx);
  if (!asked.ok) return asked;
  if (!roles.includes(asked.value)) return ok({ state: roles, facts: [] });
  if (asked.value === 'administrator' && ctx.administrators <= 1) return refuse('people.LastAdministrator');
  return ok({
    state: roles.filter((one) => one !== asked.value),
    facts: [aboutPerson('RoleTaken', ctx.person, { role: asked.value })],
  });
}

function askedRole(role: unknown, act: Act, ctx: RoleContext): Result<Role> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canGiveRoles(ctx.viewer);
  if (!can.ok) return can;
  const known = ROLES.find((one) => one === role);
  return known ? ok(known) : refuse('people.NotARole', { field: 'role' });
}
