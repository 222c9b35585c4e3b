import type { Id, Language } from '@mondee/kernel';
import { CAST, type CastMember } from '@mondee/testing/cast';

/** One of the cast, as the demonstration presents them. */
export interface Presented {
  readonly id: Id;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly sentence: string;
}

/** Those of the cast who can sign in, in the order of the story; Odile has no screen. */
export function presentCast(language: Language): Presented[] {
  return Object.values<CastMember>(CAST).flatMap(({ id, name, email, roles, sentence }) =>
    email ? [{ id, name, email, role: roles[0] ?? 'resident', sentence: sentence[language] }] : [],
  );
}
