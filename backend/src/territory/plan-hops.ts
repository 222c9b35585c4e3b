import { Inject, Injectable } from '@nestjs/common';
import type { Id, Language } from '@mondee/kernel';
import { message } from '@mondee/messages';
import type { Viewer } from '../platform/access/viewer';
import type { Describer, HopText } from '../platform/rooms/define-room';
import { PlanStore } from './plan.store';
import type { IndicatorView, ObjectiveView } from './plan.view';
import { standing } from './standing';

/** How objectives stand on a thread: as laid down. */
@Injectable()
export class ObjectiveHops implements Describer {
  constructor(@Inject(PlanStore) private readonly plan: PlanStore) {}

  async views(ids: readonly Id[]): Promise<ObjectiveView[]> {
    return (await this.plan.objectives(ids)).filter((one) => one !== undefined);
  }

  async describe(ids: readonly Id[], _viewer: Viewer, language: Language): Promise<HopText[]> {
    const found = await this.views(ids);
    return found.map(({ id, kind, label, path, laidAt }) => ({
      ...{ id, kind, label, path, loops: 0 },
      at: laidAt.toISOString(),
      state: 'DONE',
      sentence: message(language, 'hops.objective.laid'),
    }));
  }
}

/** How indicators stand on a thread: at their latest value, which is where the loop closes. */
@Injectable()
export class IndicatorHops implements Describer {
  constructor(@Inject(PlanStore) private readonly plan: PlanStore) {}

  async views(ids: readonly Id[]): Promise<IndicatorView[]> {
    return (await this.plan.indicators(ids)).filter((one) => one !== undefined);
  }

  async describe(ids: readonly Id[], _viewer: Viewer, language: Language): Promise<HopText[]> {
    const [indicators, latest] = await Promise.all([this.plan.indicators(ids), this.plan.latest(ids)]);
    return indicators.flatMap((of, i): HopText[] => {
      if (!of) return [];
      const last = latest[i];
      const { status } = standing(of, last);
      const { unit, target, due } = of;
      return [
        {
          ...{ id: of.id, kind: of.kind, label: of.label, path: of.path, loops: 0 },
          at: (last?.enteredAt ?? of.laidAt).toISOString(),
          state: status === 'reached' ? 'DONE' : last ? 'NOW' : 'TODO',
          sentence: message(language, `hops.indicator.${status}`, {
            ...{ unit, target, due },
            ...(last && { value: last.value, on: last.on }),
          }),
        },
      ];
    });
  }
}
