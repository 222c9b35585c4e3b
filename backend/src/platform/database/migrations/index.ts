import { Platform1700000000001 } from './0001-platform';
import { Territory1700000000002 } from './0002-territory';
import { People1700000000003 } from './0003-people';
import { Proposals1700000000004 } from './0004-proposals';
import { Answers1700000000005 } from './0005-answers';
import { Decisions1700000000006 } from './0006-decisions';
import { Commitments1700000000007 } from './0007-commitments';
import { Notifications1700000000008 } from './0008-notifications';
import { DecisionNumbers1700000000009 } from './0009-decision-numbers';
import { SignIn1700000000010 } from './0010-sign-in';
import { SlippageOrder1700000000012 } from './0012-slippage-order';
import { FollowReasons1700000000013 } from './0013-follow-reasons';
import { ThreadOrder1700000000014 } from './0014-thread-order';
import { Organisations1700000000025 } from './0025-organisations';
import { MandateInvitations1700000000026 } from './0026-mandate-invitations';
import { Files1700000000031 } from './0031-files';
import { WholeProposals1700000000032 } from './0032-whole-proposals';
import { Letters1700000000041 } from './0041-letters';
import { Comments1700000000035 } from './0035-comments';
import { SupportThreshold1700000000036 } from './0036-support-threshold';
import { MergedProposals1700000000037 } from './0037-merged-proposals';
import { Projects1700000000038 } from './0038-projects';
import { Reviews1700000000039 } from './0039-reviews';
import { HiddenProposals1700000000045 } from './0045-hidden-proposals';
import { Moderation1700000000046 } from './0046-moderation';
import { PlaceSalt1700000000047 } from './0047-place-salt';
import { Settings1700000000051 } from './0051-settings';
import { Imports1700000000052 } from './0052-imports';
import { CommuneOutlines1700000000065 } from './0065-commune-outlines';
import { AnswersInDepth1700000000061 } from './0061-answers-in-depth';
import { Ballots1700000000120 } from './0120-ballots';
import { AgeBands1700000000190 } from './0190-age-bands';
import { WhatWouldChange1700000000191 } from './0191-what-would-change';
import { BoxLock1700000000125 } from './0125-box-lock';
import { RefusedVotes1700000000126 } from './0126-refused-votes';
import { OfficialActs1700000000165 } from './0165-official-acts';
import { MinutesDocuments1700000000166 } from './0166-minutes-documents';

/** In order. A migration that has run somewhere is never changed. */
import { Processes1700000000110 } from './0110-processes';
import { OpinionMaps1700000000111 } from './0111-opinion-maps';
import { Residence1700000000021 } from './0021-residence';
import { TextsThatStay1700000000095 } from './0095-texts-that-stay';
import { WordsOfProposals1700000000100 } from './0100-words-of-proposals';
import { ListOfProposals1700000000101 } from './0101-list-of-proposals';
import { CarriedInAName1700000000102 } from './0102-carried-in-a-name';
import { CasesOfACommune1700000000104 } from './0104-cases-of-a-commune';
import { WhyCorrected1700000000105 } from './0105-why-corrected';
import { Passkeys1700000000022 } from './0022-passkeys';
import { Bodies1700000000140 } from './0140-bodies';
import { Events1700000000103 } from './0103-events';
import { EmailChanges1700000000106 } from './0106-email-changes';
import { RetiredAxes1700000000107 } from './0107-retired-axes';

export const migrations = [
  Platform1700000000001,
  Territory1700000000002,
  People1700000000003,
  Proposals1700000000004,
  Answers1700000000005,
  Decisions1700000000006,
  Commitments1700000000007,
  Notifications1700000000008,
  DecisionNumbers1700000000009,
  SignIn1700000000010,
  SlippageOrder1700000000012,
  FollowReasons1700000000013,
  ThreadOrder1700000000014,
  Residence1700000000021,
  Passkeys1700000000022,
  Organisations1700000000025,
  MandateInvitations1700000000026,
  Files1700000000031,
  WholeProposals1700000000032,
  Letters1700000000041,
  Comments1700000000035,
  SupportThreshold1700000000036,
  MergedProposals1700000000037,
  Projects1700000000038,
  Reviews1700000000039,
  HiddenProposals1700000000045,
  Moderation1700000000046,
  PlaceSalt1700000000047,
  Settings1700000000051,
  Imports1700000000052,
  AnswersInDepth1700000000061,
  CommuneOutlines1700000000065,
  TextsThatStay1700000000095,
  WordsOfProposals1700000000100,
  ListOfProposals1700000000101,
  CarriedInAName1700000000102,
  Events1700000000103,
  CasesOfACommune1700000000104,
  WhyCorrected1700000000105,
  EmailChanges1700000000106,
  RetiredAxes1700000000107,
  Processes1700000000110,
  OpinionMaps1700000000111,
  Bodies1700000000140,
  Ballots1700000000120,
  BoxLock1700000000125,
  RefusedVotes1700000000126,
  AgeBands1700000000190,
  OfficialActs1700000000165,
  WhatWouldChange1700000000191,
  MinutesDocuments1700000000166,
];
