import { hasRoleIn, mayAct, type PolicyViewer, type RuleContext } from '@mondee/domain/people';
import { dayIn, ok, refText, refuse, type Act, type Id, type Ref, type Result } from '@mondee/kernel';
import { decisionNumber, type Decision } from './decision';
import { decisionPublished, type DecisionFact } from './decision-facts';
import { readDecidedOn, readOutcome, readTexts, readVotes } from './decision-input';

export interface DecisionInput {
  readonly title?: unknown;
  readonly text?: unknown;
  readonly grounds?: unknown;
  readonly reasons?: unknown;
  readonly body?: unknown;
  readonly quality?: unknown;
  readonly adopted?: unknown;
  readonly votesFor?: unknown;
  readonly votesAgainst?: unknown;
  readonly abstentions?: unknown;
  readonly decidedOn?: unknown;
  readonly answers?: readonly Ref[];
  readonly restsOn?: readonly Ref[];
}

export interface DecisionContext extends RuleContext {
  readonly id: Id;
  /** The next free rank in the year it was decided in; the shell reads `decidedOn` to find it. */
  readonly next: number;
  /** Which of the named things are there and on line; the others are refused as if they did not exist. */
  readonly known: readonly Ref[];
  /** The one commune that all that is answered is about, if there is one. */
  readonly commune?: string;
}

/**
 * Deciders record what was decided; so does the administrator, whose act the register names.
 * @param commune the one that all that is answered is about: its own decider records it too
 */
export function canRecord(viewer: PolicyViewer, commune?: string): Result<true> {
  const scope = commune ? ({ kind: 'commune', id: commune } as const) : undefined;
  return hasRoleIn(viewer, scope, 'decider', 'administrator') ? ok(true) : refuse('decisions.NotDecider');
}

/** Records a decision and publishes it at once: grounds, reasons and votes stand beside the text or nothing does. */
export function record(
  input: DecisionInput,
  act: Act,
  ctx: DecisionContext,
): Result<{ state: Decision; facts: DecisionFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canRecord(ctx.viewer, ctx.commune);
  if (!can.ok) return can;
  const texts = readTexts(input);
  if (!texts.ok) return texts;
  const votes = readVotes(input);
  if (!votes.ok) return votes;
  const adopted = readOutcome(input.adopted, votes.value);
  if (!adopted.ok) return adopted;
  const decidedOn = readDecidedOn(input.decidedOn, dayIn(act.at, ctx.zone));
  if (!decidedOn.ok) return decidedOn;
  const links = readLinks(input, ctx.known);
  if (!links.ok) return links;
  if (!ctx.viewer.person) return refuse('decisions.NotDecider');
  const state: Decision = {
    id: ctx.id,
    number: decisionNumber(decidedOn.value, ctx.next),
    ...texts.value,
    ...links.value,
    adopted: adopted.value,
    votes: votes.value,
    decidedOn: decidedOn.value,
    publishedAt: act.at,
    author: ctx.viewer.person,
  };
  return ok({ state, facts: [decisionPublished(state)] });
}

/** A thing named twice is named once; one that is answered need not be rested on as well. */
function readLinks(input: DecisionInput, known: readonly Ref[]): Result<Pick<Decision, 'answers' | 'restsOn'>> {
  const open = new Set(known.map(refText));
  const seen = new Set<string>();
  const once = (of: Ref) => !seen.has(refText(of)) && seen.add(refText(of));
  const answers = (input.answers ?? []).filter(once);
  const restsOn = (input.restsOn ?? []).filter(once);
  const stranger = (of: Ref) => !open.has(refText(of));
  if (answers.some(stranger)) return refuse('decisions.UnknownThing', { field: 'answers' });
  if (restsOn.some(stranger)) return refuse('decisions.UnknownThing', { field: 'restsOn' });
  return seen.size ? ok({ answers, restsOn }) : refuse('decisions.RestsOnNothing', { field: 'answers' });
}
