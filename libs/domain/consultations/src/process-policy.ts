import { hasRoleIn, signedIn, type PolicyViewer } from '@mondee/domain/people';
import { ok, refuse, type Result } from '@mondee/kernel';
import { runs } from './invitation';
import type { PhaseKind, Process } from './process';

/** What the store knows of a viewer and a process together. */
export interface Standing {
  /** Their address was invited. */
  readonly invited: boolean;
}

/** Those who hold this process: whoever facilitates here, or this one alone. */
export function manages(viewer: PolicyViewer, process?: Process): boolean {
  const scope = process && ({ kind: 'process', id: process.id } as const);
  return hasRoleIn(viewer, scope, 'facilitator', 'administrator');
}

/** Facilitators begin processes. */
export function canBegin(viewer: PolicyViewer): Result<true> {
  const inside = signedIn(viewer);
  if (!inside.ok) return inside;
  return manages(viewer) ? ok(true) : refuse('consultations.NotFacilitator');
}

/** What one may not see answers as if it did not exist. */
export function canSee(viewer: PolicyViewer, process: Process, { invited }: Standing): Result<true> {
  if (manages(viewer, process)) return ok(true);
  const seen = process.state !== 'draft' && (process.invitation.visibility !== 'invited' || invited);
  return seen ? ok(true) : refuse('consultations.NotFound');
}

export function canManage(viewer: PolicyViewer, process: Process, standing: Standing): Result<true> {
  const inside = signedIn(viewer);
  if (!inside.ok) return inside;
  const seen = canSee(viewer, process, standing);
  if (!seen.ok) return seen;
  return manages(viewer, process) ? ok(true) : refuse('consultations.NotFacilitator');
}

/** Whether one may do here, now, what this kind of phase is for. Residence is asked of the room that knows people. */
export function canTakePart(
  viewer: PolicyViewer,
  process: Process,
  kind: PhaseKind,
  now: string,
  standing: Standing,
): Result<true> {
  const inside = signedIn(viewer);
  if (!inside.ok) return inside;
  const seen = canSee(viewer, process, standing);
  if (!seen.ok) return seen;
  if (process.state !== 'open') return refuse('consultations.NotOpen');
  if (process.invitation.visibility !== 'public' && !standing.invited) return refuse('consultations.NotInvited');
  const running = runs(process.invitation.phases, kind, now);
  return running.ok ? ok(true) : running;
}
