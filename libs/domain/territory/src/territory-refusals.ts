/** Every "no" of this room; each has its sentence in the catalogue under `refusals.territory`. */
export const TERRITORY_REFUSALS = [
  'territory.BadBounds',
  'territory.BadDate',
  'territory.DueBeforeBaseline',
  'territory.HiddenCharacters',
  'territory.InTheFuture',
  'territory.Missing',
  'territory.NotADirection',
  'territory.NotAKind',
  'territory.NotANumber',
  'territory.NotFound',
  'territory.NotMeasurer',
  'territory.NotPlanner',
  'territory.TargetBehindBaseline',
  'territory.TooLong',
  'territory.TooShort',
  'territory.UnitFixed',
] as const;
export type TerritoryRefusal = (typeof TERRITORY_REFUSALS)[number];
