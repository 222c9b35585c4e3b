import { defineRoom } from '../platform/rooms/define-room';
import { METHODS_SCHEMA, MONTHS_SCHEMA, NEEDED_SCHEMA } from './residence-settings';
import { PeopleData } from './people-data.store';
import { PeopleRetained } from './people-retained.store';
import { OrganisationsImporter } from './organisations-importer';
import { PeopleSeed } from './people.seed';

export const peopleRoom = defineRoom({
  name: 'people',
  acts: {
    account: { policy: 'signedIn', description: 'See and change one’s own account and sessions' },
    help: { policy: 'canHelp', description: 'Look for and write down persons, so as to act for them' },
    organisation: { policy: 'signedIn', description: 'Ask for an organisation to stand in the directory' },
    editOrganisation: { policy: 'canEditOrganisation', description: 'Change what the page of an organisation says' },
    speakers: { policy: 'canSpeakFor', description: 'Say who speaks for one’s organisation, hand one’s mandate over' },
    mandates: { policy: 'canGiveMandates', description: 'Read the requests of organisations, look after mandates' },
    roles: { policy: 'canGiveRoles', description: 'Give roles and take them', fresh: true },
    erase: { policy: 'canErase', description: 'Have oneself forgotten, or forget who asked for it', fresh: true },
    passkeys: { policy: 'signedIn', description: 'Add a key to sign in by, or remove one', fresh: true },
    recognise: { policy: 'canRecognise', description: 'Say that one knows somebody to live here' },
  },
  speaks: {
    PersonRegistered: {},
    PersonWelcomed: {},
    ProfileChanged: {},
    SessionOpened: {},
    SessionClosed: {},
    RoleGiven: {},
    RoleTaken: {},
    OfficeRecorded: {},
    OfficeEnded: {},
    OrganisationAsked: {},
    OrganisationDeclined: {},
    OrganisationRegistered: {},
    OrganisationChanged: {},
    MandateOffered: {},
    MandateGiven: {},
    MandateEnded: {},
    MandateShown: {},
    PersonalDataErased: {},
    ResidenceCodesPrinted: {},
    ResidenceVerified: {},
    PeopleToldApart: {},
    PasskeyAdded: {},
    PasskeyRemoved: {},
    PersonalDataExported: {},
  },
  hears: {},
  things: {},
  exports: [{ name: 'organisations', description: 'The organisations that take part' }],
  retention: [
    { what: 'sign-in links', days: 1, why: 'a second use of a link is told as such for a day' },
    { what: 'questions to passkeys', days: 1, why: 'the browser answers within five minutes' },
    { what: 'passkeys', days: 'until-erased', why: 'to sign in without an e-mail' },
    { what: 'residence codes', days: 184, why: 'a code not used within six months is void' },
    { what: 'words of one witness', days: 30, why: 'the second has thirty days; then both are forgotten' },
    { what: 'mandates offered', days: 30, why: 'an offer without an answer is void, and its address forgotten' },
    { what: 'files that hang on nothing', days: 2, why: 'a file that nobody attached was given up' },
    { what: 'sessions', days: 180, why: 'a session never lasts longer' },
    { what: 'name, e-mail, telephone, commune', days: 'until-erased', why: 'to sign in and to be answered' },
  ],
  retained: PeopleRetained,
  personal: PeopleData,
  imports: { organisations: OrganisationsImporter },
  settings: {
    residenceMethods: {
      ...{ schema: METHODS_SCHEMA, default: ['declared', 'code', 'recognised'] },
      ...{ group: 'people', by: 'administrator', public: true },
    },
    residenceMonths: { schema: MONTHS_SCHEMA, default: 24, group: 'people', by: 'administrator' },
    residenceNeeded: { schema: NEEDED_SCHEMA, default: {}, group: 'people', by: 'administrator' },
  },
  seed: PeopleSeed,
});
