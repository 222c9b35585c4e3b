import { defineRoom } from '../platform/rooms/define-room';
import { DecisionHops } from './decision-hops';
import { DecisionsSeed } from './decisions.seed';
import { DECISIONS_FILE } from './decisions.export';
import { DELIBERATIONS_FILE } from './deliberations.export';
import { OnMeetingClosed } from './on-meeting-closed';

export const decisionsRoom = defineRoom({
  name: 'decisions',
  acts: {
    record: { policy: 'canRecord', description: 'Record a decision with its grounds, reasons and votes' },
    publishAct: { policy: 'canRecord', description: 'Publish acts of public bodies, and further acts on them' },
    publishList: { policy: 'canRun', description: 'Put the list of deliberations of a meeting on line' },
  },
  speaks: {
    DecisionPublished: { tells: true, signed: true },
    ActPublished: { signed: true },
    ActChanged: { tells: true, signed: true },
    ActTakenOffLine: {},
    DeliberationsListed: {},
    DeliberationListAwaited: { tells: true },
    DeliberationListOverdue: { tells: true },
  },
  hears: { MeetingClosed: [OnMeetingClosed] },
  things: { decision: DecisionHops },
  exports: [
    {
      name: 'decisions',
      description: 'Decisions with their grounds, reasons, votes and what they answer',
      file: DECISIONS_FILE,
    },
    {
      name: 'deliberations',
      description: 'Deliberations in the national format SCDL 2.1.5',
      file: DELIBERATIONS_FILE,
    },
  ],
  retention: [
    { what: 'decisions', days: 'until-erased', why: 'a public act stays readable, with its author’s quality' },
    {
      what: 'acts of public bodies',
      days: 'until-erased',
      why: 'the law has an act published with its author’s name; the published document keeps it, its page lets it go',
    },
  ],
  seed: DecisionsSeed,
});
