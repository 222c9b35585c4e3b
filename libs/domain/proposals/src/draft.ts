import { mayAct, type RuleContext } from '@mondee/domain/people';
import { canonicalJson, ok, refuse, type Act, type Id, type Json, type Result } from '@mondee/kernel';
import { isInside, type Bounds } from './attachments';
import type { Draft, Proposal, ProposalAuthor } from './proposal';
import { readDraft, type ProposalDraft } from './proposal-draft';
import { proposalDrafted, type ProposalFact } from './proposal-facts';
import { canEdit } from './proposal-policy';

export interface DraftContext extends RuleContext {
  /** Made by the author's device, so that the same sending twice makes one proposal. */
  readonly id: Id;
  /** The next free number; read only for a new proposal. */
  readonly number: number;
  readonly axes: readonly Id[];
  /** INSEE codes of the territory. */
  readonly communes: readonly string[];
  /** Where the territory lies; everywhere when it is not known. */
  readonly bounds?: Bounds;
  /** The revision the author was changing; another one means that it changed on another device meanwhile. */
  readonly baseRevision?: number;
}

/** Begins a proposal, or changes its draft. The same text sent again changes nothing and says nothing. */
export function draft(
  proposal: Proposal | undefined,
  input: unknown,
  act: Act,
  ctx: DraftContext,
): Result<{ state: Draft; facts: ProposalFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const editable = proposal ? canEdit(ctx.viewer, proposal) : ok(true);
  if (!editable.ok) return editable;
  const text = readDraft(input);
  if (!text.ok) return text;
  const placed = checkPlaces(text.value, ctx);
  if (!placed.ok) return placed;
  if (proposal?.state !== 'draft') return begun(begin(text.value, act, ctx));
  if (sameText(proposal.text, text.value)) return ok({ state: proposal, facts: [] });
  if (ctx.baseRevision !== undefined && ctx.baseRevision !== proposal.revision)
    return refuse('proposals.ChangedElsewhere', { params: { revision: proposal.revision } });
  return begun({ ...proposal, text: text.value, revision: proposal.revision + 1 });
}

function begun(state: Draft): Result<{ state: Draft; facts: ProposalFact[] }> {
  return ok({ state, facts: [proposalDrafted(state)] });
}

function begin(text: ProposalDraft, act: Act, ctx: DraftContext): Draft {
  const actor = act.actor.kind === 'person' ? act.actor.person : undefined;
  const author = authorOf(act);
  return {
    state: 'draft',
    id: ctx.id,
    number: ctx.number,
    author,
    ...(actor && actor !== author.person && { enteredBy: actor }),
    channel: act.channel,
    createdAt: act.at,
    revision: 1,
    text,
  };
}

/** Called after `mayAct`, which has turned the system away. */
export function authorOf(act: Act): ProposalAuthor {
  if (act.actor.kind !== 'person') throw new TypeError('The system proposes nothing');
  if (act.behalf?.kind === 'person') return { person: act.behalf.person };
  if (!act.behalf) return { person: act.actor.person };
  return { person: act.actor.person, organisation: act.behalf.organisation, mandate: act.behalf.mandate };
}

/** The axis and the commune must be ones of this territory. */
export function checkPlaces(
  text: ProposalDraft,
  { axes, communes, bounds }: Pick<DraftContext, 'axes' | 'communes' | 'bounds'>,
): Result<true> {
  if (text.axis && !axes.includes(text.axis)) {
    return refuse('proposals.UnknownAxis', { field: 'axis', params: { field: 'axis' } });
  }
  if (text.commune && !communes.includes(text.commune)) {
    return refuse('proposals.UnknownCommune', { field: 'commune', params: { field: 'commune' } });
  }
  if (text.point && bounds && !isInside(text.point, bounds))
    return refuse('proposals.OutsideTerritory', { field: 'point' });
  return ok(true);
}

export function sameText(a: ProposalDraft, b: ProposalDraft): boolean {
  // plain data all through; an interface only lacks the index signature that says so
  const text = (one: ProposalDraft) => canonicalJson(one as unknown as Json);
  return text(a) === text(b);
}
