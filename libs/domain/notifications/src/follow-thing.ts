import { ok, refuse, type Fact, type Id, type Ref, type Result } from '@mondee/kernel';
import type { Follow } from './follow';
import type { Pace } from './pace';

/** A list that nobody can read any more tells nothing. */
export const FOLLOWS_AT_MOST = 300;

/** Those who act for others at a desk; held for one commune, there only. */
const HELPING = ['helper', 'agent', 'facilitator', 'administrator'];

/** What the bank needs of who holds a desk; the rooms' viewer is one. */
export interface AtDesk {
  readonly roles: readonly string[];
  readonly scopedRoles?: readonly {
    readonly role: string;
    readonly scope: { readonly kind: string; readonly id?: string };
  }[];
}

/** Whether one may follow for somebody else: whoever is told is never chosen by a stranger. */
export function canFollowFor({ roles, scopedRoles = [] }: AtDesk, place?: string): Result<true> {
  const there = scopedRoles.filter(({ scope }) => scope.kind === 'commune' && scope.id && scope.id === place);
  const may = [...roles, ...there.map(({ role }) => role)].some((role) => HELPING.includes(role));
  return may ? ok(true) : refuse('people.HelpNotYours');
}

export interface FollowContext {
  /** Whether the person may see the thing now. */
  readonly seen: boolean;
  /** How many things they follow already, this one apart. */
  readonly others: number;
}

/** One chooses to follow a thing of any kind; who follows already keeps why they do, and may change the pace. */
export function followThing(
  current: Follow | undefined,
  wanted: { readonly person: Id; readonly of: Ref; readonly pace?: Pace },
  { seen, others }: FollowContext,
): Result<{ state: Follow; facts: readonly Fact[] }> {
  if (!seen) return refuse('notifications.NothingThere', { field: 'of' });
  if (!current && others >= FOLLOWS_AT_MOST)
    return refuse('notifications.TooManyFollowed', { params: { most: FOLLOWS_AT_MOST } });
  const { pace, ...rest } = { ...current, ...wanted };
  return ok({ state: { why: 'chosen', ...rest, ...(pace && { pace }) }, facts: [] });
}
