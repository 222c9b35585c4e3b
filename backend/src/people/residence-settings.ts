import { z } from 'zod';
import { RESIDENCE_LEVELS, RESIDENCE_METHODS, type ResidenceLevel, type ResidenceMethod } from '@mondee/domain/people';
import type { Settings } from '../platform/settings/settings';

/** What a territory chooses about residence: the methods, how long one is verified, and acts that need more. */
export interface ResidenceSettings {
  readonly methods: readonly ResidenceMethod[];
  readonly months: number;
  /** Level by act, `proposals.support`: raises what the act's manifest states, never lowers it. */
  readonly needed: Readonly<Record<string, ResidenceLevel>>;
}

export const METHODS_SCHEMA = z.array(z.enum(RESIDENCE_METHODS));
export const MONTHS_SCHEMA = z.number().int().min(1).max(120);
export const NEEDED_SCHEMA = z.record(z.string().regex(/^[a-z-]+\.[a-zA-Z]+$/), z.enum(RESIDENCE_LEVELS));

export function residenceSettings(settings: Settings): ResidenceSettings {
  return {
    methods: settings.get<ResidenceMethod[]>('people.residenceMethods'),
    months: settings.get<number>('people.residenceMonths'),
    needed: settings.get<Record<string, ResidenceLevel>>('people.residenceNeeded'),
  };
}
