import { z } from 'zod';
import { ANSWER_DAYS_DEFAULT, ANSWER_DAYS_SUPPORTED } from '@mondee/domain/answers';
import { defineRoom } from '../platform/rooms/define-room';
import type { DeclaredSetting } from '../platform/settings/declared-setting';
import { AnswerHops } from './answer-hops';
import { OnContentHidden } from './on-content-hidden';
import { OnContentRestored } from './on-content-restored';
import { OnMergeUndone } from './on-merge-undone';
import { OnProposalsMerged } from './on-proposals-merged';
import { OnProcessOpened } from './on-process-opened';
import { OnProposalPublished } from './on-proposal-published';
import { OnProposalSubmitted } from './on-proposal-submitted';
import { OnSupportThresholdReached } from './on-support-threshold-reached';
import { AnswersSeed } from './answers.seed';
import { ANSWERS_FILE } from './answers.export';

const names = z.array(z.string().trim().min(2).max(120)).max(60);

/** What a territory starts with; each changes it to its own words. */
const REASONS = [
  'Déjà fait, ou déjà prévu',
  'Répond à un objectif du plan',
  'Peut se faire avec les moyens d’aujourd’hui',
  'Coûte trop cher pour l’instant',
  'Ne dépend pas de nous',
  'La loi ou la sécurité ne le permet pas',
  'Abîmerait la nature ou le paysage',
  'Un autre besoin passe avant',
];
/** The first is the body of the territory itself: it owes what nobody else does. */
const BODIES = [
  'L’intercommunalité',
  'La commune',
  'Le département',
  'La région',
  'L’État',
  'Le parc naturel régional',
];

function days(byDefault: number): DeclaredSetting {
  return { schema: z.int().min(7).max(365), default: byDefault, group: 'answers', by: 'facilitator', public: true };
}

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
    AnswerAssigned: {},
    AnswerNoted: {},
    AnswerPlanned: {},
    AnswerMoved: { tells: true },
    AnswerPublished: { tells: true, signed: true },
    AnswerCorrected: { tells: true },
  },
  hears: {
    ProposalSubmitted: [OnProposalSubmitted],
    ProposalPublished: [OnProposalPublished],
    ProcessOpened: [OnProcessOpened],
    SupportThresholdReached: [OnSupportThresholdReached],
    ProposalsMerged: [OnProposalsMerged],
    MergeUndone: [OnMergeUndone],
    ContentHidden: [OnContentHidden],
    ContentRestored: [OnContentRestored],
  },
  things: { answer: AnswerHops },
  exports: [
    { name: 'answers', description: 'Promised and given answers with their days and verdicts', file: ANSWERS_FILE },
  ],
  retention: [{ what: 'answers', days: 'until-erased', why: 'a public answer stays with what it answers' }],
  settings: {
    delayDays: days(ANSWER_DAYS_DEFAULT),
    supportedDays: days(ANSWER_DAYS_SUPPORTED),
    redirectedDays: days(ANSWER_DAYS_DEFAULT),
    reasons: { schema: names, default: REASONS, group: 'answers', by: 'facilitator', public: true },
    bodies: { schema: names.min(1), default: BODIES, group: 'answers', by: 'facilitator', public: true },
  },
  seed: AnswersSeed,
});
