import { Inject, Injectable } from '@nestjs/common';
import { isId, newId, refuse, type Id, type Result } from '@mondee/kernel';
import { recordMeasurement, type MeasurementInput } from '@mondee/domain/territory';
import type { Viewer } from '../platform/access/viewer';
import { Acts, done } from '../platform/facts/acts';
import { planContext } from './plan-context';
import { PlanStore } from './plan.store';

/** Adds a value to an indicator's series; gives the indicator's id. */
@Injectable()
export class RecordMeasurement {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PlanStore) private readonly plan: PlanStore,
  ) {}

  async run(viewer: Viewer, indicatorId: string, input: MeasurementInput): Promise<Result<Id>> {
    if (!isId(indicatorId)) return refuse('platform.NotAnId', { field: 'indicatorId' });
    // PostgreSQL knows no year 0; what is no day at all the rule refuses.
    if (String(input.on).startsWith('0000')) return refuse('territory.BadDate', { field: 'on' });
    return this.acts.perform(viewer, undefined, async (tx, act) => {
      const indicator = await this.plan.hold(tx, indicatorId);
      if (!indicator) return refuse('territory.NotFound', { field: 'indicatorId' });
      const id = newId(Date.parse(act.at));
      const outcome = recordMeasurement(indicator, input, act, { ...planContext(viewer), id });
      if (!outcome.ok) return outcome;
      await this.plan.addMeasurement(tx, outcome.value.state);
      return done(indicator.id, ...outcome.value.facts);
    });
  }
}
