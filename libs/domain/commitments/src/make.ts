import { isDay, ok, plainText, refuse, type Act, type Day, type Id, type Result, type TextShape } from '@mondee/kernel';
import { inOrder, type Commitment, type Milestone } from './commitment';
import { commitmentMade, type CommitmentFact } from './commitment-facts';
import { canMake, keeper, type KeepingContext } from './commitment-policy';

export const COMMITMENT_SHAPES = {
  title: { min: 8, max: 160, lines: 'one' },
  what: { min: 20, max: 4000, lines: 'many' },
  milestone: { min: 4, max: 160, lines: 'one' },
} as const satisfies Record<string, TextShape>;

export const MOST_MILESTONES = 40;

export interface CommitmentInput {
  readonly title?: unknown;
  readonly what?: unknown;
  readonly ownerOrganisationId?: unknown;
  readonly indicatorId?: unknown;
  readonly due?: unknown;
  readonly milestones?: readonly { readonly title?: unknown; readonly due?: unknown }[];
}

export interface MakeContext extends KeepingContext {
  readonly id: Id;
  /** An id for each milestone, in the order they are written. */
  readonly newId: () => Id;
  readonly number: number;
  readonly decision: { readonly id: Id; readonly adopted: boolean; readonly decidedOn: Day };
  readonly organisations: readonly Id[];
  readonly indicators: readonly Id[];
}

/** Gives the territory's word: an owner, a day, milestones, because of an adopted decision. */
export function make(
  input: CommitmentInput,
  act: Act,
  ctx: MakeContext,
): Result<{ state: Commitment; facts: CommitmentFact[] }> {
  const author = keeper(ctx, act);
  if (!author.ok) return author;
  const can = canMake(ctx.viewer, ctx.decision, ctx.commune);
  if (!can.ok) return can;
  const title = plainText('commitments', 'title', input.title, COMMITMENT_SHAPES.title);
  if (!title.ok) return title;
  const what = plainText('commitments', 'what', input.what, COMMITMENT_SHAPES.what);
  if (!what.ok) return what;
  const owner = ctx.organisations.find((one) => one === input.ownerOrganisationId);
  if (!owner) return refuse('commitments.UnknownOwner', { field: 'ownerOrganisationId' });
  const indicator = ctx.indicators.find((one) => one === input.indicatorId);
  if (input.indicatorId && !indicator) return refuse('commitments.UnknownIndicator', { field: 'indicatorId' });
  const due = readDue(input.due, 'due', ctx.decision.decidedOn);
  if (!due.ok) return due;
  const milestones = readMilestones(input.milestones ?? [], due.value, ctx);
  if (!milestones.ok) return milestones;
  const state: Commitment = {
    id: ctx.id,
    number: ctx.number,
    title: title.value,
    what: what.value,
    decision: ctx.decision.id,
    owner,
    madeAt: act.at,
    madeBy: author.value,
    due: due.value,
    firstDue: due.value,
    ...(indicator && { indicator }),
    milestones: milestones.value,
    slippages: [],
  };
  return ok({ state, facts: [commitmentMade(state)] });
}

function readDue(raw: unknown, field: string, decidedOn: Day): Result<Day> {
  if (!isDay(raw)) return refuse('commitments.BadDate', { field });
  return raw < decidedOn ? refuse('commitments.BeforeDecision', { field, params: { date: decidedOn } }) : ok(raw);
}

function readMilestones(
  rows: NonNullable<CommitmentInput['milestones']>,
  end: Day,
  ctx: MakeContext,
): Result<readonly Milestone[]> {
  if (!rows.length) return refuse('commitments.NoMilestone', { field: 'milestones' });
  if (rows.length > MOST_MILESTONES) {
    return refuse('commitments.TooManyMilestones', { field: 'milestones', params: { max: MOST_MILESTONES } });
  }
  const read: Milestone[] = [];
  for (const [i, row] of rows.entries()) {
    const title = plainText('commitments', `milestones.${i}.title`, row.title, COMMITMENT_SHAPES.milestone);
    if (!title.ok) return title;
    const field = `milestones.${i}.due`;
    const due = readDue(row.due, field, ctx.decision.decidedOn);
    if (!due.ok) return due;
    if (due.value > end) return refuse('commitments.MilestoneAfterEnd', { field, params: { date: end } });
    read.push({ id: ctx.newId(), title: title.value, due: due.value, firstDue: due.value });
  }
  return ok(inOrder(read));
}
