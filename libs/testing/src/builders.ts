import { newId, type Act, type Id, type Instant } from '@mondee/kernel';
import { CAST, MANDATES, type CastName, type CastRole } from './cast';

/** An act by one of the cast, on the web unless told otherwise. */
export function actBy(name: CastName, at: Instant, more: Partial<Act> = {}): Act {
  return {
    id: newId(Date.parse(at)),
    actor: { kind: 'person', person: CAST[name].id },
    channel: 'web',
    at,
    ...more,
  };
}

/** What policies know of one of the cast (a `PolicyViewer`). */
export function viewerOf(name: CastName): {
  readonly person: Id;
  readonly roles: readonly CastRole[];
  readonly mandates: readonly { readonly id: Id; readonly organisation: Id; readonly from: string }[];
} {
  const { id, roles } = CAST[name];
  return { person: id, roles, mandates: Object.values(MANDATES).filter(({ person }) => person === id) };
}
