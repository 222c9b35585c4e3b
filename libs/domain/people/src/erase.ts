import { ok, refuse, type Act, type Fact, type Id, type Json, type Result } from '@mondee/kernel';
import { aboutPerson, type PeopleFact } from './people-facts';
import type { ErasedPerson, Person } from './person';
import { hasRole, mayAct, type PolicyViewer, type RuleContext } from './viewer';

/** People may have themselves forgotten; an administrator may do it for one who asked in writing. */
export function canErase(viewer: PolicyViewer, person: Id): Result<true> {
  if (!viewer.person) return refuse('people.SignInNeeded');
  return viewer.person === person || hasRole(viewer, 'administrator') ? ok(true) : refuse('people.NotYours');
}

/**
 * Whether the personal part of a fact goes when this person is forgotten: it is about them, or names them.
 * The fact itself, its place and its hash stay.
 */
export function concerns(person: Id, fact: Pick<Fact, 'subject' | 'personal'>): boolean {
  return !!fact.personal && (fact.subject.id === person || mentions(fact.personal, person));
}

export function erase<F extends Pick<Fact, 'subject' | 'personal'>>(
  person: Person,
  stored: readonly F[],
  act: Act,
  ctx: RuleContext,
): Result<{ state: ErasedPerson; erased: F[]; facts: PeopleFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canErase(ctx.viewer, person.id);
  if (!can.ok) return can;
  const erased = stored.filter((fact) => concerns(person.id, fact));
  return ok({
    state: { state: 'erased', id: person.id, erasedAt: act.at },
    erased,
    facts: [aboutPerson('PersonalDataErased', person.id, { facts: erased.length })],
  });
}

function mentions(value: Json, id: Id): boolean {
  if (value === id) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some((one: Json) => mentions(one, id));
}
