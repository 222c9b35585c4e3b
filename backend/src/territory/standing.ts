import type { Day } from '@mondee/kernel';
import type { Indicator } from '@mondee/domain/territory';
import { progress, type Progress } from '@mondee/methods/indicators';

/** Where an indicator stands: progress looks at the latest value alone, so the rest of the series is not read for it. */
export function standing(
  { baseline, target, direction }: Pick<Indicator, 'baseline' | 'target' | 'direction'>,
  latest: { readonly on: Day; readonly value: number } | undefined,
): Progress {
  const measurements = latest ? [{ on: latest.on, value: latest.value }] : [];
  return progress({ baseline, target, direction, measurements });
}
