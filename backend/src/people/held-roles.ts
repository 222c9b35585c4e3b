import type { Viewer } from '../platform/access/viewer';

/** A role as it lies in the database. */
export interface HeldRole {
  readonly role: string;
  readonly kind: string;
  readonly id: string;
}

/** Roles for the whole territory are what most policies ask; those for a part of it stand aside. */
export function rolesOf(held: readonly HeldRole[]): Pick<Viewer, 'roles' | 'scopedRoles'> {
  const part = held.filter(({ kind }) => kind !== 'territory');
  return {
    roles: held.filter(({ kind }) => kind === 'territory').map(({ role }) => role),
    ...(part.length && { scopedRoles: part.map(({ role, kind, id }) => ({ role, scope: { kind, id } })) }),
  };
}
