import { dayIn, isDay, ok, plainText, refuse, type Result, type TextShape } from '@mondee/kernel';
import { RESIDENCE_LEVELS } from '@mondee/domain/people';
import { instantAt } from './local-time';
import { LEVELS, PHASE_KINDS, VISIBILITIES } from './process';
import type { Invitation, InvitationDraft, Phase, PhaseKind } from './process';

export const INVITATION_SHAPES = {
  title: { min: 8, max: 120, lines: 'one' },
  summary: { min: 20, max: 2000, lines: 'many' },
  owner: { min: 2, max: 120, lines: 'one' },
  open: { min: 10, max: 1000, lines: 'many' },
  settled: { min: 4, max: 1000, lines: 'many' },
  decider: { min: 2, max: 160, lines: 'one' },
  offlinePath: { min: 10, max: 1000, lines: 'many' },
  noOffline: { min: 20, max: 1000, lines: 'many' },
} as const satisfies Record<string, TextShape>;
export type InvitationText = keyof typeof INVITATION_SHAPES;

export const PHASES_AT_MOST = 12;

/** As the form sends it: texts as typed, moments as the clock of the territory shows them. */
export interface WrittenInvitation extends Partial<Record<InvitationText, string | null | undefined>> {
  readonly level?: string | null | undefined;
  readonly answerDue?: string | null | undefined;
  readonly residence?: string | null | undefined;
  readonly visibility: string;
  readonly phases: readonly { readonly kind: string; readonly from: string; readonly until: string }[];
}

/** Reads what was written so far: what is there must be readable, what is missing is asked for when it opens. */
export function readInvitation(written: WrittenInvitation, zone: string): Result<InvitationDraft> {
  const texts: Partial<Record<InvitationText, string>> = {};
  for (const [name, shape] of Object.entries(INVITATION_SHAPES) as [InvitationText, TextShape][]) {
    const text = plainText('consultations', name, written[name] ?? '', { ...shape, min: 0 });
    if (!text.ok) return text;
    if (text.value) texts[name] = text.value;
  }
  const { offlinePath, noOffline, ...said } = texts;
  if (offlinePath && noOffline) return refuse('consultations.OneOfflineWord', { field: 'noOffline' });
  const phases = readPhases(written.phases, zone);
  if (!phases.ok) return phases;
  const due = written.answerDue || undefined;
  if (due && !isDay(due)) return refuse('consultations.NotAMoment', { field: 'answerDue' });
  const level = LEVELS.find((one) => one === written.level);
  const residence = RESIDENCE_LEVELS.find((one) => one === written.residence);
  const visibility = VISIBILITIES.find((one) => one === written.visibility);
  if (!visibility) return refuse('consultations.Missing', { field: 'visibility', params: { field: 'visibility' } });
  return ok({
    ...said,
    visibility,
    phases: phases.value,
    ...(offlinePath && { offline: { path: offlinePath } }),
    ...(noOffline && { offline: { none: noOffline } }),
    ...(due && { answerDue: due }),
    ...(level && { level }),
    ...(residence && { residence }),
  });
}

function readPhases(written: WrittenInvitation['phases'], zone: string): Result<Phase[]> {
  if (written.length > PHASES_AT_MOST)
    return refuse('consultations.TooMany', { field: 'phases', params: { max: PHASES_AT_MOST } });
  const phases: Phase[] = [];
  for (const [place, one] of written.entries()) {
    const kind = PHASE_KINDS.find((known) => known === one.kind);
    if (!kind) return refuse('consultations.NoSuchPhase', { field: `phases.${place}.kind` });
    const [from, until] = [instantAt(one.from, zone), instantAt(one.until, zone)];
    if (!from) return refuse('consultations.NotAMoment', { field: `phases.${place}.from` });
    if (!until) return refuse('consultations.NotAMoment', { field: `phases.${place}.until` });
    phases.push({ place, kind, from, until });
  }
  const ordered = inOrder(phases);
  return ordered.ok ? ok(phases) : ordered;
}

/** One after the other, none over before it begins: at each instant at most one thing is to be done. */
export function inOrder(phases: readonly Phase[]): Result<true> {
  const wrong = phases.findIndex(({ from, until }, at) => until <= from || from < (phases[at - 1]?.until ?? from));
  if (wrong < 0) return ok(true);
  return refuse('consultations.PhasesInDisorder', { field: `phases.${wrong}.from`, params: { place: wrong + 1 } });
}

/** All that must be said before anybody is asked anything. The first thing that is missing is named. */
export function complete(draft: InvitationDraft, now: string, zone: string): Result<Invitation> {
  const { title, summary, owner, level, open, settled, decider, answerDue, residence, offline, phases } = draft;
  const texts = { title, summary, owner, open, settled, decider };
  for (const [field, text] of Object.entries(texts)) {
    const { min } = INVITATION_SHAPES[field as InvitationText];
    if (!text) return refuse('consultations.Missing', { field, params: { field } });
    if (Array.from(text).length < min) return refuse('consultations.TooShort', { field, params: { field, min } });
  }
  if (!level) return refuse('consultations.LevelMissing', { field: 'level' });
  if (!residence) return refuse('consultations.Missing', { field: 'residence', params: { field: 'residence' } });
  if (!offline) return refuse('consultations.OfflineMissing', { field: 'offlinePath' });
  const off = 'path' in offline ? offline.path : offline.none;
  const shape = 'path' in offline ? 'offlinePath' : 'noOffline';
  const { min } = INVITATION_SHAPES[shape];
  if (Array.from(off).length < min)
    return refuse('consultations.TooShort', { field: shape, params: { field: shape, min } });
  const last = phases.findLast(({ kind }) => kind !== 'answer');
  if (!last) return refuse('consultations.PhasesMissing', { field: 'phases' });
  if (last.until <= now) return refuse('consultations.PhasePast', { field: `phases.${last.place}.until` });
  if (!answerDue) return refuse('consultations.Missing', { field: 'answerDue', params: { field: 'answerDue' } });
  if (answerDue < dayIn(last.until, zone)) return refuse('consultations.AnswerBeforeEnd', { field: 'answerDue' });
  return ok({ ...(draft as Invitation), title: title!, summary: summary! });
}

/** The one that runs at this instant. */
export function phaseAt(phases: readonly Phase[], now: string): Phase | undefined {
  return phases.find(({ from, until }) => from <= now && now < until);
}

/** Whether one may do at this instant what phases of this kind are for; else, when one could have or will. */
export function runs(phases: readonly Phase[], kind: PhaseKind, now: string): Result<Phase> {
  const its = phases.filter((one) => one.kind === kind);
  const running = its.find(({ from, until }) => from <= now && now < until);
  if (running) return ok(running);
  const next = its.find(({ from }) => now < from);
  if (next) return refuse('consultations.PhaseNotBegun', { params: { from: next.from } });
  const last = its.at(-1);
  return last
    ? refuse('consultations.PhaseOver', { params: { until: last.until } })
    : refuse('consultations.NoSuchPhase');
}
