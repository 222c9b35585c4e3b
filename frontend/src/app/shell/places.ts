import type { IsActiveMatchOptions } from '@angular/router';

const HERE: IsActiveMatchOptions = {
  paths: 'exact',
  queryParams: 'ignored',
  matrixParams: 'ignored',
  fragment: 'ignored',
};
const WITHIN: IsActiveMatchOptions = { ...HERE, paths: 'subset' };

/** The places of the site, by the key of their name in the catalogue; one is also there on the pages under it. */
export const PLACES = [
  { path: '/', key: 'shell.places.today', active: HERE },
  { path: '/plan', key: 'shell.places.plan', active: WITHIN },
  { path: '/propositions', key: 'shell.places.proposals', active: WITHIN },
  { path: '/engagements', key: 'shell.places.commitments', active: WITHIN },
  { path: '/registre', key: 'shell.places.register', active: WITHIN },
] as const;
