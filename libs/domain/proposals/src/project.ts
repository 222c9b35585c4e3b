import { isId, ok, plainText, refuse, type Id, type Instant, type Result } from '@mondee/kernel';

export const PROJECT_STATES = ['seeking', 'underway', 'done', 'stopped'] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];

export const NEED_KINDS = ['hands', 'skills', 'rooms', 'money'] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

export const PROJECT_SHAPES = {
  title: { min: 8, max: 120, lines: 'one' },
  summary: { min: 20, max: 3000, lines: 'many' },
  what: { min: 3, max: 160, lines: 'one' },
  words: { min: 0, max: 1000, lines: 'many' },
  contact: { min: 3, max: 160, lines: 'one' },
} as const;
const NEEDS_AT_MOST = 12;
const PARTNERS_AT_MOST = 20;
const LARGEST = 10_000_000;

/** Help that is looked for: so many hands, hours of a skill, rooms, euros. */
export interface Need {
  readonly id: Id;
  readonly kind: NeedKind;
  readonly what: string;
  readonly quantity: number;
}

/** A person or an organisation, never both. */
export type Carrier = { readonly person: Id } | { readonly organisation: Id };

/** What becomes of a proposal that was accepted: who carries it, with whom, and what it lacks. */
export interface Project {
  readonly id: Id;
  readonly proposal: Id;
  readonly title: string;
  readonly summary: string;
  readonly carrier: Carrier;
  readonly partners: readonly Id[];
  readonly needs: readonly Need[];
  readonly state: ProjectState;
  readonly openedAt: Instant;
  /** How many of its reviews are given. */
  readonly reviews: number;
}

export type OfferState = 'offered' | 'accepted' | 'declined' | 'withdrawn';

/** Somebody offers what is needed. How to reach them is for who carries the project, once it is accepted. */
export interface Offer {
  readonly id: Id;
  readonly project: Id;
  readonly need: Id;
  readonly person: Id;
  readonly organisation?: Id;
  readonly quantity: number;
  readonly words: string;
  readonly contact: string;
  readonly state: OfferState;
}

export type ProjectText = Pick<Project, 'title' | 'summary' | 'carrier' | 'partners' | 'needs'>;

/** Reads a sheet; the first fault names its field. `newNeed` gives ids to needs that have none yet. */
export function readProject(raw: Readonly<Record<string, unknown>>, newNeed: () => Id): Result<ProjectText> {
  const title = plainText('proposals', 'title', raw['title'], PROJECT_SHAPES.title);
  if (!title.ok) return title;
  const summary = plainText('proposals', 'summary', raw['summary'], PROJECT_SHAPES.summary);
  if (!summary.ok) return summary;
  const carrier = readCarrier(raw);
  if (!carrier.ok) return carrier;
  const partners = [...new Set((Array.isArray(raw['partners']) ? raw['partners'] : []).filter(isId))];
  if (partners.length > PARTNERS_AT_MOST)
    return refuse('proposals.TooMany', { field: 'partners', params: { max: PARTNERS_AT_MOST } });
  const needs = readNeeds(raw['needs'], newNeed);
  if (!needs.ok) return needs;
  return ok({ title: title.value, summary: summary.value, carrier: carrier.value, partners, needs: needs.value });
}

function readCarrier({
  carrierPerson: person,
  carrierOrganisation: organisation,
}: Readonly<Record<string, unknown>>): Result<Carrier> {
  if (isId(person) && !organisation) return ok({ person });
  return isId(organisation) && !person ? ok({ organisation }) : refuse('proposals.OneCarrier', { field: 'carrier' });
}

function readNeeds(raw: unknown, newNeed: () => Id): Result<Need[]> {
  const given = (Array.isArray(raw) ? raw : []) as readonly Record<string, unknown>[];
  if (given.length > NEEDS_AT_MOST)
    return refuse('proposals.TooMany', { field: 'needs', params: { max: NEEDS_AT_MOST } });
  const needs: Need[] = [];
  for (const [n, one] of given.entries()) {
    const kind = NEED_KINDS.find((name) => name === one['kind']);
    if (!kind) return refuse('proposals.Missing', { field: `needs.${n}.kind`, params: { field: 'needs' } });
    const what = plainText('proposals', `needs.${n}.what`, one['what'], PROJECT_SHAPES.what);
    if (!what.ok) return what;
    const quantity = readQuantity(one['quantity'], `needs.${n}.quantity`);
    if (!quantity.ok) return quantity;
    needs.push({ id: isId(one['id']) ? one['id'] : newNeed(), kind, what: what.value, quantity: quantity.value });
  }
  return ok(needs);
}

/** Whole things only: hands, hours, rooms, euros. */
export function readQuantity(raw: unknown, field: string): Result<number> {
  const fine = typeof raw === 'number' && Number.isInteger(raw) && raw > 0 && raw <= LARGEST;
  return fine ? ok(raw) : refuse('proposals.NotAQuantity', { field, params: { max: LARGEST } });
}
