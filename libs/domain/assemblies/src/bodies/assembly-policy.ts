import { hasRole, hasRoleIn, type PolicyViewer } from '@mondee/domain/people';
import { ok, refuse, type Id, type Result } from '@mondee/kernel';
import type { Holding } from './body';

/** Bodies are made, and their rules changed, by those who configure the territory. */
export function canKeepBodies(viewer: PolicyViewer): Result<true> {
  if (!viewer.person) return refuse('people.SignInNeeded');
  return hasRole(viewer, 'facilitator', 'administrator') ? ok(true) : refuse('assemblies.NotKeeper');
}

/** Meetings are planned and run by the chair, the secretary and the link person of a body, and by those who keep it. */
export function canRun(viewer: PolicyViewer, body: Id, members: readonly Holding[]): Result<true> {
  if (!viewer.person) return refuse('people.SignInNeeded');
  if (hasRoleIn(viewer, { kind: 'body', id: body }, 'facilitator', 'administrator', 'agent')) return ok(true);
  const mine = members.some(
    ({ person, role }) => person === viewer.person && (role === 'chair' || role === 'secretary' || role === 'link'),
  );
  return mine ? ok(true) : refuse('assemblies.NotSecretary');
}
