import { Global, Module } from '@nestjs/common';
import { tables } from '../platform/database/tables';
import { CommentOnProposal } from './comment-on-proposal';
import { CommentFieldsResolver, ProposalCommentsResolver } from './comment-fields.resolver';
import { CommentResolver } from './comment.resolver';
import { CommentStore } from './comment.store';
import { KeepProject } from './keep-project';
import { ProjectFieldsResolver, ProposalProjectResolver, ReviewFieldsResolver } from './project-fields.resolver';
import { ProjectHops } from './project-hops';
import { ProjectResolver } from './project.resolver';
import { ProjectStore } from './project.store';
import { ReviewProject } from './review-project';
import { KeepComment } from './keep-comment';
import { MergeProposals } from './merge-proposals';
import { MergeResolver } from './merge.resolver';
import { MergeStore } from './merge.store';
import { ModeratedComments } from './moderated-comments';
import { AnswerInvitation } from './answer-invitation';
import { CoAuthorStore } from './co-author.store';
import { ProposalsRetained } from './proposals-retained.store';
import { ErasedTexts } from './erased-texts.store';
import { DropInvitations } from './drop-invitations';
import { HangFiles } from './hang-files';
import { InviteCoAuthor } from './invite-co-author';
import { OnAnswerOwed } from './on-answer-owed';
import { OnAnswerPublished } from './on-answer-published';
import { OnPersonRegistered } from './on-person-registered';
import { OnPersonalDataErased } from './on-personal-data-erased';
import { ReviseProposal } from './revise-proposal';
import { VersionStore } from './version.store';
import { WholeProposalActsResolver, WholeProposalResolver } from './whole-proposal.resolver';
import { IdeasStory } from './ideas.seed';
import { TalkStory } from './talk-story.seed';
import { WholeStory } from './whole-story.seed';
import { WithdrawProposal } from './withdraw-proposal';
import { DraftProposal } from './draft-proposal';
import { ModeratedProposals } from './moderated-proposals';
import { OnContentHidden } from './on-content-hidden';
import { OnContentRestored } from './on-content-restored';
import { ProposalHops } from './proposal-hops';
import { ProposalResolver } from './proposal.resolver';
import { ProposalPlacesResolver } from './proposal-places.resolver';
import { ProposalPlaces } from './proposal-places.store';
import { OrganisationProposalsResolver } from './organisation-proposals.resolver';
import { OrganisationProposals } from './organisation-proposals.store';
import { ProposalList } from './proposal-list.store';
import { ProposalRow } from './proposal.row';
import { ProposalStore } from './proposal.store';
import { ProposalViewerResolver } from './proposal-viewer.resolver';
import { ProposalsData } from './proposals-data.store';
import { ProposalsImporter } from './proposals-importer';
import { ProposalsSeed } from './proposals.seed';
import { PublishProposal } from './publish-proposal';
import { SimilarProposals } from './similar/similar-proposals';
import { SimilarResolver } from './similar/similar.resolver';
import { SimilarStore } from './similar/similar.store';
import { SubmitProposal } from './submit-proposal';
import { SupportProposal } from './support-proposal';

@Global()
@Module({
  imports: [tables(ProposalRow)],
  providers: [
    ProposalsData,
    ProposalStore,
    ProposalList,
    OnAnswerOwed,
    SimilarStore,
    SimilarProposals,
    SimilarResolver,
    ProposalResolver,
    ProposalViewerResolver,
    ProposalHops,
    ErasedTexts,
    ProposalsRetained,
    OrganisationProposals,
    OrganisationProposalsResolver,
    ProposalPlaces,
    ProposalPlacesResolver,
    CommentOnProposal,
    CommentFieldsResolver,
    ProposalCommentsResolver,
    CommentResolver,
    CommentStore,
    KeepProject,
    ProjectFieldsResolver,
    ProposalProjectResolver,
    ReviewFieldsResolver,
    ProjectHops,
    ProjectResolver,
    ProjectStore,
    ReviewProject,
    KeepComment,
    MergeProposals,
    MergeResolver,
    MergeStore,
    ModeratedComments,
    ModeratedProposals,
    OnContentHidden,
    OnContentRestored,
    WholeProposalResolver,
    WholeProposalActsResolver,
    VersionStore,
    CoAuthorStore,
    HangFiles,
    ReviseProposal,
    WithdrawProposal,
    InviteCoAuthor,
    AnswerInvitation,
    DropInvitations,
    IdeasStory,
    TalkStory,
    WholeStory,
    OnAnswerPublished,
    OnPersonRegistered,
    OnPersonalDataErased,
    DraftProposal,
    SubmitProposal,
    PublishProposal,
    SupportProposal,
    ProposalsImporter,
    ProposalsSeed,
  ],
  exports: [ProjectStore, ProposalStore],
})
export class ProposalsModule {}
