import { ok, refuse, type Act, type Id, type Result } from '@mondee/kernel';

/** What this room, the first of the river, needs of a viewer; `PolicyViewer` of `people`, downstream, is one. */
export interface PlanViewer {
  readonly person?: Id;
  readonly roles: readonly string[];
}

export interface PlanContext {
  readonly viewer: PlanViewer;
  readonly zone: string;
}

/** Facilitators and administrators lay the plan. */
export function canPlan(viewer: PlanViewer): Result<true> {
  return has(viewer, 'facilitator', 'administrator') ? ok(true) : refuse('territory.NotPlanner');
}

/** Agents, facilitators and administrators enter measurements. */
export function canMeasure(viewer: PlanViewer): Result<true> {
  return has(viewer, 'agent', 'facilitator', 'administrator') ? ok(true) : refuse('territory.NotMeasurer');
}

/** Facilitators and administrators configure; some settings are for administrators alone. */
export function canConfigure(viewer: PlanViewer, by: 'administrator' | 'facilitator' = 'facilitator'): Result<true> {
  if (by === 'administrator') return has(viewer, 'administrator') ? ok(true) : refuse('territory.ForAdministrators');
  return has(viewer, 'facilitator', 'administrator') ? ok(true) : refuse('territory.NotConfigurer');
}

/** The plan is laid and measured by persons in their own name; callers have asked `mayAct` of channel and mandate. */
export function actorOf(
  viewer: PlanViewer,
  act: Act,
  no: 'territory.NotPlanner' | 'territory.NotMeasurer' | 'territory.NotConfigurer',
): Result<Id> {
  const same = act.actor.kind === 'person' && act.actor.person === viewer.person;
  return same && viewer.person ? ok(viewer.person) : refuse(no);
}

function has(viewer: PlanViewer, ...roles: readonly string[]): boolean {
  return !!viewer.person && viewer.roles.some((role) => roles.includes(role));
}
