import { hasRole, mandateHolds, mayAct, signedIn, type PolicyViewer, type RuleContext } from '@mondee/domain/people';
import {
  dayIn,
  isId,
  ok,
  plainText,
  ref,
  refuse,
  type Act,
  type Fact,
  type Id,
  type Instant,
  type Result,
} from '@mondee/kernel';
import { PROJECT_SHAPES, PROJECT_STATES, readProject, readQuantity, type Offer, type Project } from './project';

export const PROJECT_FACTS = [
  ...['ProjectOpened', 'ProjectChanged', 'ProjectMoved', 'HelpOffered', 'HelpOfferSettled'],
] as const;
export type ProjectFact = Fact;

type Raw = Readonly<Record<string, unknown>>;
type Outcome = Result<{ state: Project; facts: ProjectFact[] }>;

/** Who keeps the sheets of the territory. */
export function canOpenProject(viewer: PolicyViewer): Result<true> {
  const inside = signedIn(viewer);
  if (!inside.ok) return inside;
  return hasRole(viewer, 'facilitator', 'administrator') ? ok(true) : refuse('proposals.NotFacilitator');
}

/** Those who keep the sheets, and who carries it: the person, or who holds a mandate of the organisation that day. */
export function canChangeProject(viewer: PolicyViewer, { carrier }: Project, now: Instant, zone: string): Result<true> {
  const inside = signedIn(viewer);
  if (!inside.ok) return inside;
  if (hasRole(viewer, 'facilitator', 'administrator')) return ok(true);
  const today = dayIn(now, zone);
  const carries =
    'person' in carrier
      ? carrier.person === viewer.person
      : viewer.mandates.some((one) => one.organisation === carrier.organisation && mandateHolds(one, today));
  return carries ? ok(true) : refuse('proposals.NotCarrier');
}

/** Opens the sheet of a proposal that was answered with a yes, whole or in part; one proposal, one sheet. */
export function openProject(
  raw: Raw,
  act: Act,
  ctx: RuleContext & { id: Id; proposal: Id; accepted: boolean; open: boolean; newNeed: () => Id },
): Outcome {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canOpenProject(ctx.viewer);
  if (!can.ok) return can;
  if (!ctx.accepted) return refuse('proposals.NotAccepted');
  if (ctx.open) return refuse('proposals.ProjectOpen');
  const text = readProject(raw, ctx.newNeed);
  if (!text.ok) return text;
  const state: Project = {
    id: ctx.id,
    proposal: ctx.proposal,
    ...text.value,
    state: 'seeking',
    openedAt: act.at,
    reviews: 0,
  };
  const links = [{ to: ref('proposal', ctx.proposal), as: 'rests-on' as const }];
  return ok({
    state,
    facts: [{ ...about('ProjectOpened', state), links, data: { title: state.title, state: state.state } }],
  });
}

/** Changes the sheet, or where it stands. A need that somebody is counted for stays. */
export function changeProject(
  project: Project,
  raw: Raw,
  act: Act,
  ctx: RuleContext & { newNeed: () => Id; promised: readonly Id[] },
): Outcome {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const can = canChangeProject(ctx.viewer, project, act.at, ctx.zone);
  if (!can.ok) return can;
  const text = readProject(raw, ctx.newNeed);
  if (!text.ok) return text;
  const kept = new Set(text.value.needs.map(({ id }) => id));
  if (ctx.promised.some((id) => !kept.has(id))) return refuse('proposals.NeedPromised', { field: 'needs' });
  const moved = PROJECT_STATES.find((one) => one === raw['state']) ?? project.state;
  const state: Project = { ...project, ...text.value, state: moved };
  const facts: ProjectFact[] = [{ ...about('ProjectChanged', state), data: { title: state.title } }];
  if (moved !== project.state)
    facts.push({ ...about('ProjectMoved', state), data: { before: project.state, state: moved } });
  return ok({ state, facts });
}

/** Offers what is needed; what one writes and how to be reached is for who carries the project. */
export function offerHelp(
  project: Project,
  raw: Raw,
  act: Act,
  ctx: RuleContext & { id: Id; carriers: readonly Id[] },
): Result<{ offer: Offer; facts: ProjectFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  if (act.actor.kind !== 'person') return refuse('people.SignInNeeded');
  if (project.state === 'done' || project.state === 'stopped') return refuse('proposals.ProjectClosed');
  const need = project.needs.find(({ id }) => id === raw['need']);
  if (!need) return refuse('proposals.NeedNotFound', { field: 'need' });
  const quantity = readQuantity(raw['quantity'], 'quantity');
  if (!quantity.ok) return quantity;
  const words = plainText('proposals', 'words', raw['words'] ?? '', PROJECT_SHAPES.words);
  if (!words.ok) return words;
  const contact = plainText('proposals', 'contact', raw['contact'], PROJECT_SHAPES.contact);
  if (!contact.ok) return contact;
  const person = act.behalf?.kind === 'person' ? act.behalf.person : act.actor.person;
  const offer: Offer = {
    ...{ id: ctx.id, project: project.id, need: need.id, person, quantity: quantity.value },
    ...(act.behalf?.kind === 'organisation' && { organisation: act.behalf.organisation }),
    ...{ words: words.value, contact: contact.value, state: 'offered' },
  };
  const data = { need: need.kind, quantity: offer.quantity };
  return ok({
    offer,
    facts: [{ ...about('HelpOffered', project), data, personal: { person, tell: [...ctx.carriers] }, public: false }],
  });
}

/** Accepted or declined by who carries it; withdrawn by who offered. */
export function settleOffer(
  project: Project,
  offer: Offer,
  to: 'accepted' | 'declined' | 'withdrawn',
  act: Act,
  ctx: RuleContext,
): Result<{ offer: Offer; facts: ProjectFact[] }> {
  const allowed = mayAct(ctx, act);
  if (!allowed.ok) return allowed;
  const own = ctx.viewer.person === offer.person;
  if (to === 'withdrawn' && !own) return refuse('proposals.OfferNotFound');
  if (to !== 'withdrawn') {
    const can = canChangeProject(ctx.viewer, project, act.at, ctx.zone);
    if (!can.ok) return can;
  }
  const settled = offer.state !== 'offered' && !(to === 'withdrawn' && offer.state === 'accepted');
  if (settled) return refuse('proposals.OfferSettled');
  const data = { offer: offer.id, state: to, quantity: offer.quantity };
  const personal = { person: offer.person };
  return ok({
    offer: { ...offer, state: to },
    facts: [{ ...about('HelpOfferSettled', project), data, personal, public: to === 'accepted' }],
  });
}

/** Only what was reviewed enters a budget, and nothing that is over. For the rooms downstream, at the door. */
export function canEnterBudget(project: Pick<Project, 'state' | 'reviews'>): Result<true> {
  if (project.state === 'done' || project.state === 'stopped') return refuse('proposals.ProjectClosed');
  return project.reviews > 0 ? ok(true) : refuse('proposals.NotReviewed');
}

/** Two projects that cannot both be done, whichever is named first. */
export function incompatiblePair(a: string, b: string): Result<readonly [Id, Id]> {
  if (!isId(a) || !isId(b)) return refuse('proposals.ProjectNotFound');
  if (a === b) return refuse('proposals.SameProject');
  return ok(a < b ? [a, b] : [b, a]);
}

export function about(kind: string, of: Pick<Project, 'id'>) {
  return { kind, subject: ref('project', of.id), public: true };
}
