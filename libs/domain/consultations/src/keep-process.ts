import { mayAct, type RuleContext } from '@mondee/domain/people';
import { ok, plainText, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import { complete, inOrder, readInvitation, type WrittenInvitation } from './invitation';
import { instantAt } from './local-time';
import type { ClosedProcess, DraftProcess, Extension, OpenProcess, Outcome, Phase, Process } from './process';
import { guestsInvited, phaseExtended, processClosed, processDrafted, processOpened } from './process-facts';
import type { ProcessFact } from './process-facts';
import { canBegin, canManage, type Standing } from './process-policy';

export const REASON_SHAPE = { min: 10, max: 600, lines: 'many' } as const;
export const GUESTS_AT_ONCE = 200;
const ADDRESS = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}\.[a-z]{2,}$/iu;

export type ProcessContext = RuleContext & Standing;
type Changed<P extends Process> = Result<{ state: P; facts: ProcessFact[] }>;

/** Begins a process, or changes one that is not open: nobody is asked anything yet. */
export function draftProcess(
  before: Process | undefined,
  input: { readonly id: Id; readonly baseRevision?: number | undefined } & WrittenInvitation,
  act: Act,
  ctx: ProcessContext,
): Changed<DraftProcess> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = before ? canManage(ctx.viewer, before, ctx) : canBegin(ctx.viewer);
  if (!can.ok) return can;
  if (before && before.state !== 'draft') return refuse('consultations.AlreadyOpen');
  if (before && input.baseRevision !== undefined && input.baseRevision !== before.revision)
    return refuse('consultations.ChangedElsewhere');
  const invitation = readInvitation(input, ctx.zone);
  if (!invitation.ok) return invitation;
  const begun = before ?? { id: input.id, by: ctx.viewer.person!, createdAt: act.at, revision: 0 };
  const state: DraftProcess = {
    ...{ id: begun.id, by: begun.by, createdAt: begun.createdAt },
    ...{ state: 'draft', revision: begun.revision + 1, invitation: invitation.value },
  };
  return ok({ state, facts: [processDrafted(state)] });
}

/** Opens it: from here its promises are public, and an answer is owed by its day. */
export function openProcess(before: Process, act: Act, ctx: ProcessContext): Changed<OpenProcess> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canManage(ctx.viewer, before, ctx);
  if (!can.ok) return can;
  if (before.state !== 'draft') return refuse('consultations.AlreadyOpen');
  const whole = complete(before.invitation, act.at, ctx.zone);
  if (!whole.ok) return whole;
  const state: OpenProcess = {
    ...{ id: before.id, by: before.by, createdAt: before.createdAt, revision: before.revision + 1 },
    ...{ state: 'open', invitation: whole.value, openedAt: act.at },
  };
  return ok({ state, facts: [processOpened(state)] });
}

/** Gives a phase more time, with a reason that all can read. What comes after it is moved by as much. */
export function extendPhase(
  before: Process,
  input: { readonly place: number; readonly until: string; readonly reason: unknown },
  act: Act,
  ctx: ProcessContext,
): Result<{ state: OpenProcess; extension: Extension; facts: ProcessFact[] }> {
  const held = managed(before, act, ctx);
  if (!held.ok) return held;
  const { invitation } = held.value;
  const phase = invitation.phases[input.place];
  if (!phase) return refuse('consultations.NoSuchPhase', { field: 'place' });
  const reason = plainText('consultations', 'reason', input.reason, REASON_SHAPE);
  if (!reason.ok) return reason;
  const until = instantAt(input.until, ctx.zone);
  if (!until) return refuse('consultations.NotAMoment', { field: 'until' });
  if (phase.until <= act.at) return refuse('consultations.PhaseOver', { params: { until: phase.until } });
  if (until <= phase.until) return refuse('consultations.NotLonger', { field: 'until' });
  const phases = moved(invitation.phases, input.place, until);
  const ordered = inOrder(phases);
  if (!ordered.ok) return ordered;
  const whole = complete({ ...invitation, phases }, act.at, ctx.zone);
  if (!whole.ok) return whole;
  const state = { ...held.value, revision: before.revision + 1, invitation: { ...invitation, phases } };
  const extension = { place: input.place, before: phase.until, after: until, reason: reason.value, at: act.at };
  return ok({ state, extension, facts: [phaseExtended(state, extension)] });
}

/** Later phases keep their length, and begin no sooner than what is now before them is over. */
function moved(phases: readonly Phase[], place: number, until: string): Phase[] {
  const by = Date.parse(until) - Date.parse(phases[place]!.until);
  const later = (at: string) => new Date(Date.parse(at) + by).toISOString();
  const overlap = (phases[place + 1]?.from ?? until) < until;
  return phases.map((one) => {
    if (one.place === place) return { ...one, until };
    return one.place > place && overlap ? { ...one, from: later(one.from), until: later(one.until) } : one;
  });
}

/** Ends it, and says how and why. Going on, mending and doing nothing are ends like another. */
export function closeProcess(
  before: Process,
  input: { readonly outcome: Outcome; readonly reason: unknown },
  act: Act,
  ctx: ProcessContext,
): Changed<ClosedProcess> {
  const held = managed(before, act, ctx);
  if (!held.ok) return held;
  const reason = plainText('consultations', 'reason', input.reason, REASON_SHAPE);
  if (!reason.ok) return reason;
  const { outcome } = input;
  const revision = before.revision + 1;
  const state: ClosedProcess = {
    ...{ ...held.value, state: 'closed', revision, closedAt: act.at, outcome, closedFor: reason.value },
  };
  return ok({ state, facts: [processClosed(state)] });
}

/** Invites addresses, whether or not an account is behind them: nothing here tells. */
export function inviteGuests(
  before: Process,
  emails: readonly string[],
  act: Act,
  ctx: ProcessContext,
): Result<{ emails: string[]; facts: ProcessFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canManage(ctx.viewer, before, ctx);
  if (!can.ok) return can;
  if (before.state === 'closed') return refuse('consultations.NotOpen');
  if (emails.length > GUESTS_AT_ONCE)
    return refuse('consultations.TooMany', { field: 'emails', params: { max: GUESTS_AT_ONCE } });
  const read = [...new Set(emails.map((one) => one.trim().toLowerCase()).filter(Boolean))];
  if (!read.length || !read.every((one) => ADDRESS.test(one)))
    return refuse('consultations.NotAnAddress', { field: 'emails' });
  return ok({ emails: read, facts: [guestsInvited(before, read.length)] });
}

function managed(before: Process, act: Act, ctx: ProcessContext): Result<OpenProcess> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canManage(ctx.viewer, before, ctx);
  if (!can.ok) return can;
  return before.state === 'open' ? ok(before) : refuse('consultations.NotOpen');
}
