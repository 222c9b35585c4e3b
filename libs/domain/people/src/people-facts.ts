import { ref, type Fact, type Id, type Json } from '@mondee/kernel';

export const PEOPLE_FACTS = [
  'PersonRegistered',
  'PersonWelcomed',
  'ProfileChanged',
  'EmailChangeAsked',
  'EmailChanged',
  'EmailChangeStopped',
  'SessionOpened',
  'SessionClosed',
  'RoleGiven',
  'RoleTaken',
  'OfficeRecorded',
  'OfficeEnded',
  'OrganisationAsked',
  'OrganisationDeclined',
  'OrganisationRegistered',
  'OrganisationChanged',
  'MandateOffered',
  'MandateGiven',
  'MandateEnded',
  'MandateShown',
  'PersonalDataErased',
  'ResidenceCodesPrinted',
  'ResidenceVerified',
  'PeopleToldApart',
  'PasskeyAdded',
  'PasskeyRemoved',
  'PersonalDataExported',
] as const;
export type PeopleFactKind = (typeof PEOPLE_FACTS)[number];
export type PeopleFact = Fact<PeopleFactKind>;

/** A fact about a person is never public: its data may be read by those who look after the platform only. */
export function aboutPerson(
  kind: PeopleFactKind,
  person: Id,
  data: Record<string, Json> = {},
  personal?: Record<string, Json>,
): PeopleFact {
  return { kind, subject: ref('person', person), data, ...(personal && { personal }), public: false };
}
