import { Global, Module } from '@nestjs/common';
import { Authors } from '../platform/access/authors';
import { Contacts } from '../platform/access/contacts';
import { Identity } from '../platform/access/viewer';
import { AccountResolver } from './account.resolver';
import { AppointAdministrator } from './appoint-administrator';
import { PeopleAuthors } from './authors.store';
import { AdministrationResolver } from './administration.resolver';
import { CloseSession } from './close-session';
import { ConfirmSignIn } from './confirm-sign-in';
import { PeopleContacts } from './contacts.store';
import { ErasePerson } from './erase-person';
import { GiveMandate } from './give-mandate';
import { GiveRole } from './give-role';
import { PeopleIdentity } from './identity.store';
import { MandateStore } from './mandate.store';
import { OrganisationStore } from './organisation.store';
import { PeopleSeed } from './people.seed';
import { PersonStore } from './person.store';
import { RegisterOrganisation } from './register-organisation';
import { RequestSignIn } from './request-sign-in';
import { SendSignInMail } from './send-sign-in-mail';
import { SessionCookie } from './session-cookie';
import { SessionStore } from './session.store';
import { SignInResolver } from './sign-in.resolver';
import { SignInStore } from './sign-in.store';
import { UpdateProfile } from './update-profile';
import { ViewerResolver } from './viewer.resolver';
import { WelcomePerson } from './welcome-person';

@Global()
@Module({
  providers: [
    { provide: Identity, useClass: PeopleIdentity },
    { provide: Contacts, useClass: PeopleContacts },
    { provide: Authors, useClass: PeopleAuthors },
    ...[PersonStore, SessionStore, SignInStore, OrganisationStore, MandateStore, SessionCookie],
    ...[RequestSignIn, SendSignInMail, ConfirmSignIn, CloseSession, UpdateProfile, WelcomePerson, ErasePerson],
    ...[SignInResolver, AccountResolver, ViewerResolver, AdministrationResolver],
    ...[RegisterOrganisation, GiveMandate, GiveRole, AppointAdministrator],
    PeopleSeed,
  ],
  exports: [Identity, Authors, Contacts],
})
export class PeopleModule {}
