/** Every "no" of this room; each has its sentence in the catalogue under `refusals.decisions`. */
export const DECISION_REFUSALS = [
  'decisions.AdoptedAgainstVotes',
  'decisions.BadCount',
  'decisions.BadDate',
  'decisions.HiddenCharacters',
  'decisions.InTheFuture',
  'decisions.Missing',
  'decisions.NoOutcome',
  'decisions.NotDecider',
  'decisions.NotFound',
  'decisions.OnlineReferendum',
  'decisions.RestsOnNothing',
  'decisions.TooLong',
  'decisions.TooShort',
  'decisions.UnknownThing',
] as const;
export type DecisionRefusal = (typeof DECISION_REFUSALS)[number];
