import { defineRoom } from '../platform/rooms/define-room';
import { DecisionHops } from './decision-hops';
import { DecisionsSeed } from './decisions.seed';
import { DECISIONS_FILE } from './decisions.export';

export const decisionsRoom = defineRoom({
  name: 'decisions',
  acts: {
    record: { policy: 'canRecord', description: 'Record a decision with its grounds, reasons and votes' },
  },
  speaks: { DecisionPublished: { tells: true, signed: true } },
  hears: {},
  things: { decision: DecisionHops },
  exports: [
    {
      name: 'decisions',
      description: 'Decisions with their grounds, reasons, votes and what they answer',
      file: DECISIONS_FILE,
    },
  ],
  retention: [
    { what: 'decisions', days: 'until-erased', why: 'a public act stays readable, with its author’s quality' },
  ],
  seed: DecisionsSeed,
});
