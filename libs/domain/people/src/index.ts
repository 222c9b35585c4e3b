export {
  canHelp,
  deskOf,
  receives,
  receivesFrom,
  oneCommune,
  hasRole,
  hasRoleIn,
  HELPING_ROLES,
  mandateHolds,
  mayAct,
  NOBODY,
  ROLES,
  signedIn,
} from './viewer';
export type { PolicyViewer, Role, RuleContext, ScopedRole, ViewerMandate } from './viewer';
export { readEmail, readHome, readName, readPhone } from './contact';
export { PUBLIC_FIELDS, type ErasedPerson, type Person, type PublicField } from './person';
export { AGE_OF_CONSENT, register, updateProfile, welcomePerson, type PersonInput, type Registrar } from './register';
export { LINK_MINUTES, linkOpens, SESSION_IDLE_DAYS, SESSION_LONGEST_DAYS, sessionHolds } from './sign-in';
export type { SessionTimes, SignInLink } from './sign-in';
export { sessionClosed, sessionOpened } from './session-facts';
export { canGiveRoles, giveRole, takeRole, type Grant, type RoleContext, type RoleInput } from './roles';
export { sameScope, SCOPES, WHOLE_TERRITORY, type RoleGrant, type RoleScope, type ScopeKind } from './role-scope';
export { endOffice, recordOffice, type Office } from './office';
export {
  canEditOrganisation,
  canGiveMandates,
  canList,
  canSeeOrganisation,
  canSpeakFor,
  editOrganisation,
  registerOrganisation,
  reviewOrganisation,
  type Organisation,
  type OrganisationState,
} from './organisations';
export { SECTORS, type OrganisationInput, type OrganisationProfile, type Sector } from './organisation-profile';
export {
  INVITATION_DAYS,
  inviteToMandate,
  leaveMandate,
  takeMandate,
  type MandateInvitation,
} from './mandate-invitations';
export { endMandate, giveMandate, handOver, showMandate, type Mandate } from './mandates';
export { canErase, concerns, erase } from './erase';
export { PEOPLE_FACTS, type PeopleFact, type PeopleFactKind } from './people-facts';
export { PEOPLE_REFUSALS, type PeopleRefusal } from './people-refusals';
export { declaredBy, levelAt, recognise, canRecognise, residenceMeets, RECOGNITION_DAYS } from './residence';
export { RESIDENCE_LEVELS, RESIDENCE_METHODS, verify } from './residence';
export type { Recognition, Residence, ResidenceContext, ResidenceLevel, ResidenceMethod } from './residence';
export { CODE_LENGTH, CODE_MONTHS, CODES_PER_SHEET, codesFrom, printCodes, printedCode } from './residence-codes';
export { readCode, useCode, type ResidenceCode } from './residence-codes';
export { duplicateHints, likeness, mailboxKey, nameKey, pairOf, tellApart } from './duplicates';
export type { Compared, DuplicateHint, DuplicateReason } from './duplicates';
export { FRESH_MINUTES, freshlyConfirmed } from './confirm-again';
export {
  addPasskey,
  CHALLENGE_MINUTES,
  PASSKEYS_AT_MOST,
  readPasskeyName,
  removePasskey,
  type Passkey,
} from './passkeys';
export {
  askEmailChange,
  confirmEmailChange,
  NEW_ADDRESS_HOURS,
  OLD_ADDRESS_DAYS,
  stopEmailChange,
} from './change-email';
export type { EmailChange } from './change-email';
