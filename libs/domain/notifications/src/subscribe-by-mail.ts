import { ok, refuse, type Language, type Ref, type Result } from '@mondee/kernel';
import { WIDE_KINDS } from './pace';

/** How long a letter that asks for confirmation opens; the address is erased when nobody answered. */
export const ADDRESS_WAITS_DAYS = 2;
const AREAS_AT_MOST = 40;
const ADDRESS = /^[^\s@<>()",;:\\[\]]{1,64}@[a-z0-9.-]{1,190}\.[a-z]{2,}$/i;

/** What somebody without an account asks to read about: only digests, only of what is public. */
export interface Subscription {
  readonly email: string;
  readonly language: Language;
  readonly pace: 'daily' | 'weekly';
  readonly areas: readonly Ref[];
}

/** An address is taken with what it wants to read; it counts once its owner has confirmed it. */
export function subscribeByMail(asked: {
  readonly email: string;
  readonly language: Language;
  readonly pace: string;
  readonly areas: readonly Ref[];
}): Result<Subscription> {
  const email = asked.email.trim().normalize('NFC');
  if (email.length > 254 || !ADDRESS.test(email)) return refuse('notifications.WrongAddress', { field: 'email' });
  if (asked.pace !== 'daily' && asked.pace !== 'weekly') return refuse('notifications.WrongPace', { field: 'pace' });
  const areas = asked.areas.filter(({ kind }) => WIDE_KINDS.includes(kind)).slice(0, AREAS_AT_MOST);
  if (!areas.length) return refuse('notifications.NothingChosen', { field: 'areas' });
  return ok({ email, language: asked.language, pace: asked.pace, areas });
}
