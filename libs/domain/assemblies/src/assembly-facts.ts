import type { Fact, FactLink, Json, Ref } from '@mondee/kernel';

export const ASSEMBLY_FACTS = [
  'BodyCreated',
  'BodyRulesChanged',
  'SeatTaken',
  'SeatLeft',
  'MeetingPlanned',
  'MeetingMoved',
  'MeetingCancelled',
  'MeetingNoticed',
  'MeetingOpened',
  'MeetingVoted',
  'MeetingClosed',
  'MeetingStepped',
  'MinutesAdopted',
  'MinutesPublished',
] as const;
export type AssemblyFactKind = (typeof ASSEMBLY_FACTS)[number];
export type AssemblyFact = Fact<AssemblyFactKind>;

/** Bodies and meetings are public; names of people go with the personal part. */
export function assemblyFact(
  kind: AssemblyFactKind,
  subject: Ref,
  data: Record<string, Json>,
  personal?: Record<string, Json>,
  links: readonly FactLink[] = [],
): AssemblyFact {
  return { kind, subject, data, links, public: true, ...(personal && { personal }) };
}
