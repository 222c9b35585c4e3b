import { isInstantAfter, laterMonths } from './months';
import { ok, refuse, type Act, type Id, type Instant, type Result } from '@mondee/kernel';
import { aboutPerson, type PeopleFact } from './people-facts';
import { hasRole, mayAct, type PolicyViewer, type RuleContext } from './viewer';

/** How sure one is that somebody lives here, weakest first. */
export const RESIDENCE_LEVELS = ['none', 'declared', 'verified'] as const;
export type ResidenceLevel = (typeof RESIDENCE_LEVELS)[number];

/** Ways to be from here that a territory may switch on. */
export const RESIDENCE_METHODS = ['declared', 'code', 'recognised'] as const;
export type ResidenceMethod = (typeof RESIDENCE_METHODS)[number];

/** All that is kept of it: the level and its dates, never what showed it. */
export interface Residence {
  readonly level: ResidenceLevel;
  readonly since: Instant;
  readonly until?: Instant;
}

export interface ResidenceContext extends RuleContext {
  readonly methods: readonly ResidenceMethod[];
  /** How long a verified residence holds. */
  readonly months: number;
}

/** Those who may say that they know a resident: clerks and hosts of third places. */
const WITNESSES = ['agent', 'helper', 'facilitator'] as const;
/** A recognition by one person waits this long for the second. */
export const RECOGNITION_DAYS = 30;

const DAY = 86_400_000;

/** The level that counts now: a verified residence that has expired is a declared one. */
export function levelAt(residence: Residence | undefined, now: Instant): ResidenceLevel {
  if (!residence) return 'none';
  const expired = residence.until !== undefined && !isInstantAfter(residence.until, now);
  return expired && residence.level === 'verified' ? 'declared' : residence.level;
}

/** Whether this level is enough; the refusal says which one is missing and where to get it. */
export function residenceMeets(level: ResidenceLevel, needed: ResidenceLevel): Result<true> {
  const enough = RESIDENCE_LEVELS.indexOf(level) >= RESIDENCE_LEVELS.indexOf(needed);
  return enough ? ok(true) : refuse('people.ResidenceNeeded', { params: { level: needed } });
}

/** What a profile says of residence: choosing a commune declares it, taking it away takes every level away. */
export function declaredBy(
  commune: string | undefined,
  before: { readonly commune?: string; readonly residence?: Residence },
  ctx: Pick<ResidenceContext, 'methods'>,
  now: Instant,
): Residence | undefined {
  if (!commune) return undefined;
  if (before.residence && before.commune === commune) return before.residence;
  return ctx.methods.includes('declared') ? { level: 'declared', since: now } : undefined;
}

/** A residence shown to be true: by a code or by two people. The fact says by which method, and nothing of the proof. */
export function verify(
  person: Id,
  method: ResidenceMethod,
  act: Pick<Act, 'at'>,
  ctx: Pick<ResidenceContext, 'months'>,
): { state: Residence; facts: PeopleFact[] } {
  const until = laterMonths(act.at, ctx.months);
  return {
    state: { level: 'verified', since: act.at, until },
    facts: [aboutPerson('ResidenceVerified', person, { method, until })],
  };
}

/** One person's word that they know a resident. */
export interface Recognition {
  readonly by: Id;
  readonly at: Instant;
}

/**
 * Who keeps a desk or a third place; of one commune, for its residents only.
 * @param commune where the resident lives; nothing while nobody in particular is meant
 */
export function canRecognise(viewer: PolicyViewer, commune?: string): Result<true> {
  if (!viewer.person) return refuse('people.SignInNeeded');
  if (hasRole(viewer, ...WITNESSES)) return ok(true);
  const own = (viewer.scopedRoles ?? []).filter(
    ({ role, scope }) => scope.kind === 'commune' && WITNESSES.some((one) => one === role),
  );
  if (!own.length) return refuse('people.NotAWitness');
  if (commune === undefined || own.some(({ scope }) => scope.id === commune)) return ok(true);
  return refuse('people.NotYourCommune');
}

/**
 * A clerk or a host says that they know this person to live here. Two distinct people within 30 days verify it; then
 * who said so is forgotten. Nobody recognises themselves.
 */
export function recognise(
  person: { readonly id: Id; readonly commune?: string },
  given: readonly Recognition[],
  act: Act,
  ctx: ResidenceContext,
): Result<{ waiting: readonly Recognition[]; verified?: Residence; facts: PeopleFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canRecognise(ctx.viewer, person.commune);
  if (!can.ok) return can;
  if (!ctx.methods.includes('recognised')) return refuse('people.MethodOff');
  if (person.id === ctx.viewer.person) return refuse('people.NotYourself');
  if (!person.commune) return refuse('people.CommuneFirst');
  const by = ctx.viewer.person!;
  const fresh = given.filter(({ at }) => Date.parse(act.at) - Date.parse(at) < RECOGNITION_DAYS * DAY);
  if (fresh.some((one) => one.by === by)) return refuse('people.AlreadyRecognised');
  if (!fresh.length) return ok({ waiting: [{ by, at: act.at }], facts: [] });
  const { state, facts } = verify(person.id, 'recognised', act, ctx);
  return ok({ waiting: [], verified: state, facts });
}
