import { defineRoom } from '../platform/rooms/define-room';
import { ConsultationsData } from './consultations-data.store';
import { ConsultationsSeed } from './consultations.seed';
import { ProcessHops } from './process-hops';

export const consultationsRoom = defineRoom({
  name: 'consultations',
  acts: {
    mine: { policy: 'signedIn', description: 'See the processes one is invited to or prepares' },
    keep: { policy: 'canManage', description: 'Begin, open, extend and end processes' },
  },
  speaks: {
    ProcessDrafted: {},
    ProcessOpened: { followedByAuthor: true, tells: true },
    PhaseExtended: { tells: true },
    ProcessClosed: { tells: true },
    GuestsInvited: {},
  },
  hears: {},
  things: { process: ProcessHops },
  exports: [{ name: 'processes', description: 'Processes with their level, phases and the day of their answer' }],
  personal: ConsultationsData,
  retention: [
    { what: 'processes', days: 'until-erased', why: 'what was promised in public stays to be read' },
    { what: 'marks of invited addresses', days: 'until-erased', why: 'they name nobody, and open the process again' },
  ],
  seed: ConsultationsSeed,
});
