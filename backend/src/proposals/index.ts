export { ProposalStore } from './proposal.store';
export { ProposalRightsView, ProposalView } from './proposal.view';
