import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Id, type Result } from '@mondee/kernel';
import { layIndicator, layObjective, type IndicatorInput, type ObjectiveInput } from '@mondee/domain/territory';
import type { Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { planContext } from './plan-context';
import { Places } from './places.store';
import { PlanStore } from './plan.store';

/** Adds an objective to an axis, or an indicator to an objective, under an id that the caller made. */
@Injectable()
export class LayPlan {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PlanStore) private readonly plan: PlanStore,
    @Inject(Places) private readonly places: Places,
  ) {}

  async objective(viewer: Viewer, id: Id, axis: Id, input: ObjectiveInput): Promise<Result<Id>> {
    await this.places.ready();
    if (!this.places.axis(axis)) return refuse('territory.NotFound', { field: 'axisId' });
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const outcome = layObjective(input, act, { ...planContext(viewer), id, axis });
      if (!outcome.ok) return outcome;
      await this.plan.addObjective(tx, outcome.value.state, act.at);
      return done(id, ...outcome.value.facts);
    });
  }

  async indicator(viewer: Viewer, id: Id, objective: Id, input: IndicatorInput): Promise<Result<Id>> {
    const [found] = await this.plan.objectives([objective]);
    if (!found) return refuse('territory.NotFound', { field: 'objectiveId' });
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const outcome = layIndicator(input, act, { ...planContext(viewer), id, objective });
      if (!outcome.ok) return outcome;
      await this.plan.addIndicator(tx, outcome.value.state, act.at);
      return done(id, ...outcome.value.facts);
    });
  }
}
