import { defineRoom } from '../platform/rooms/define-room';
import { ModeratedProposals } from './moderated-proposals';
import { OnContentHidden } from './on-content-hidden';
import { OnContentRestored } from './on-content-restored';
import { ProposalHops } from './proposal-hops';
import { ProposalsSeed } from './proposals.seed';

export const proposalsRoom = defineRoom({
  name: 'proposals',
  acts: {
    mine: { policy: 'signedIn', description: 'See one’s own proposals and drafts' },
    draft: { policy: 'canEdit', description: 'Begin a proposal, change its draft' },
    submit: { policy: 'canSubmit', description: 'Hand a proposal in' },
    publish: { policy: 'canPublish', description: 'Put a proposal on line' },
    support: { policy: 'canSupport', description: 'Support a proposal, take the support back' },
  },
  speaks: {
    ProposalDrafted: {},
    ProposalSubmitted: { followedByAuthor: true },
    ProposalPublished: { tells: true, signed: true },
    ProposalSupported: {},
    SupportWithdrawn: {},
  },
  hears: { ContentHidden: [OnContentHidden], ContentRestored: [OnContentRestored] },
  things: { proposal: ProposalHops },
  moderated: { proposal: ModeratedProposals },
  exports: [{ name: 'proposals', description: 'Published proposals with their support counts' }],
  retention: [
    { what: 'drafts', days: 365, why: 'a draft nobody hands in is forgotten after a year' },
    { what: 'supports', days: 'until-erased', why: 'a support counts as long as its person keeps it' },
  ],
  seed: ProposalsSeed,
});
