import { z } from 'zod';
import { defineRoom } from '../platform/rooms/define-room';
import { ConsultationsData } from './consultations-data.store';
import { ConsultationsSeed } from './consultations.seed';
import { ModeratedStatements } from './moderated-statements.store';
import { OnPersonalDataErased } from './on-personal-data-erased';
import { OnStatementModerated } from './on-statement-moderated';
import { ProcessHops } from './process-hops';

export const consultationsRoom = defineRoom({
  name: 'consultations',
  acts: {
    mine: { policy: 'signedIn', description: 'See the processes one is invited to or prepares' },
    keep: { policy: 'canManage', description: 'Begin, open, extend and end processes' },
    say: {
      policy: 'canTakePart',
      description: 'Add statements, and say what one thinks of them',
      flood: { person: 300, place: 1500, minutes: 60 },
    },
  },
  speaks: {
    ProcessDrafted: {},
    ProcessOpened: { followedByAuthor: true, tells: true },
    PhaseExtended: { tells: true },
    ProcessClosed: { tells: true },
    GuestsInvited: {},
    StatementAdded: {},
    StatementReviewed: {},
    OpinionGiven: { followedByAuthor: true },
  },
  hears: {
    PersonalDataErased: [OnPersonalDataErased],
    ContentHidden: [OnStatementModerated],
    ContentRestored: [OnStatementModerated],
  },
  things: { process: ProcessHops },
  moderated: { statement: ModeratedStatements },
  exports: [
    { name: 'processes', description: 'Processes with their level, phases and the day of their answer' },
    { name: 'opinions', description: 'Statements and answers of a process, without names, in the files of Polis' },
  ],
  settings: {
    smallestCell: {
      schema: z.int().min(3).max(100),
      default: 5,
      group: 'taking-part',
      by: 'administrator',
      public: true,
    },
  },
  personal: ConsultationsData,
  retention: [
    { what: 'processes', days: 'until-erased', why: 'what was promised in public stays to be read' },
    { what: 'answers to statements', days: 'until-erased', why: 'an answer counts as long as its person keeps it' },
    { what: 'marks of invited addresses', days: 'until-erased', why: 'they name nobody, and open the process again' },
  ],
  seed: ConsultationsSeed,
});
