import { dayIn, isDay, isId, ok, plainText, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import { aboutPerson, type PeopleFact } from './people-facts';
import { sameScope, SCOPES, WHOLE_TERRITORY, type RoleGrant, type RoleScope } from './role-scope';
import { hasRole, mayAct, ROLES, type PolicyViewer, type Role, type RuleContext } from './viewer';

export function canGiveRoles(viewer: PolicyViewer): Result<true> {
  return hasRole(viewer, 'administrator') ? ok(true) : refuse('people.NotAdministrator');
}

export interface RoleContext extends RuleContext {
  readonly person: Id;
  /** How many have the whole platform in their care without an end. */
  readonly administrators: number;
  readonly communes: readonly string[];
}

export interface RoleInput {
  readonly role: unknown;
  readonly scopeKind?: unknown;
  readonly scopeId?: unknown;
  readonly from?: unknown;
  readonly until?: unknown;
  readonly reason?: unknown;
}

export type Grant = RoleGrant<Role>;
type Changed = Result<{ state: readonly Grant[]; changed?: Grant; facts: PeopleFact[] }>;

/** Gives a role for a place and a time, with the reason; what is held already stays as it is. */
export function giveRole(held: readonly Grant[], input: RoleInput, act: Act, ctx: RoleContext): Changed {
  const asked = askedRole(input, act, ctx);
  if (!asked.ok) return asked;
  const { role, scope, reason } = asked.value;
  if (held.some((one) => one.role === role && sameScope(one.scope, scope))) return ok({ state: held, facts: [] });
  const from = input.from ?? dayIn(act.at, ctx.zone);
  const { until } = input;
  if (!isDay(from) || (until != null && (!isDay(until) || until < from)))
    return refuse('people.RoleDates', { field: 'until' });
  const grant: Grant = {
    ...{ role, scope, from, reason },
    ...(isDay(until) && { until }),
    ...(ctx.viewer.person && { givenBy: ctx.viewer.person }),
  };
  const data = { role, ...said(scope), from, ...(isDay(until) && { until }) };
  return ok({
    state: [...held, grant],
    changed: grant,
    facts: [aboutPerson('RoleGiven', ctx.person, data, { reason })],
  });
}

/** The last administrator stays: a platform that nobody can open again is lost for everybody. */
export function takeRole(held: readonly Grant[], input: RoleInput, act: Act, ctx: RoleContext): Changed {
  const asked = askedRole(input, act, ctx);
  if (!asked.ok) return asked;
  const { role, scope, reason } = asked.value;
  const grant = held.find((one) => one.role === role && sameScope(one.scope, scope));
  if (!grant) return ok({ state: held, facts: [] });
  if (role === 'administrator' && !grant.until && ctx.administrators <= 1) return refuse('people.LastAdministrator');
  return ok({
    state: held.filter((one) => one !== grant),
    changed: grant,
    facts: [aboutPerson('RoleTaken', ctx.person, { role, ...said(scope) }, { reason })],
  });
}

function said({ kind, id }: RoleScope): Record<string, string> {
  return kind === 'territory' ? {} : { scope: id ? `${kind}:${id}` : kind };
}

function askedRole(
  input: RoleInput,
  act: Act,
  ctx: RoleContext,
): Result<{ role: Role; scope: RoleScope; reason: string }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canGiveRoles(ctx.viewer);
  if (!can.ok) return can;
  const role = ROLES.find((one) => one === input.role);
  if (!role) return refuse('people.NotARole', { field: 'role' });
  const scope = readScope(input, ctx.communes);
  if (!scope.ok) return scope;
  if (role === 'administrator' && scope.value.kind !== 'territory')
    return refuse('people.AdministratorOfAll', { field: 'scopeKind' });
  const reason = plainText('people', 'reason', input.reason, { min: 3, max: 300, lines: 'one' });
  return reason.ok ? ok({ role, scope: scope.value, reason: reason.value }) : reason;
}

function readScope({ scopeKind, scopeId }: RoleInput, communes: readonly string[]): Result<RoleScope> {
  const kind = SCOPES.find((one) => one === (scopeKind ?? 'territory'));
  const no = refuse('people.NotAScope', { field: 'scopeId' });
  if (!kind) return no;
  if (kind === 'territory') return ok(WHOLE_TERRITORY);
  if (typeof scopeId !== 'string') return no;
  const known = kind === 'commune' ? communes.includes(scopeId) : isId(scopeId);
  return known ? ok({ kind, id: scopeId }) : no;
}
