import { Module } from '@nestjs/common';
import { tables } from '../platform/database/tables';
import { DraftProposal } from './draft-proposal';
import { ModeratedProposals } from './moderated-proposals';
import { OnContentHidden } from './on-content-hidden';
import { OnContentRestored } from './on-content-restored';
import { ProposalHops } from './proposal-hops';
import { ProposalResolver } from './proposal.resolver';
import { ProposalRow } from './proposal.row';
import { ProposalStore } from './proposal.store';
import { ProposalViewerResolver } from './proposal-viewer.resolver';
import { ProposalsSeed } from './proposals.seed';
import { PublishProposal } from './publish-proposal';
import { SubmitProposal } from './submit-proposal';
import { SupportProposal } from './support-proposal';

@Module({
  imports: [tables(ProposalRow)],
  providers: [
    ProposalStore,
    ProposalResolver,
    ProposalViewerResolver,
    ProposalHops,
    ModeratedProposals,
    OnContentHidden,
    OnContentRestored,
    DraftProposal,
    SubmitProposal,
    PublishProposal,
    SupportProposal,
    ProposalsSeed,
  ],
  exports: [ProposalStore],
})
export class ProposalsModule {}
