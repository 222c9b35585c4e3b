import { dayIn, isDay, ok, plainText, refuse, type Act, type Day, type Result } from '@mondee/kernel';
import type { Commitment, Milestone } from './commitment';
import { milestoneProven, milestoneSaidDone, type CommitmentFact } from './commitment-facts';
import { canProveMilestone, keeper, type KeepingContext } from './commitment-policy';

export interface ProofInput {
  readonly milestoneId?: unknown;
  readonly doneOn?: unknown;
  readonly evidence?: unknown;
  readonly evidenceUrl?: unknown;
  /** Said done by who keeps it, who has nothing to show yet: the commitment then waits for its evidence. */
  readonly withoutEvidence?: unknown;
}

export interface ProofContext extends KeepingContext {
  /** The day of the decision: nothing was done for it before. */
  readonly decidedOn: Day;
}

/** Says a milestone done, with what shows it; or, in so many words, without: then it waits for its evidence. */
export function proveMilestone(
  of: Commitment,
  input: ProofInput,
  act: Act,
  ctx: ProofContext,
): Result<{ state: Commitment; facts: CommitmentFact[] }> {
  const author = keeper(ctx, act);
  if (!author.ok) return author;
  const can = canProveMilestone(ctx.viewer, of, ctx.commune);
  if (!can.ok) return can;
  const milestone = of.milestones.find((one) => one.id === input.milestoneId);
  if (!milestone) return refuse('commitments.UnknownMilestone', { field: 'milestoneId' });
  if (milestone.doneOn && milestone.evidence) return refuse('commitments.AlreadyDone', { field: 'milestoneId' });
  const doneOn = readDoneOn(input.doneOn, dayIn(act.at, ctx.zone), ctx.decidedOn);
  if (!doneOn.ok) return doneOn;
  if (input.withoutEvidence === true) {
    if (milestone.doneOn) return refuse('commitments.AlreadyDone', { field: 'milestoneId' });
    const said: Milestone = { ...milestone, doneOn: doneOn.value };
    const state = { ...of, milestones: of.milestones.map((one) => (one.id === said.id ? said : one)) };
    return ok({ state, facts: [milestoneSaidDone(state, said, author.value)] });
  }
  const evidence = plainText('commitments', 'evidence', input.evidence, { min: 10, max: 2000, lines: 'many' });
  if (!evidence.ok) return evidence;
  const link = readLink(input.evidenceUrl);
  if (!link.ok) return link;
  const proven: Milestone = {
    ...milestone,
    doneOn: doneOn.value,
    evidence: evidence.value,
    ...(link.value && { evidenceUrl: link.value }),
  };
  const milestones = of.milestones.map((one) => (one.id === proven.id ? proven : one));
  const state = { ...of, milestones };
  return ok({ state, facts: [milestoneProven(state, proven, author.value)] });
}

function readDoneOn(raw: unknown, today: Day, decidedOn: Day): Result<Day> {
  const field = 'doneOn';
  if (!isDay(raw)) return refuse('commitments.BadDate', { field });
  if (raw > today) return refuse('commitments.InTheFuture', { field, params: { date: today } });
  return raw < decidedOn ? refuse('commitments.BeforeDecision', { field, params: { date: decidedOn } }) : ok(raw);
}

/** A web address people can open: http or https, no name and password inside. */
function readLink(raw: unknown): Result<string | undefined> {
  if (raw === undefined || raw === null || raw === '') return ok(undefined);
  const url = typeof raw === 'string' && raw.length <= 2000 && URL.canParse(raw) ? new URL(raw) : undefined;
  const sound = url && /^https?:$/.test(url.protocol) && !url.username && !url.password;
  return sound ? ok(url.href) : refuse('commitments.BadLink', { field: 'evidenceUrl' });
}
