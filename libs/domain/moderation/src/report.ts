import { ok, plainText, refuse, type Id, type Instant, type Language, type Ref, type Result } from '@mondee/kernel';
import type { Case, Open } from './case';
import { ofCase, type ModerationFact } from './moderation-facts';
import { dueOf } from './moderation-policy';
import type { ModerationRules } from './moderation-rules';
import { isReason, isUrgent, mayStayNameless, type Reason } from './reason';

/** What somebody writes: the fields that European law asks of a notice (regulation 2022/2065, art. 16 §2). */
export interface ReportInput {
  readonly reason?: unknown;
  readonly explanation?: unknown;
  readonly name?: unknown;
  readonly email?: unknown;
  readonly goodFaith?: unknown;
}

export interface Report {
  readonly id: Id;
  readonly case: Id;
  /** What the reporter keeps to ask what became of it. */
  readonly receipt: string;
  readonly reason: Reason;
  readonly explanation: string;
  readonly person?: Id;
  readonly name?: string;
  readonly email?: string;
  readonly language: Language;
  readonly receivedAt: Instant;
}

export interface ReportContext {
  readonly rules: ModerationRules;
  readonly reportId: Id;
  readonly caseId: Id;
  readonly receipt: string;
  readonly at: Instant;
  readonly language: Language;
  /** Who reports, when signed in: their name and address are known then. */
  readonly person?: Id;
  readonly authors: readonly Id[];
  /** The case of this thing that is not closed. */
  readonly known?: Case;
  /** Where the thing lies (INSEE code). */
  readonly commune?: string;
}

export const EXPLANATION = { min: 20, max: 4_000, lines: 'many' } as const;
const NAME = { min: 2, max: 120, lines: 'one' } as const;
const EMAIL = /^[^\s@<>(),;:"\\[\]]{1,64}@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\].]{2,}$/u;

export interface Reported {
  readonly state: Case;
  readonly report: Report;
  readonly facts: readonly ModerationFact[];
}

/** Takes a report. Reports of one thing come together in one case; an urgent one brings the case forward. */
export function report(of: Ref, input: ReportInput, ctx: ReportContext): Result<Reported> {
  const read = readReport(input, ctx);
  if (!read.ok) return read;
  const { at, known, rules } = ctx;
  const urgent = isUrgent(read.value.reason);
  const due = dueOf(at, urgent, rules);
  const where = ctx.commune === undefined ? {} : { commune: ctx.commune };
  const opened: Open = { id: ctx.caseId, of, authors: ctx.authors, openedAt: at, due, urgent, state: 'open', ...where };
  const sooner = known && {
    ...known,
    urgent: known.urgent || urgent,
    due: urgent && due < known.due ? due : known.due,
  };
  const state = sooner ?? opened;
  const received: Report = { ...read.value, id: ctx.reportId, case: state.id };
  const facts = [
    ...(known ? [] : [ofCase('CaseOpened', state.id, { data: { kind: of.kind }, personal: { of: of.id } })]),
    ofCase('ReportReceived', state.id, {
      data: { reason: received.reason },
      personal: { report: received.id, ...(received.person && { person: received.person }) },
    }),
  ];
  return ok({ state, report: received, facts });
}

function readReport(input: ReportInput, ctx: ReportContext): Result<Omit<Report, 'id' | 'case'>> {
  const { reason } = input;
  if (!isReason(reason)) return refuse('moderation.UnknownReason', { field: 'reason' });
  const explanation = plainText('moderation', 'explanation', input.explanation, EXPLANATION);
  if (!explanation.ok) return explanation;
  const who = readWho(input, reason, ctx.person);
  if (!who.ok) return who;
  if (input.goodFaith !== true) return refuse('moderation.GoodFaithNeeded', { field: 'goodFaith' });
  const { receipt, language, at } = ctx;
  return ok({ reason, explanation: explanation.value, ...who.value, receipt, language, receivedAt: at });
}

/** A name and an address, unless the platform knows the person, or the matter is one where nobody must fear to speak. */
function readWho(input: ReportInput, reason: Reason, person?: Id): Result<Pick<Report, 'person' | 'name' | 'email'>> {
  if (person) return ok({ person });
  const given = (raw: unknown) => typeof raw === 'string' && raw.trim() !== '';
  const free = mayStayNameless(reason);
  if (!given(input.name) && !free) return refuse('moderation.NameNeeded', { field: 'name' });
  if (!given(input.email) && !free) return refuse('moderation.EmailNeeded', { field: 'email' });
  const name = given(input.name) ? plainText('moderation', 'name', input.name, NAME) : ok(undefined);
  if (!name.ok) return name;
  const email = given(input.email) ? String(input.email).trim().normalize('NFC') : undefined;
  if (email && (email.length > 254 || !EMAIL.test(email))) return refuse('moderation.EmailNeeded', { field: 'email' });
  return ok({ ...(name.value && { name: name.value }), ...(email && { email }) });
}
