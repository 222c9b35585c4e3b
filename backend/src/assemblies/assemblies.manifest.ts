import { defineRoom } from '../platform/rooms/define-room';
import { AssembliesData } from './assemblies-data.store';
import { AssembliesSeed } from './assemblies.seed';
import { BodyHops, MeetingHops } from './body-hops';
import { MeetingDays } from './meeting-days.store';
import { OnPersonalDataErased } from './on-personal-data-erased';

export const assembliesRoom = defineRoom({
  name: 'assemblies',
  acts: {
    keep: { policy: 'canKeepBodies', description: 'Make bodies, change their rules and fill their seats' },
    run: { policy: 'canRun', description: 'Plan and run meetings of a body, step by step' },
  },
  speaks: {
    BodyCreated: {},
    BodyRulesChanged: { tells: true },
    SeatTaken: {},
    SeatLeft: {},
    MeetingPlanned: { tells: true },
    MeetingMoved: { tells: true },
    MeetingCancelled: { tells: true },
    MeetingNoticed: { tells: true },
    MeetingOpened: {},
    MeetingVoted: {},
    MeetingClosed: {},
    MeetingStepped: {},
    MinutesAdopted: {},
    MinutesPublished: { tells: true },
  },
  hears: { PersonalDataErased: [OnPersonalDataErased] },
  things: { body: BodyHops, meeting: MeetingHops },
  happenings: MeetingDays,
  exports: [],
  retention: [
    {
      what: 'who sits in public bodies',
      days: 'until-erased',
      why: 'a decision is only as good as who took it, also years later; minutes that are on line stay as they were signed',
    },
  ],
  personal: AssembliesData,
  seed: AssembliesSeed,
});
