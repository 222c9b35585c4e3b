import { mayAct, type RuleContext } from '@mondee/domain/people';
import { ok, ref, refuse, type Act, type Id, type Json, type Result } from '@mondee/kernel';
import { assemblyFact, type AssemblyFact, type AssemblyFactKind } from '../assembly-facts';
import { canRun } from '../bodies/assembly-policy';
import type { Body, Holding } from '../bodies/body';
import type { Meeting } from './meeting';
import { after, type Step, type StepData, type StepInput, type StepKind } from './step';
import { AT_TABLE } from './at-table';
import { BEFORE } from './before-meeting';
import { MINUTES, signs } from './minutes-steps';

export interface MeetingContext extends RuleContext {
  readonly body: Body;
  /** Who sits on the day of the meeting. */
  readonly members: readonly Holding[];
}

/** Asks whether a step may be taken, and says it in full. */
export type StepRule = (meeting: Meeting, input: StepInput, act: Act, ctx: MeetingContext) => Result<StepData>;

const RULES: Readonly<Record<StepKind, StepRule>> = { ...BEFORE, ...AT_TABLE, ...MINUTES };
export const STEP_KINDS = Object.keys(RULES) as StepKind[];

/** Steps whose fact has a name of its own; the others are told together, as a meeting that goes on. */
const NAMED: Partial<Record<StepKind, AssemblyFactKind>> = {
  move: 'MeetingMoved',
  cancel: 'MeetingCancelled',
  notice: 'MeetingNoticed',
  open: 'MeetingOpened',
  vote: 'MeetingVoted',
  close: 'MeetingClosed',
  'adopt-minutes': 'MinutesAdopted',
  'publish-minutes': 'MinutesPublished',
};

/**
 * Takes one step of a meeting. The id is made where it was written: the same step sent twice is there once, in
 * whatever order the network brings it.
 */
export function takeStep(
  meeting: Meeting,
  input: StepInput,
  id: Id,
  act: Act,
  ctx: MeetingContext,
): Result<{ state: Meeting; step: Step; facts: AssemblyFact[] }> {
  const may = mayAct(ctx, act);
  if (!may.ok) return may;
  const signing = input.kind === 'sign-minutes' && signs(meeting, ctx.viewer.person, ctx.members);
  const can = canRun(ctx.viewer, ctx.body.id, ctx.members);
  if (!can.ok && !signing) return can;
  const kind = STEP_KINDS.find((one) => one === input.kind);
  if (!kind) return refuse('assemblies.NoStep', { field: 'kind' });
  const said = RULES[kind](meeting, input, act, ctx);
  if (!said.ok) return said;
  const step: Step = { ...said.value, id, at: act.at };
  const state = after(meeting, step);
  const data: Record<string, Json> = { step: kind, title: meeting.title, body: ctx.body.name, ...figures(step) };
  const fact = assemblyFact(
    NAMED[kind] ?? 'MeetingStepped',
    ref('meeting', meeting.id),
    data,
    undefined,
    linksOf(state, step),
  );
  return ok({ state, step, facts: [fact] });
}

function figures(step: Step): Record<string, Json> {
  if (step.kind === 'move') return { startsAt: step.startsAt };
  if (step.kind !== 'vote') return {};
  const sum = (side: 'for' | 'against' | 'abstain') => step.vote.counts.reduce((all, one) => all + one[side], 0);
  const { question, adopted, present, needed } = step.vote;
  return {
    question,
    adopted,
    present,
    needed,
    votesFor: sum('for'),
    votesAgainst: sum('against'),
    abstentions: sum('abstain'),
  };
}

function linksOf(_meeting: Meeting, step: Step) {
  if (step.kind !== 'item' || !step.item.concerns) return [];
  const [kind, id] = step.item.concerns.split(':') as [string, Id];
  return [{ to: { kind, id }, as: 'rests-on' as const }];
}
