export { ProjectStore } from './project.store';
export { ProposalStore } from './proposal.store';
export { ProposalRightsView, ProposalView } from './proposal.view';
