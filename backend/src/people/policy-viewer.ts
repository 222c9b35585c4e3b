import type { PolicyViewer, RuleContext } from '@mondee/domain/people';
import type { Viewer } from '../platform/access/viewer';
import { ZONE } from '../platform/zone';

export { ZONE };

/** The platform's viewer in the words of the rules. */
export function policyViewer(viewer: Viewer): PolicyViewer {
  return viewer as PolicyViewer;
}

/** What every rule receives beside its state and its act. */
export function ruleContext(viewer: Viewer): RuleContext {
  return { viewer: policyViewer(viewer), zone: ZONE };
}
