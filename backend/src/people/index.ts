export { AuthorView, OrganisationView, PersonView, SectorEnum, type SectorName } from './person.view';
export { authorOf, authorSql, FORGOTTEN } from './author.store';
export { policyViewer, ruleContext, ZONE } from './policy-viewer';
export { tokenHash } from './identity.store';
export { AppointAdministrator } from './appoint-administrator';
