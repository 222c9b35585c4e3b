/** Every "no" of this room; each has its sentence in the catalogue under `refusals.proposals`. */
export const PROPOSAL_REFUSALS = [
  'proposals.AlreadyPublished',
  'proposals.AlreadySubmitted',
  'proposals.HiddenCharacters',
  'proposals.Missing',
  'proposals.NotFound',
  'proposals.NotModerator',
  'proposals.NotPublished',
  'proposals.NotSubmitted',
  'proposals.NotYours',
  'proposals.OwnProposal',
  'proposals.PersonsOnly',
  'proposals.TooLong',
  'proposals.TooShort',
  'proposals.UnknownAxis',
  'proposals.UnknownCommune',
] as const;
export type ProposalRefusal = (typeof PROPOSAL_REFUSALS)[number];
