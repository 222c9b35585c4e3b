import { DEFAULT_ZONE, type PlanContext } from '@mondee/domain/territory';
import type { Viewer } from '../platform/access/viewer';

/** What the rules of the plan receive beside their state and their act. */
export function planContext(viewer: Viewer): PlanContext {
  return { viewer, zone: DEFAULT_ZONE };
}
