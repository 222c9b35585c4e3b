import {
  dayIn,
  daysBetween,
  isDay,
  ok,
  plainText,
  refuse,
  type Act,
  type Day,
  type Id,
  type Result,
} from '@mondee/kernel';
import { inOrder, type Commitment, type Milestone, type Slippage } from './commitment';
import { dateMoved, type CommitmentFact } from './commitment-facts';
import { canMoveDate, keeper, type KeepingContext } from './commitment-policy';

export interface MoveInput {
  /** The milestone whose day moves; the commitment's own day when there is none. */
  readonly milestoneId?: unknown;
  readonly to?: unknown;
  readonly reason?: unknown;
}

/**
 * Moves a day, later or earlier, and writes the move down with its reason. No milestone ends up after the end:
 * to push everything back, the end moves first.
 */
export function moveDate(
  of: Commitment,
  input: MoveInput,
  act: Act,
  ctx: KeepingContext & { readonly id: Id },
): Result<{ state: Commitment; facts: CommitmentFact[] }> {
  const author = keeper(ctx, act);
  if (!author.ok) return author;
  const can = canMoveDate(ctx.viewer, of, ctx.commune);
  if (!can.ok) return can;
  const what = target(of, input.milestoneId);
  if (!what.ok) return what;
  const to = readDay(of, what.value, input.to, dayIn(act.at, ctx.zone));
  if (!to.ok) return to;
  const reason = plainText('commitments', 'reason', input.reason, { min: 10, max: 1000, lines: 'many' });
  if (!reason.ok) return reason;
  const from = what.value?.due ?? of.due;
  const move: Slippage = {
    id: ctx.id,
    ...(what.value && { milestone: what.value.id }),
    from,
    to: to.value,
    days: daysBetween(from, to.value),
    reason: reason.value,
    author: author.value,
    writtenAt: act.at,
  };
  const state = { ...of, ...moved(of, what.value, to.value), slippages: [...of.slippages, move] };
  return ok({ state, facts: [dateMoved(state, move)] });
}

function target(of: Commitment, id: unknown): Result<Milestone | undefined> {
  if (id === undefined || id === null) return ok(undefined);
  const milestone = of.milestones.find((one) => one.id === id);
  if (!milestone) return refuse('commitments.UnknownMilestone', { field: 'milestoneId' });
  return milestone.doneOn ? refuse('commitments.AlreadyDone', { field: 'milestoneId' }) : ok(milestone);
}

function readDay(of: Commitment, milestone: Milestone | undefined, raw: unknown, today: Day): Result<Day> {
  const field = 'to';
  if (!isDay(raw)) return refuse('commitments.BadDate', { field });
  if (raw === (milestone?.due ?? of.due)) return refuse('commitments.SameDate', { field });
  if (raw < today) return refuse('commitments.InThePast', { field, params: { date: today } });
  if (milestone) {
    return raw > of.due ? refuse('commitments.MilestoneAfterEnd', { field, params: { date: of.due } }) : ok(raw);
  }
  const last = of.milestones.reduce((latest, { due }) => (due > latest ? due : latest), raw);
  return last > raw ? refuse('commitments.BeforeMilestone', { field, params: { date: last } }) : ok(raw);
}

function moved(of: Commitment, milestone: Milestone | undefined, due: Day): Pick<Commitment, 'due' | 'milestones'> {
  if (!milestone) return { due, milestones: of.milestones };
  const milestones = of.milestones.map((one) => (one.id === milestone.id ? { ...one, due } : one));
  return { due: of.due, milestones: inOrder(milestones) };
}
