import { Global, Module } from '@nestjs/common';
import { Authors } from '../platform/access/authors';
import { Contacts } from '../platform/access/contacts';
import { Identity } from '../platform/access/viewer';
import { AccountResolver } from './account.resolver';
import { ChangeEmail } from './change-email';
import { ChangeEmailResolver } from './change-email.resolver';
import { EmailChangeStore } from './email-change.store';
import { SendEmailChangeMail } from './send-email-change-mail';
import { AppointAdministrator } from './appoint-administrator';
import { PeopleAuthors } from './authors.store';
import { AdministrationResolver } from './administration.resolver';
import { OpenSession } from './open-session';
import { PasskeyResolver } from './passkey.resolver';
import { PasskeyStore } from './passkey.store';
import { ExportMyData } from './export-my-data';
import { SendMyData } from './send-my-data';
import { PeopleData } from './people-data.store';
import { PeopleRetained } from './people-retained.store';
import { RetentionResolver } from './retention.resolver';
import { ProfileResolver } from './profile.resolver';
import { RegisterPasskey } from './register-passkey';
import { SignInWithPasskey } from './sign-in-with-passkey';
import { DuplicateStore } from './duplicate.store';
import { ResidenceResolver } from './residence.resolver';
import { ResidenceStore } from './residence.store';
import { TellApart } from './tell-apart';
import { VerifyResidence } from './verify-residence';
import { CloseSession } from './close-session';
import { ConfirmSignIn } from './confirm-sign-in';
import { PeopleContacts } from './contacts.store';
import { ErasePerson } from './erase-person';
import { GiveMandate } from './give-mandate';
import { GiveRole } from './give-role';
import { PeopleIdentity } from './identity.store';
import { InviteDelegate } from './invite-delegate';
import { MandateInvitationStore } from './mandate-invitation.store';
import { MandateStore } from './mandate.store';
import { OrganisationHops } from './organisation-hops';
import { OrganisationPlacesResolver } from './organisation-places.resolver';
import { OrganisationPlaces } from './organisation-places.store';
import { OrganisationResolver } from './organisation.resolver';
import { OrganisationStore } from './organisation.store';
import { OrganisationViewerResolver } from './organisation-viewer.resolver';
import { OrganisationsImporter } from './organisations-importer';
import { PeopleSeed } from './people.seed';
import { PersonStore } from './person.store';
import { RegisterOrganisation } from './register-organisation';
import { RequestSignIn } from './request-sign-in';
import { RoleStore } from './role.store';
import { SendSignInMail } from './send-sign-in-mail';
import { SessionCookie } from './session-cookie';
import { SessionStore } from './session.store';
import { SignInResolver } from './sign-in.resolver';
import { SignInStore } from './sign-in.store';
import { TellMandate } from './tell-mandate';
import { UpdateProfile } from './update-profile';
import { ViewerResolver } from './viewer.resolver';
import { WelcomePerson } from './welcome-person';

@Global()
@Module({
  controllers: [SendMyData],
  providers: [
    ChangeEmail,
    ChangeEmailResolver,
    EmailChangeStore,
    SendEmailChangeMail,
    { provide: Identity, useClass: PeopleIdentity },
    { provide: Contacts, useClass: PeopleContacts },
    { provide: Authors, useClass: PeopleAuthors },
    ...[PersonStore, SessionStore, SignInStore, OrganisationStore, MandateStore, SessionCookie],
    ...[RequestSignIn, SendSignInMail, ConfirmSignIn, CloseSession, UpdateProfile, WelcomePerson, ErasePerson],
    ...[SignInResolver, AccountResolver, ViewerResolver, AdministrationResolver],
    ...[
      RegisterOrganisation,
      GiveMandate,
      InviteDelegate,
      MandateInvitationStore,
      GiveRole,
      AppointAdministrator,
      TellMandate,
      RoleStore,
    ],
    ...[
      OrganisationResolver,
      OrganisationViewerResolver,
      OrganisationPlaces,
      OrganisationPlacesResolver,
      OrganisationHops,
    ],
    ...[ResidenceStore, DuplicateStore, VerifyResidence, TellApart, ResidenceResolver],
    ...[PasskeyStore, RegisterPasskey, SignInWithPasskey, OpenSession, PasskeyResolver, ProfileResolver],
    ...[PeopleData, PeopleRetained, ExportMyData, RetentionResolver],
    OrganisationsImporter,
    PeopleSeed,
  ],
  exports: [Identity, Authors, Contacts],
})
export class PeopleModule {}
