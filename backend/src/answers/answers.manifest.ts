import { z } from 'zod';
import { ANSWER_DAYS_DEFAULT } from '@mondee/domain/answers';
import { defineRoom } from '../platform/rooms/define-room';
import { AnswerHops } from './answer-hops';
import { OnContentHidden } from './on-content-hidden';
import { OnContentRestored } from './on-content-restored';
import { OnProposalPublished } from './on-proposal-published';
import { OnProposalSubmitted } from './on-proposal-submitted';
import { OnSupportThresholdReached } from './on-support-threshold-reached';
import { AnswersSeed } from './answers.seed';

/**
 * A decision that answers a proposal does not settle its promise: a vote says what was decided, an answer tells
 * the author why and what happens now. Both stand on the thread, and somebody still has to write the second.
 */
export const answersRoom = defineRoom({
  name: 'answers',
  acts: {
    answer: { policy: 'canAnswer', description: 'Write and publish the answers that are owed' },
  },
  speaks: {
    AnswerPromised: {},
    AnswerAnnounced: {},
    AnswerHastened: {},
    AnswerPrepared: {},
    AnswerPublished: { tells: true, signed: true },
  },
  hears: {
    ProposalSubmitted: [OnProposalSubmitted],
    ProposalPublished: [OnProposalPublished],
    SupportThresholdReached: [OnSupportThresholdReached],
    ContentHidden: [OnContentHidden],
    ContentRestored: [OnContentRestored],
  },
  things: { answer: AnswerHops },
  exports: [{ name: 'answers', description: 'Promised and given answers with their days and verdicts' }],
  retention: [{ what: 'answers', days: 'until-erased', why: 'a public answer stays with what it answers' }],
  settings: {
    delayDays: {
      ...{ schema: z.int().min(7).max(365), default: ANSWER_DAYS_DEFAULT },
      ...{ group: 'answers', by: 'facilitator', public: true },
    },
  },
  seed: AnswersSeed,
});
