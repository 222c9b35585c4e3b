import { ok, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import { aboutPerson, type PeopleFact } from './people-facts';
import { canHelp, mayAct, receivesFrom, type PolicyViewer, type RuleContext } from './viewer';

/** What two accounts are compared by. */
export interface Compared {
  readonly id: Id;
  readonly name: string;
  readonly commune?: string;
  readonly birthYear?: number;
  readonly email?: string;
  readonly phone?: string;
}

export const DUPLICATE_REASONS = ['name', 'email', 'phone'] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** A hint for a clerk to look at; nothing is blocked by it. */
export interface DuplicateHint {
  readonly pair: readonly [Id, Id];
  readonly reasons: readonly DuplicateReason[];
}

/** Accents, case, order of words and hyphens do not tell two people apart: `VIGNON Jeanne` is `Jeanne Vignon`. */
export function nameKey(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');
}

/** The mailbox behind an address: `+tags` go, and dots where the service ignores them. */
export function mailboxKey(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1).replace(/^googlemail\.com$/, 'gmail.com');
  const local = email.slice(0, at).replace(/\+.*$/, '');
  return `${domain === 'gmail.com' ? local.replaceAll('.', '') : local}@${domain}`;
}

/** Why two accounts may be one human's; nothing when no reason holds. Birth years that differ tell people apart. */
export function likeness(one: Compared, other: Compared): DuplicateReason[] {
  const differ = one.birthYear !== undefined && other.birthYear !== undefined && one.birthYear !== other.birthYear;
  const reasons: DuplicateReason[] = [];
  const sameName = nameKey(one.name) !== '' && nameKey(one.name) === nameKey(other.name);
  if (sameName && one.commune !== undefined && one.commune === other.commune && !differ) reasons.push('name');
  if (one.email && other.email && mailboxKey(one.email) === mailboxKey(other.email)) reasons.push('email');
  if (one.phone && one.phone === other.phone && sameName) reasons.push('phone');
  return reasons;
}

/** Two ids in one order, so that a pair is one pair whoever is named first. */
export function pairOf(one: Id, other: Id): readonly [Id, Id] {
  return one < other ? [one, other] : [other, one];
}

/** Hints between all accounts. Grouped by name and mailbox first: a million accounts are not compared two by two. */
export function duplicateHints(people: readonly Compared[]): DuplicateHint[] {
  const groups = new Map<string, Compared[]>();
  for (const person of people) for (const key of keysOf(person)) groups.set(key, [...(groups.get(key) ?? []), person]);
  const hints = new Map<string, DuplicateHint>();
  for (const group of groups.values())
    for (const [i, one] of group.entries())
      for (const other of group.slice(i + 1)) {
        const pair = pairOf(one.id, other.id);
        const reasons = likeness(one, other);
        if (reasons.length) hints.set(pair.join(), { pair, reasons });
      }
  return [...hints.values()];
}

function keysOf({ name, email }: Compared): string[] {
  return [`n ${nameKey(name)}`, ...(email ? [`m ${mailboxKey(email)}`] : [])];
}

/** A clerk of one commune compares its residents with each other, and learns nothing of anybody else. */
export function canCompare(viewer: PolicyViewer, people: readonly Pick<Compared, 'commune'>[]): boolean {
  return people.every(({ commune }) => receivesFrom(viewer, commune));
}

/** A clerk who looked says that they are two people: the hint does not come back. */
export function tellApart(
  one: Pick<Compared, 'id' | 'commune'>,
  other: Pick<Compared, 'id' | 'commune'>,
  act: Act,
  ctx: RuleContext,
): Result<{ state: readonly [Id, Id]; facts: PeopleFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canHelp(ctx.viewer);
  if (!can.ok) return can;
  // Somebody of another commune answers as somebody who is not there.
  if (!canCompare(ctx.viewer, [one, other])) return refuse('people.UnknownPerson');
  if (one.id === other.id) return refuse('people.NotFound');
  const pair = pairOf(one.id, other.id);
  return ok({ state: pair, facts: [aboutPerson('PeopleToldApart', pair[0], {}, { other: pair[1] })] });
}
