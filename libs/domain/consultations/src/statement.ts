import { mayAct, type RuleContext } from '@mondee/domain/people';
import { countedPerson, ok, plainText, ref, refuse, type Act, type Channel, type Fact } from '@mondee/kernel';
import type { Id, Instant, Result } from '@mondee/kernel';
import type { Process } from './process';
import { canManage, canTakePart, type Standing } from './process-policy';

export const STATEMENT_SHAPE = { min: 10, max: 140, lines: 'one' } as const;
/** Enough to say what one thinks, too few to drown the others. */
export const STATEMENTS_EACH = 5;

/** One sentence with which one agrees or disagrees. Whose it is, nobody reads: facilitators neither. */
export interface Statement {
  readonly id: Id;
  readonly process: Id;
  /** Given once, from one; the number of the exports is one less. */
  readonly number: number;
  readonly text: string;
  /** `seed`: put there by who holds the process, to begin with. */
  readonly origin: 'seed' | 'participant';
  readonly author: Id;
  readonly channel: Channel;
  readonly createdAt: Instant;
  readonly state: 'waiting' | 'online' | 'refused';
  readonly refusedFor?: string;
}

export type OpinionVote = -1 | 0 | 1;
export const OPINION_FACTS = ['StatementAdded', 'StatementReviewed', 'OpinionGiven'] as const;
export type OpinionFact = Fact<(typeof OPINION_FACTS)[number]>;

export interface OpinionContext extends RuleContext, Standing {
  /** What the person it counts for has written here already. */
  readonly written: number;
}

/** Adds a statement: who holds the process puts it on line at once, before and while it runs; others' are read first. */
export function addStatement(
  process: Process,
  input: { readonly id: Id; readonly number: number; readonly text: unknown; readonly seed: boolean },
  act: Act,
  ctx: OpinionContext,
): Result<{ state: Statement; facts: OpinionFact[] }> {
  const allowed = alone(act, ctx);
  if (!allowed.ok) return allowed;
  const can = input.seed
    ? canManage(ctx.viewer, process, ctx)
    : canTakePart(ctx.viewer, process, 'opinion', act.at, ctx);
  if (!can.ok) return can;
  if (process.state === 'closed') return refuse('consultations.NotOpen');
  const text = plainText('consultations', 'text', input.text, STATEMENT_SHAPE);
  if (!text.ok) return text;
  if (!input.seed && ctx.written >= STATEMENTS_EACH)
    return refuse('consultations.EnoughStatements', { params: { max: STATEMENTS_EACH } });
  const state: Statement = {
    ...{ id: input.id, process: process.id, number: input.number, text: text.value, channel: act.channel },
    ...{ origin: input.seed ? 'seed' : 'participant', author: allowed.value, createdAt: act.at },
    state: input.seed ? 'online' : 'waiting',
  };
  const data = { number: state.number, origin: state.origin };
  const fact = { kind: 'StatementAdded', subject: ref('process', process.id), data, public: false } as const;
  return ok({ state, facts: [{ ...fact, personal: { text: state.text } }] });
}

/** Puts a participant's statement on line, or says why not. Nobody reads their own. */
export function reviewStatement(
  process: Process,
  statement: Statement,
  input: { readonly accept: boolean; readonly reason?: unknown },
  act: Act,
  ctx: RuleContext & Standing,
): Result<{ state: Statement; facts: OpinionFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canManage(ctx.viewer, process, ctx);
  if (!can.ok) return can;
  if (statement.state !== 'waiting') return refuse('consultations.AlreadyReviewed');
  if (statement.author === ctx.viewer.person) return refuse('consultations.OwnStatement');
  const reason = input.accept ? undefined : plainText('consultations', 'reason', input.reason, REASON);
  if (reason && !reason.ok) return reason;
  const state: Statement = {
    ...{ ...statement, state: input.accept ? ('online' as const) : ('refused' as const) },
    ...(reason?.ok && { refusedFor: reason.value }),
  };
  const data = { number: state.number, accepted: input.accept };
  const shown = input.accept && process.state !== 'draft' && process.invitation.visibility !== 'invited';
  return ok({
    state,
    facts: [{ kind: 'StatementReviewed', subject: ref('process', process.id), data, public: shown }],
  });
}
/** What moderation took away; nobody else's reason stands there. */
const BY_MODERATION = 'moderation';

export const hideStatement = (it: Statement): Statement =>
  it.state === 'online' ? { ...it, state: 'refused', refusedFor: BY_MODERATION } : it;

/** Only what moderation took away comes back, and only while its words are there: a forgotten person's are gone. */
export function restoreStatement({ refusedFor, ...it }: Statement): Statement {
  if (refusedFor === BY_MODERATION && it.text) return { ...it, state: 'online' };
  return { ...it, ...(refusedFor !== undefined && { refusedFor }) };
}

const REASON = { min: 4, max: 300, lines: 'many' } as const;

/** Agrees, disagrees or passes: one person, one answer, that can be changed. The first of a person is a fact; what it was is not. */
export function giveOpinion(
  process: Process,
  statement: Statement | undefined,
  act: Act,
  ctx: RuleContext & Standing & { readonly given: number },
): Result<{ person: Id; facts: OpinionFact[] }> {
  const allowed = alone(act, ctx);
  if (!allowed.ok) return allowed;
  const can = canTakePart(ctx.viewer, process, 'opinion', act.at, ctx);
  if (!can.ok) return can;
  if (statement?.state !== 'online') return refuse('consultations.StatementNotFound');
  if (ctx.given) return ok({ person: allowed.value, facts: [] });
  const fact = { kind: 'OpinionGiven', subject: ref('process', process.id), data: {}, public: false } as const;
  return ok({ person: allowed.value, facts: [fact] });
}

/** Each speaks for themselves; a clerk may hold the pen. */
function alone(act: Act, ctx: RuleContext): Result<Id> {
  if (act.behalf?.kind === 'organisation') return refuse('consultations.PersonsOnly');
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const person = countedPerson(act);
  return person ? ok(person) : refuse('people.SignInNeeded');
}
