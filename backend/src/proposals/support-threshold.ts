import type { Settings } from '../platform/settings/settings';

/** How many supports oblige to answer here. */
export function supportThreshold(settings: Settings): number {
  return settings.get<number>('proposals.supportThreshold');
}
