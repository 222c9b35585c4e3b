import { defineRoom } from '../platform/rooms/define-room';
import { PeopleSeed } from './people.seed';

export const peopleRoom = defineRoom({
  name: 'people',
  acts: {
    account: { policy: 'signedIn', description: 'See and change one’s own account and sessions' },
    help: { policy: 'canHelp', description: 'Look for and write down persons, so as to act for them' },
    mandates: { policy: 'canGiveMandates', description: 'Write down organisations and who speaks for them' },
    roles: { policy: 'canGiveRoles', description: 'Give roles and take them' },
    erase: { policy: 'canErase', description: 'Have oneself forgotten, or forget who asked for it' },
  },
  speaks: {
    PersonRegistered: {},
    PersonWelcomed: {},
    ProfileChanged: {},
    SessionOpened: {},
    SessionClosed: {},
    RoleGiven: {},
    RoleTaken: {},
    OrganisationRegistered: {},
    MandateGiven: {},
    MandateEnded: {},
    PersonalDataErased: {},
  },
  hears: {},
  things: {},
  exports: [{ name: 'organisations', description: 'The organisations that take part' }],
  retention: [
    { what: 'sign-in links', days: 1, why: 'a second use of a link is told as such for a day' },
    { what: 'sessions', days: 180, why: 'a session never lasts longer' },
    { what: 'name, e-mail, telephone, commune', days: 'until-erased', why: 'to sign in and to be answered' },
  ],
  seed: PeopleSeed,
});
