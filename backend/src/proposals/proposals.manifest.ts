import { z } from 'zod';
import { SUPPORT_THRESHOLD } from '@mondee/domain/proposals';
import { defineRoom } from '../platform/rooms/define-room';
import { ModeratedComments } from './moderated-comments';
import { ModeratedProposals } from './moderated-proposals';
import { OnAnswerOwed } from './on-answer-owed';
import { OnAnswerPublished } from './on-answer-published';
import { OnPersonRegistered } from './on-person-registered';
import { OnPersonalDataErased } from './on-personal-data-erased';
import { OnContentHidden } from './on-content-hidden';
import { OnContentRestored } from './on-content-restored';
import { ProjectHops } from './project-hops';
import { ProposalHops } from './proposal-hops';
import { ProposalsData } from './proposals-data.store';
import { ProposalsRetained } from './proposals-retained.store';
import { ProposalsImporter } from './proposals-importer';
import { ProposalsSeed } from './proposals.seed';
import { PROPOSALS_FILE } from './proposals.export';

export const proposalsRoom = defineRoom({
  name: 'proposals',
  acts: {
    mine: { policy: 'signedIn', description: 'See one’s own proposals and drafts' },
    draft: { policy: 'canEdit', description: 'Begin a proposal, change its draft' },
    submit: {
      policy: 'canSubmit',
      description: 'Hand a proposal in',
      flood: { person: 10, place: 60, minutes: 60 },
    },
    publish: { policy: 'canPublish', description: 'Put a proposal on line' },
    comment: {
      policy: 'canComment',
      description: 'Comment on a proposal, change, take back and rate comments',
      flood: { person: 60, place: 300, minutes: 60 },
    },
    keepProject: { policy: 'canChangeProject', description: 'Open and change projects, ask for reviews' },
    offerHelp: {
      policy: 'signedIn',
      description: 'Offer help to a project, settle offers',
      flood: { person: 30, place: 120, minutes: 60 },
    },
    review: { policy: 'canReview', description: 'Give a review, reply to one' },
    merge: { policy: 'canMerge', description: 'Merge proposals and undo it' },
    revise: { policy: 'canRevise', description: 'Change the text of a proposal on line, with a reason' },
    withdraw: { policy: 'canWithdraw', description: 'Take one’s proposal back, with a reason' },
    invite: { policy: 'canInvite', description: 'Ask somebody to sign with the author' },
    cosign: { policy: 'signedIn', description: 'Say yes or no to signing, or leave' },
    support: { policy: 'canSupport', description: 'Support a proposal' },
    // Apart: who may no longer support, because their residence was last shown too long ago, still takes theirs back.
    withdrawSupport: { policy: 'canSupport', description: 'Take one’s support back' },
  },
  speaks: {
    ProposalDrafted: {},
    ProposalSubmitted: { followedByAuthor: true },
    ProposalPublished: { tells: true, signed: true },
    ProposalRevised: { tells: true, signed: true },
    ProposalWithdrawn: { tells: true, signed: true },
    CoAuthorInvited: {},
    CoAuthorJoined: {},
    CoAuthorDeclined: {},
    CoAuthorLeft: {},
    ProposalSupported: {},
    SupportWithdrawn: {},
    SupportThresholdReached: { tells: true },
    ProposalsMerged: { tells: true },
    MergeUndone: { tells: true },
    ProjectOpened: { tells: true },
    ProjectChanged: {},
    ProjectMoved: { tells: true },
    ProjectsIncompatible: {},
    HelpOffered: { tells: true },
    HelpOfferSettled: { tells: true },
    ReviewAssigned: { tells: true },
    ReviewGiven: { tells: true },
    ReviewReplied: {},
    CommentAdded: { tells: true },
    CommentChanged: {},
    CommentTakenBack: {},
    CommentRated: {},
  },
  hears: {
    ContentHidden: [OnContentHidden],
    ContentRestored: [OnContentRestored],
    AnswerPromised: [OnAnswerOwed],
    AnswerAnnounced: [OnAnswerOwed],
    AnswerHastened: [OnAnswerOwed],
    AnswerMoved: [OnAnswerOwed],
    AnswerPublished: [OnAnswerPublished, OnAnswerOwed],
    PersonRegistered: [OnPersonRegistered],
    PersonalDataErased: [OnPersonalDataErased],
  },
  things: { proposal: ProposalHops, project: ProjectHops },
  moderated: { proposal: ModeratedProposals, comment: ModeratedComments },
  exports: [{ name: 'proposals', description: 'Published proposals with their support counts', file: PROPOSALS_FILE }],
  personal: ProposalsData,
  retained: ProposalsRetained,
  retention: [
    {
      what: 'proposals',
      days: 'until-erased',
      why: 'what is proposed stays to be read, without its author’s name only if they agreed',
    },
    { what: 'drafts', days: 365, why: 'a draft nobody hands in is forgotten after a year' },
    {
      what: 'comments',
      days: 'until-erased',
      why: 'what was said stays beside what it was said of, without its author’s name only if they agreed',
    },
    { what: 'unanswered invitations to sign', days: 30, why: 'the address of one who does not answer is not kept' },
    { what: 'supports', days: 'until-erased', why: 'a support counts as long as its person keeps it' },
  ],
  imports: { proposals: ProposalsImporter },
  settings: {
    supportThreshold: {
      schema: z.int().min(1).max(1_000_000),
      default: SUPPORT_THRESHOLD,
      ...{ group: 'answers', by: 'administrator', public: true },
    },
    readFirst: { schema: z.boolean(), default: true, group: 'moderation', by: 'administrator', public: true },
  },
  seed: ProposalsSeed,
});
