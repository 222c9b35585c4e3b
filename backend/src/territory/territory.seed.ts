import { Inject, Injectable } from '@nestjs/common';
import { unwrap, type Id } from '@mondee/kernel';
import { AXES, INDICATORS, OBJECTIVES } from '@mondee/testing/story';
import { CAST } from '@mondee/testing/cast';
import type { Viewer } from '../platform/access/viewer';
import type { Seed, SeedStep } from '../platform/rooms/define-room';
import { at, day } from '../platform/rooms/story-time';
import { SETTINGS_ID } from '../platform/settings/settings.store';
import { ChangeSetting } from './change-setting';
import { storyCalendar } from './calendar-story.seed';
import { ImportTable } from './import-table';
import { LayPlan } from './lay-plan';
import { PLAN, SERIES } from './plan-story.seed';
import { RecordMeasurement } from './record-measurement';

const irene: Viewer = { person: CAST.irene.id, roles: CAST.irene.roles, mandates: [] };
const paul: Viewer = { person: CAST.paul.id, roles: CAST.paul.roles, mandates: [] };
const bruno: Viewer = { person: CAST.bruno.id, roles: CAST.bruno.roles, mandates: [] };

/** A year ago Irène laid the plan and Paul opened the platform; since then Bruno has entered what was measured. */
@Injectable()
export class TerritorySeed implements Seed {
  constructor(
    @Inject(LayPlan) private readonly plan: LayPlan,
    @Inject(RecordMeasurement) private readonly measure: RecordMeasurement,
    @Inject(ImportTable) private readonly table: ImportTable,
    @Inject(ChangeSetting) private readonly change: ChangeSetting,
  ) {}

  steps(): readonly SeedStep[] {
    return [...this.laying(), this.opening(), this.calendar(), ...this.measuring()].toSorted((a, b) =>
      a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
    );
  }

  private laying(): SeedStep[] {
    return PLAN.flatMap(({ objective, axis, title, summary, indicator }, i) => {
      const { id, dueInDays, ...words } = indicator;
      const input = { ...words, baselineOn: day(380), due: day(-dueInDays) };
      return [
        this.step(at(370, `10:${10 + i}`), () =>
          this.plan.objective(irene, OBJECTIVES[objective], AXES[axis], { title, summary }),
        ),
        this.step(at(370, `11:${10 + i}`), () =>
          this.plan.indicator(irene, INDICATORS[id], OBJECTIVES[objective], input),
        ),
      ];
    });
  }

  private opening(): SeedStep {
    const opened = () => this.change.run(paul, 'territory.ready', { value: true });
    return { at: at(369, '09:00'), run: async () => (unwrap(await opened()), SETTINGS_ID) };
  }

  /** Irène brings the calendar of the town halls, by its file. */
  private calendar(): SeedStep {
    const request = { kind: 'territory.calendar', table: storyCalendar(), dryRun: false };
    return { at: at(20, '10:30'), run: async () => (unwrap(await this.table.run(irene, request)), SETTINGS_ID) };
  }

  private measuring(): SeedStep[] {
    return SERIES.flatMap(({ indicator, kind, source, values }, i) =>
      values.map(([daysAgo, value, low, high]) =>
        this.step(at(daysAgo, `17:${10 + i}`), () =>
          this.measure.run(bruno, INDICATORS[indicator], {
            ...{ on: day(daysAgo), value, kind, source },
            ...(low !== undefined && { low, high }),
          }),
        ),
      ),
    );
  }

  private step(when: string, act: () => ReturnType<LayPlan['objective']>): SeedStep {
    return { at: when, run: async (): Promise<Id> => unwrap(await act()) };
  }
}
