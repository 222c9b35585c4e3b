import { mayAct, signedIn, type PolicyViewer, type RuleContext } from '@mondee/domain/people';
import { ok, plainText, refuse, type Act, type Id, type Result } from '@mondee/kernel';
import type { Project } from './project';
import { about, canOpenProject, type ProjectFact } from './project-acts';

export const FEASIBILITIES = ['feasible', 'withChanges', 'notFeasible'] as const;
export type Feasibility = (typeof FEASIBILITIES)[number];

const WORDS = { min: 20, max: 3000, lines: 'many' } as const;
const LINE = { min: 3, max: 160, lines: 'one' } as const;
const NOTES = { min: 0, max: 3000, lines: 'many' } as const;
const SOURCES_AT_MOST = 12;
const LARGEST_EUROS = 100_000_000;

export interface CostSource {
  /** What this part pays for, and where the figure comes from: a quote, an invoice, a tariff. */
  readonly label: string;
  readonly euros: number;
}

/** What an evaluator says of a project. The notes are for those who keep the sheets and the evaluator alone. */
export interface Review {
  readonly id: Id;
  readonly project: Id;
  readonly evaluator: Id;
  readonly state: 'assigned' | 'given';
  readonly feasibility?: Feasibility;
  readonly words?: string;
  /** The sum of its sources: a cost without a source is not a cost. */
  readonly costSources: readonly CostSource[];
  readonly months?: number;
  /** Whose business it is: the commune, the intercommunality, the department… */
  readonly body?: string;
  readonly notes: string;
  readonly reply?: string;
}

type Outcome = Result<{ state: Review; facts: ProjectFact[] }>;
type Raw = Readonly<Record<string, unknown>>;

/** Four eyes: nobody reviews what they proposed or carry. */
export function assignReview(
  project: Project,
  evaluator: Id,
  act: Act,
  ctx: RuleContext & { id: Id; authors: readonly Id[]; known: boolean; assigned: boolean },
): Outcome {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canOpenProject(ctx.viewer);
  if (!can.ok) return can;
  if (!ctx.known) return refuse('proposals.NoSuchPerson', { field: 'evaluatorId' });
  if (ctx.authors.includes(evaluator)) return refuse('proposals.OwnReview', { field: 'evaluatorId' });
  if (ctx.assigned) return refuse('proposals.AlreadyAssigned', { field: 'evaluatorId' });
  const state: Review = { id: ctx.id, project: project.id, evaluator, state: 'assigned', costSources: [], notes: '' };
  return ok({
    state,
    facts: [{ ...about('ReviewAssigned', project), data: { review: state.id }, personal: { evaluator } }],
  });
}

/** Only who was asked; to anybody else it is not there. */
export function canReview(viewer: PolicyViewer, review: Review): Result<true> {
  const inside = signedIn(viewer);
  if (!inside.ok) return inside;
  return viewer.person === review.evaluator ? ok(true) : refuse('proposals.ReviewNotFound');
}

/** Gives the review, or gives it anew: the register keeps each time. */
export function giveReview(project: Project, review: Review, raw: Raw, act: Act, ctx: RuleContext): Outcome {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canReview(ctx.viewer, review);
  if (!can.ok) return can;
  const feasibility = FEASIBILITIES.find((one) => one === raw['feasibility']);
  if (!feasibility) return refuse('proposals.Missing', { field: 'feasibility', params: { field: 'feasibility' } });
  const words = plainText('proposals', 'words', raw['words'], WORDS);
  if (!words.ok) return words;
  const costSources = readSources(raw['costSources']);
  if (!costSources.ok) return costSources;
  const months = raw['months'];
  if (typeof months !== 'number' || !Number.isInteger(months) || months < 1 || months > 240)
    return refuse('proposals.NotAQuantity', { field: 'months', params: { max: 240 } });
  const body = plainText('proposals', 'body', raw['body'], LINE);
  if (!body.ok) return body;
  const notes = plainText('proposals', 'notes', raw['notes'] ?? '', NOTES);
  if (!notes.ok) return notes;
  const state: Review = {
    ...review,
    ...{ state: 'given', feasibility, words: words.value, costSources: costSources.value },
    ...{ months, body: body.value, notes: notes.value },
  };
  const data = { review: state.id, feasibility, euros: costOf(state), months, body: body.value };
  return ok({ state, facts: [{ ...about('ReviewGiven', project), data, personal: { evaluator: review.evaluator } }] });
}

/** The author of the proposal, or who carries the project, answers a review that was given. */
export function replyToReview(
  project: Project,
  review: Review,
  raw: unknown,
  act: Act,
  ctx: RuleContext & { authors: readonly Id[] },
): Outcome {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  if (review.state !== 'given') return refuse('proposals.ReviewNotFound');
  if (!ctx.viewer.person || !ctx.authors.includes(ctx.viewer.person)) return refuse('proposals.NotAuthor');
  const reply = plainText('proposals', 'reply', raw, WORDS);
  if (!reply.ok) return reply;
  const state = { ...review, reply: reply.value };
  return ok({ state, facts: [{ ...about('ReviewReplied', project), data: { review: state.id } }] });
}

export function costOf({ costSources }: Pick<Review, 'costSources'>): number {
  return costSources.reduce((sum, { euros }) => sum + euros, 0);
}

function readSources(raw: unknown): Result<CostSource[]> {
  const given = (Array.isArray(raw) ? raw : []) as readonly Record<string, unknown>[];
  if (!given.length) return refuse('proposals.CostWithoutSource', { field: 'costSources' });
  if (given.length > SOURCES_AT_MOST)
    return refuse('proposals.TooMany', { field: 'costSources', params: { max: SOURCES_AT_MOST } });
  const sources: CostSource[] = [];
  for (const one of given) {
    const label = plainText('proposals', 'costSources', one['label'], LINE);
    if (!label.ok) return label;
    const euros = one['euros'];
    if (typeof euros !== 'number' || !Number.isInteger(euros) || euros < 0 || euros > LARGEST_EUROS)
      return refuse('proposals.NotAQuantity', { field: 'costSources', params: { max: LARGEST_EUROS } });
    sources.push({ label: label.value, euros });
  }
  return ok(sources);
}
