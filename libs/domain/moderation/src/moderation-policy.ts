import { ok, refuse, type Id, type Instant, type Result } from '@mondee/kernel';
import { later, monthsLater, type Case } from './case';
import type { ModerationRules } from './moderation-rules';

/** What the rules here know of who looks. */
export interface ModerationViewer {
  readonly person?: Id;
  readonly roles: readonly string[];
  /** Roles held for one commune, process or body only. */
  readonly scopedRoles?: readonly {
    readonly role: string;
    readonly scope: { readonly kind: string; readonly id?: string };
  }[];
}

export interface ModerationContext {
  readonly viewer: ModerationViewer;
  readonly rules: ModerationRules;
  /** Who had a hand in the thing: authors and whoever wrote it down for them. */
  readonly hands: readonly Id[];
}

const MODERATING = ['moderator', 'facilitator', 'administrator'];

/** The communes whose cases a viewer sees and settles: `all` with a role of the territory, none who moderates nothing. */
export function moderates({ person, roles, scopedRoles = [] }: ModerationViewer): 'all' | readonly string[] {
  if (!person) return [];
  if (roles.some((role) => MODERATING.includes(role))) return 'all';
  const held = scopedRoles.filter(({ role, scope }) => MODERATING.includes(role) && scope.kind === 'commune');
  return held.flatMap(({ scope }) => scope.id ?? []);
}

/** A moderator of a commune has the cases of things that lie there, and no others; what is everywhere’s is not theirs. */
export function canModerate(viewer: ModerationViewer, one?: Pick<Case, 'commune'>): Result<Id> {
  if (!viewer.person) return refuse('people.SignInNeeded');
  const communes = moderates(viewer);
  const may = communes === 'all' || (one?.commune !== undefined && communes.includes(one.commune));
  return may ? ok(viewer.person) : refuse('moderation.NotModerator');
}

/** Nobody judges what they wrote, nor what they wrote down for somebody. */
export function canJudge(one: Pick<Case, 'commune'>, { viewer, hands }: ModerationContext): Result<Id> {
  const may = canModerate(viewer, one);
  if (!may.ok) return may;
  return hands.includes(may.value) ? refuse('moderation.OwnContent') : may;
}

export function claimHolds({ claim }: Case, at: Instant): boolean {
  return claim !== undefined && claim.until > at;
}

/** Free, or mine already. An appeal and a second look are never for who decided first. */
export function canClaim(one: Case, at: Instant, ctx: ModerationContext): Result<Id> {
  const judges = canJudge(one, ctx);
  if (!judges.ok) return judges;
  const fresh = canLookAgain(one, judges.value);
  if (!fresh.ok) return fresh;
  const taken = claimHolds(one, at) && one.claim?.by !== judges.value;
  return taken ? refuse('moderation.Claimed', { params: { until: one.claim!.until } }) : judges;
}

/** To decide, one holds the case: so two never decide at once without knowing of each other. */
export function canDecide(one: Case, at: Instant, ctx: ModerationContext): Result<Id> {
  const mine = canClaim(one, at, ctx);
  if (!mine.ok) return mine;
  return claimHolds(one, at) ? mine : refuse('moderation.ClaimFirst');
}

function canLookAgain(one: Case, by: Id): Result<true> {
  const again = one.state === 'proposed' || one.state === 'appealed';
  const first = again && (one.decision.by === by || one.decision.second === by);
  return first ? refuse('moderation.SameModerator') : ok(true);
}

export function isAuthor({ person }: ModerationViewer, one: Case): boolean {
  return person !== undefined && one.authors.includes(person);
}

/** Until when the author may appeal. */
export function appealUntil(one: Case, rules: ModerationRules): Instant | undefined {
  return 'decision' in one && one.state !== 'proposed' ? monthsLater(one.decision.at, rules.appealMonths) : undefined;
}

/** Of another's case one learns nothing, not even that it is there. */
export function canAppeal(one: Case, at: Instant, { viewer, rules }: Omit<ModerationContext, 'hands'>): Result<Id> {
  if (!viewer.person) return refuse('people.SignInNeeded');
  if (!isAuthor(viewer, one)) return refuse('moderation.NotFound');
  if (one.state === 'appealed' || one.state === 'upheld') return refuse('moderation.AlreadyAppealed');
  if (one.state !== 'hidden') return refuse('moderation.NotHidden');
  const until = appealUntil(one, rules)!;
  return at > until ? refuse('moderation.AppealTooLate', { params: { until } }) : ok(viewer.person);
}

export function dueOf(at: Instant, urgent: boolean, { answerHours }: ModerationRules): Instant {
  return later(at, (answerHours * 60) / (urgent ? 4 : 1));
}
