import { defineRoom } from '../platform/rooms/define-room';
import { CommitmentHops } from './commitment-hops';
import { CommitmentsSeed } from './commitments.seed';
import { COMMITMENTS_FILE } from './commitments.export';

export const commitmentsRoom = defineRoom({
  name: 'commitments',
  acts: {
    make: { policy: 'canMake', description: 'Give the word because of an adopted decision' },
    moveDate: { policy: 'canMoveDate', description: 'Move a date, with the reason' },
    proveMilestone: { policy: 'canProveMilestone', description: 'Say a milestone done, with its evidence' },
  },
  speaks: {
    CommitmentMade: { tells: true, signed: true },
    DateMoved: { tells: true },
    MilestoneProven: { tells: true },
    // Those who follow are told when it is shown, not when it is only said.
    MilestoneSaidDone: {},
  },
  hears: {},
  things: { commitment: CommitmentHops },
  exports: [
    {
      name: 'commitments',
      description: 'Commitments with their milestones, evidence and every date that moved',
      file: COMMITMENTS_FILE,
    },
  ],
  retention: [
    {
      what: 'reasons and evidence',
      days: 'until-erased',
      why: 'what was promised in public, and how it was kept, stays readable',
    },
  ],
  seed: CommitmentsSeed,
});
