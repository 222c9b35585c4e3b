/** The places of the site, by the key of their name in the catalogue. */
export const PLACES = [
  { path: '/', key: 'shell.places.today', exact: true },
  { path: '/plan', key: 'shell.places.plan', exact: false },
  { path: '/propositions', key: 'shell.places.proposals', exact: false },
  { path: '/engagements', key: 'shell.places.commitments', exact: false },
  { path: '/registre', key: 'shell.places.register', exact: false },
] as const;
